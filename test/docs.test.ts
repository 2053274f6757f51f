import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { main } from '../src/cli/main.ts'
import { HELP } from '../src/cli/options.ts'
import { readInput } from '../src/cli/read-file.ts'
import { type Cause, diagnose, readHar, readRecording } from '../src/engine/index.ts'
import { fakeIo } from './cli/fake-io.ts'

/** docs/rules is written from the rules, and tested with them. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(inDocs),
]
  .filter((path) => path.endsWith('.md') && !path.startsWith('docs/rules/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const sources = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

function inDocs(name: string): string {
  return `docs/${name.replaceAll('\\', '/')}`
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

/** As GitHub makes them of headings, and those that are written out. */
function anchorsIn(text: string): string[] {
  const ofHeadings = matchesOf(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
  return [...ofHeadings, ...matchesOf(text, /<a (?:id|name)="([^"]+)"/g)]
}

describe.each(pages)('$path', ({ path, text }) => {
  it('links to files and headings that exist', () => {
    const targets = [...matchesOf(text, /\]\(([^)\s]+)\)/g), ...matchesOf(text, /(?:src|srcset)="([^"]+)"/g)]
    const wrong = targets.filter((target) => {
      if (/^https?:/.test(target)) return false
      const [file = '', anchor] = target.split('#')
      const linked = file === '' ? path : join(dirname(path), file)
      return !existsSync(linked) || (anchor !== undefined && !anchorsIn(readFileSync(linked, 'utf8')).includes(anchor))
    })
    expect(wrong).toEqual([])
  })

  it('names npm scripts that exist', () => {
    const scripts = Object.keys(packageJson.scripts)
    expect(matchesOf(text, /npm (?:run )?(?!ci\b|install\b|run\b)([a-z][\w:-]*)/g).filter((script) => !scripts.includes(script))).toEqual(
      [],
    )
  })

  it('names files and folders that exist', () => {
    const named = [
      ...matchesOf(text, /`((?:src|test|test-server|docs|scripts|assets)\/[\w./-]+)`/g).filter((path) => !existsSync(path)),
      ...matchesOf(text, /`([\w-]+(?:\/[\w-]+)*\.tsx?)`/g).filter((end) => !sources.some((path) => `/${path}`.endsWith(`/${end}`))),
    ]
    expect(named).toEqual([])
  })
})

/** What the command prints for `cors-lens ARGUMENTS`, and its exit code. */
async function run(args: readonly string[]): Promise<{ printed: string; code: number }> {
  let printed = ''
  const write = (text: string) => {
    printed += text
  }
  const stdin = (async function* () {})()
  const io = fakeIo({ read: (file) => readInput(file, stdin), out: write, err: write, version: () => packageJson.version })
  const code = await main(args, io, { readRecording, diagnose })
  return { printed, code }
}

/** The page with what its `$ npx cors-lens ...` lines really print; `$ echo $?` prints the exit code. */
async function withOutputs(text: string): Promise<string> {
  let result = text
  for (const block of matchesOf(text, /^```console\n(\$ npx cors-lens [\s\S]*?)^```$/gm)) {
    let code = 0
    let written = ''
    for (const [command = ''] of block.matchAll(/^\$ .*$/gm)) {
      const answer = command === '$ echo $?' ? { printed: `${code}\n`, code: 0 } : await run(command.split(' ').slice(3))
      written += `${command}\n${answer.printed}`
      code = answer.code
    }
    result = result.replace(block, () => written)
  }
  return result
}

describe('CONTRIBUTING.md', () => {
  it('lists every npm script', () => {
    const page = readFileSync('CONTRIBUTING.md', 'utf8')
    const listed = matchesOf(page, /`npm (?:run )?([a-z][\w:-]*)/g)
    expect(Object.keys(packageJson.scripts).filter((script) => !listed.includes(script))).toEqual([])
  })
})

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8')

  it('shows what the command prints (vitest -u updates it)', async () => {
    expect(readme).toMatch(/^\$ npx cors-lens /m)
    await expect(await withOutputs(readme)).toMatchFileSnapshot('../README.md')
  })

  it('names options that the command has', () => {
    const options = matchesOf(readme, /`(--[a-z-]+)/g)
    expect(options.length).toBeGreaterThan(0)
    expect(options.filter((option) => !HELP.includes(option))).toEqual([])
  })

  it('shows pictures that are small', () => {
    const pictures = matchesOf(readme, /(?:src|srcset)="([^"]+\.png)"/g)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((picture) => statSync(picture).size > 100_000)).toEqual([])
  })
})

describe('docs/json.md', () => {
  const page = readFileSync('docs/json.md', 'utf8')
  const files = [
    'docs/examples/shop.har',
    ...readdirSync('test/recordings')
      .filter((name) => name.endsWith('.har'))
      .map((name) => `test/recordings/${name}`),
  ]
  const reports = files.map((file) => diagnose(readHar(JSON.parse(readFileSync(file, 'utf8')), file)))
  // A file whose only entry is none, for the members of what was skipped.
  const skipping = diagnose(readHar({ log: { entries: [{}] } }, 'skipping.har'))
  const all = JSON.parse(JSON.stringify([...reports, skipping])) as typeof reports
  const exchanges = all.flatMap((report) => report.exchanges)
  const hops = exchanges.flatMap((exchange) => exchange.hops)
  const causes = exchanges.flatMap(({ cause, next }) => [...(cause ? [cause] : []), ...next]).flatMap(withAlternatives)
  const fixes = exchanges.flatMap(({ fix }) => fix ?? [])

  function withAlternatives(cause: Cause): Cause[] {
    return [cause, ...cause.alternatives.flatMap(withAlternatives)]
  }

  /** The first cells of the table under a heading. */
  function documented(heading: string): string[] {
    const [, section = ''] = page.split(new RegExp(`^## ${heading}$`, 'm'))
    return matchesOf(section.split(/^## /m)[0] ?? '', /^\| `([^`]+)` \|/gm).sort()
  }

  it.each<[heading: string, objects: readonly object[]]>([
    ['Report', all],
    ['Source', all.map(({ source }) => source)],
    ['Skipped', all.flatMap(({ source }) => source.skipped)],
    ['Exchange', exchanges],
    ['Hop', hops],
    ['Preflight', hops.map(({ preflight }) => preflight)],
    ['Cause', causes],
    ['Evidence', causes.flatMap(({ evidence }) => evidence)],
    ['Browser errors', causes.map(({ browserErrors }) => browserErrors)],
    ['Other browsers', exchanges.flatMap(({ otherBrowsers }) => Object.values(otherBrowsers))],
    ['Warning', exchanges.flatMap(({ warnings }) => warnings)],
    ['Fix', fixes],
    ['Request change', fixes.flatMap(({ request }) => request ?? [])],
    ['Alternative', fixes.flatMap(({ alternatives = [] }) => alternatives)],
    ['Fixed hop', fixes.flatMap((fix) => fix.hops)],
    ['Response change', fixes.flatMap((fix) => fix.hops).flatMap(({ preflight, response }) => [preflight, response])],
  ])('documents every field of %s, and no other', (heading, objects) => {
    expect(documented(heading)).toEqual([...new Set(objects.flatMap((one) => Object.keys(one)))].sort())
  })

  it('documents the reasons for a preflight', () => {
    expect(documented('Preflight reasons')).toEqual([...new Set(hops.flatMap(({ preflight }) => Object.keys(preflight.reasons)))].sort())
  })

  it('has every verdict', () => {
    expect(documented('Verdict')).toEqual([...new Set(exchanges.map(({ verdict }) => verdict))].sort())
  })
})
