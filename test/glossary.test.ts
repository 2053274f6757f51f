import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Where texts use the glossary's words alone. A folder ends with a slash; to cover another one, add its line. */
const COVERED = [
  'src/cli/',
  'src/engine/checklist/',
  'src/engine/console-messages/',
  'src/engine/fix/',
  'src/engine/har/',
  'src/engine/policy/',
  'src/engine/report/',
  'src/engine/responders/',
  'src/engine/rules/',
  'src/engine/servers/',
  'src/engine/warnings/',
  'src/panel/text/',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/basics.md',
  'docs/comparison.md',
  'docs/glossary.md',
  'docs/json.md',
  'docs/performance.md',
  'docs/privacy.md',
  'docs/recorders.md',
  'docs/rules/',
  'docs/servers/',
  'docs/service-workers.md',
  'docs/store/',
  'docs/symptoms.md',
  'docs/warnings/',
  'scripts/test-server/demo/',
  'scripts/test-server/scenarios/',
]

/** Words that no web developer would use for it, and what docs/glossary.md has instead. */
const RETIRED: readonly (readonly [words: RegExp, instead: string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\brepair\w*/i, 'fix'],
  [/\bremark\w*/i, 'warning'],
  [/\badvice\b/i, 'warning'],
  [/\b(?:un)?answer\w*/i, 'response, respond'],
  [/\bask(?:s|ed|ing)?\b(?! (?:the )?(?:user|(?:network’s )?administrator)\b)/i, 'send, request'],
  [/\bpermit\w*/i, 'allow'],
  [/\bknows? (?:nothing of |no )?CORS\b/i, 'has CORS enabled'],
  [/\b(?:the|this|a|whole) records?\b/i, 'recording'],
  [/\b(?:the|this|that|an|its) address(?:es)?\b/i, 'URL'],
  [/\bsuppos\w*/i, 'What if'],
  [/\brooms?\b/i, 'module'],
  [/\bmisspelt\b/i, 'misspelled'],
  [/\bequals? no origin\b/i, 'matches no origin'],
  [/\bjudg\w*/i, 'diagnose, verdict'],
  [/\b(?:is|are|was|were|been) told\b/i, 'reported, recognized'],
  [/\bwants (?:a|an|the|another)\b/i, 'requires'],
  [/\bslash at (?:the|its) end\b/i, 'trailing slash'],
  [/\bsession (?:is|was) over\b|\bmissing or over\b/i, 'expired'],
  [/\bunless configured\b/i, 'by default'],
  [/\bresponds? [1-5]\d\d\b/i, 'respond with'],
  [/\b(?:anew|at heart|in doubt|of (?:no )?consequence)\b/i, 'again, really, unknown, relevant'],
]

function isCovered(path: string): boolean {
  return COVERED.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one))
}

/** The string literals and template parts that are texts: a single word is a name. */
function textsIn(program: object): string[] {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (Array.isArray(node) || node === null || typeof node !== 'object') return
    const { type, value } = node as { readonly type?: string; readonly value?: unknown }
    const text = type === 'TemplateElement' ? (value as { readonly cooked: string }).cooked : type === 'Literal' ? value : null
    if (typeof text === 'string' && /\S\s+\S/.test(text)) texts.push(text)
    Object.values(node).forEach(visit)
  }
  visit(program)
  return texts
}

/** Code keeps the names that others gave: `permitAll()`, `permitted_origins`. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|\b\w+\(\)|\b[a-z]+(?:\\?_[a-z]+)+\b/g, '')
}

function retiredWordsIn(text: string, retired = RETIRED): string[] {
  return retired.flatMap(([words, instead]) => {
    const [found] = words.exec(withoutCode(text)) ?? []
    return found === undefined ? [] : [`“${found}”: ${instead} (${text.slice(0, 100)})`]
  })
}

/** What the calls of `describe` and `it` are titled. */
function titlesIn(program: object): string[] {
  const titles: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (Array.isArray(node) || node === null || typeof node !== 'object') return
    const { type, arguments: [title] = [] } = node as { readonly type?: string; readonly arguments?: readonly object[] }
    if (type === 'CallExpression' && ['describe', 'it'].includes(calleeOf(node)) && title !== undefined) titles.push(...textsIn(title))
    Object.values(node).forEach(visit)
  }
  visit(program)
  return titles
}

/** Of `it.each(cases)`, `it`. */
function calleeOf(node: object): string {
  const { name, callee, object, tag } = node as Readonly<Record<string, unknown>>
  const inner = callee ?? object ?? tag
  return typeof name === 'string' ? name : typeof inner === 'object' && inner !== null ? calleeOf(inner) : ''
}

/** All but this one, whose cases are the retired words. */
/** All but this one, whose cases are the retired words. */
const tests = sourceFiles('test', /\.test\.tsx?$/)
  .filter(({ path }) => path !== 'test/glossary.test.ts')
  .filter(({ path }) => path !== 'test/glossary.test.ts')
const testServer = sourceFiles('scripts/test-server', /\.(?:ts|js)$/)

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
]
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md') && isCovered(path))

describe('the glossary’s words', () => {
  it.each(sourceFiles().filter(({ path }) => !path.startsWith('src/devtools/')))('are used in the comments of $path', ({ comments }) => {
    // In a comment, a panel may have room, and an IP is an address.
    const elsewhere = new Set(['module', 'URL'])
    const retired = RETIRED.filter(([, instead]) => !elsewhere.has(instead))
    expect(comments.flatMap((comment) => comment.split('\n')).flatMap((line) => retiredWordsIn(line, retired))).toEqual([])
  })

  it.each([...sourceFiles(), ...testServer].filter(({ path }) => isCovered(path)))('are used in $path', ({ program }) => {
    expect(textsIn(program).flatMap((text) => retiredWordsIn(text))).toEqual([])
  })

  it.each(tests)('are used in the titles of $path', ({ program }) => {
    expect(titlesIn(program).flatMap((text) => retiredWordsIn(text))).toEqual([])
  })

  it.each(pages)('are used in %s', (path) => {
    expect(
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((text) => retiredWordsIn(text)),
    ).toEqual([])
  })

  it.each(COVERED)('are checked in something: %s', (one) => {
    const paths = [...[...sourceFiles(), ...testServer].map(({ path }) => path), ...pages]
    expect(paths.some((path) => (one.endsWith('/') ? path.startsWith(one) : path === one))).toBe(true)
  })

  it('are in alphabetical order, one line each', () => {
    const terms = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| (?!Term|---)([^|]+) \|/gm)].map(([, term = '']) =>
      term.toLowerCase(),
    )
    expect(terms.length).toBeGreaterThan(20)
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')))
  })

  it.each([
    ['The answer to the preflight', ['“answer”: response, respond (The answer to the preflight)']],
    ['Chromium asks the user for permission', []],
    ['DNS has no address for it', []],
    ['permitAll() and permitted_origins are Spring’s and Rack’s', []],
  ])('are missed in “%s”', (text, found) => {
    expect(retiredWordsIn(text)).toEqual(found)
  })
})
