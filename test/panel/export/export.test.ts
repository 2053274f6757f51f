import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Report } from '../../../src/engine/index.ts'
import { curlPreflight, curlRequest } from '../../../src/panel/export/curl.ts'
import { fetchSnippet } from '../../../src/panel/export/fetch-snippet.ts'
import { jsonReport } from '../../../src/panel/export/json.ts'
import { markdownReport } from '../../../src/panel/export/markdown.ts'
import type { ExportSource } from '../../../src/panel/export/source.ts'
import { inChromium, PAGE } from '../../engine/entries.ts'
import { configurationOf, put, source, url } from './export-sources.ts'

function reportOf(diagnosis: Diagnosis): Report {
  const source = { browser: 'chromium', recorder: 'chromium-devtools', creator: null, limits: [], entries: 1, skipped: [] } as const
  return { version: 1, source, exchanges: [diagnosis], warnings: [] }
}

const read = [
  inChromium({
    url,
    request: { Cookie: 'sid=12345678', 'X-Trace': "it's; $(touch /tmp/x)" },
    response: { 'Access-Control-Allow-Origin': `${PAGE}/`, 'Set-Cookie': 'sid=12345678' },
    error: 'net::ERR_FAILED',
  }),
]

const kinds: Record<string, (source: ExportSource) => string | null> = {
  markdown: (source) => markdownReport(source, { configuration: configurationOf(source) }),
  json: ({ diagnosis }) => jsonReport(reportOf(diagnosis), [diagnosis], false),
  'curl of the request': curlRequest,
  'curl of the preflight': curlPreflight,
  fetch: fetchSnippet,
}

describe('secrets', () => {
  it.each(Object.keys(kinds))('are masked in %s', (kind) => {
    for (const entries of [put, read]) {
      expect(kinds[kind]?.(source(false, ...entries)) ?? '').not.toMatch(/s3cret-token|abc\.def|12345678/)
    }
  })

  it('are included if chosen', () => {
    expect(curlRequest(source(true, ...put))).toContain('Authorization: Bearer abc.def')
    expect(curlRequest(source(true, ...read))).toContain('Cookie: sid=12345678')
    expect(markdownReport(source(true, ...put))).toContain('s3cret-token')
  })
})

describe('as cURL', () => {
  it('the preflight has what the browser sent', () => {
    expect(curlPreflight(source(false, ...put))).toBe(
      [
        'curl -i --globoff -X OPTIONS \\',
        "  --url 'https://api.example/items?access_token=***&page=2' \\",
        "  -H 'Origin: https://app.example' \\",
        "  -H 'Access-Control-Request-Method: PUT' \\",
        "  -H 'Access-Control-Request-Headers: authorization,content-type'",
      ].join('\n'),
    )
  })

  it('the request has what its author wrote, and the Origin', () => {
    expect(curlRequest(source(false, ...put))).toBe(
      [
        "curl -i --globoff -X 'PUT' \\",
        "  --url 'https://api.example/items?access_token=***&page=2' \\",
        "  -H 'Origin: https://app.example' \\",
        "  -H 'Authorization: Bearer ***' \\",
        "  -H 'Content-Type: application/json' \\",
        "  --data-raw ''",
      ].join('\n'),
    )
  })

  it('there is none for a preflight that was not needed', () => {
    expect(curlPreflight(source(false, inChromium({})))).toBeNull()
  })

  it.each(["it's", '$(touch x)', '`id`', '"; rm -rf /; "', '@file', '-o/etc/x', '!history', 'a\\b', "'\x1b[31m", '\\x41\t'])(
    'a shell reads %j as it is',
    (hostile) => {
      const given = source(true, inChromium({ request: { 'X-A': hostile } }))
      const words = execFileSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }\n${curlRequest(given)}`], { encoding: 'utf8' }).split('\0')
      expect(words).toContain(`X-A: ${hostile}`)
      expect(words.filter((word) => word.startsWith('-'))).toEqual(
        ['-i', '--globoff', '--url', '-H', '-H', '-H'].slice(0, words.filter((word) => word.startsWith('-')).length),
      )
    },
  )
})

it('a shell reads a hostile URL, method and cookie as they are', () => {
  const given = source(
    true,
    inChromium({ url: "https://api.example/it's?q=$(touch x)`id`&a=[1-3]{a,b}", method: 'BREW', request: { Cookie: `a="$HOME'"; b=\\` } }),
  )
  const words = execFileSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }\n${curlRequest(given)}`], { encoding: 'utf8' }).split('\0')
  expect(words).toEqual([
    ...['-i', '--globoff', '-X', 'BREW', '--url', "https://api.example/it's?q=$(touch x)`id`&a=[1-3]{a,b}"],
    ...['-H', 'Origin: https://app.example', '-H', `Cookie: a="$HOME'"; b=\\`, '--data-raw', '', ''],
  ])
})

it('what the browser sets by itself is in no command, except Origin and Cookie', () => {
  const given = source(
    true,
    inChromium({
      request: {
        Host: 'api.example',
        'Sec-Fetch-Dest': 'empty',
        'User-Agent': 'Mozilla/5.0',
        'Accept-Encoding': 'br',
        Referer: `${PAGE}/`,
      },
    }),
  )
  expect([...curlRequest(given).matchAll(/-H '([^:]+)/g)].map(([, name]) => name)).toEqual(['Origin'])
  expect(fetchSnippet(given)).toBe('await fetch("https://api.example/items")')
})

describe('as fetch()', () => {
  it('has method, headers and credentials, and says that the body is missing', () => {
    expect(fetchSnippet(source(false, ...put))).toBe(
      [
        'await fetch("https://api.example/items?access_token=***&page=2", {',
        '  method: "PUT",',
        '  headers: {',
        '    "Authorization": "Bearer ***",',
        '    "Content-Type": "application/json",',
        '  },',
        '  // body: not recorded',
        '})',
      ].join('\n'),
    )
  })

  it.each(['"); alert(1); ("', '\u2028', '</script>'])('%j cannot end a literal', (hostile) => {
    const snippet = fetchSnippet(source(true, inChromium({ request: { 'X-A': hostile } })))
    const called: unknown[] = []
    new Function('fetch', `return (async () => { ${snippet} })()`)((...given: unknown[]) => called.push(given))
    expect(called).toEqual([['https://api.example/items', { headers: { 'X-A': hostile } }]])
  })
})

describe('as JSON', () => {
  it('is one exchange in the shape of the command line', () => {
    const given = source(false, ...put)
    const report = JSON.parse(jsonReport(reportOf(given.diagnosis), [given.diagnosis], false)) as {
      version: number
      exchanges: Diagnosis[]
    }
    expect(report.version).toBe(1)
    expect(report.exchanges).toEqual([JSON.parse(JSON.stringify(given.diagnosis))])
  })
})

describe('as cURL', () => {
  it('escapes what is invisible in a terminal', () => {
    const command = curlRequest(source(true, inChromium({ url: 'https://api.example/a\u202eb\u009bc\u200b' })))
    expect(command).toContain("--url $'https://api.example/a\\u202eb\\u009bc\\u200b'")
  })
})
