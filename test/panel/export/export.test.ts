import { execFileSync } from 'node:child_process'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { createLog, type Diagnosis, observedPolicies, type Report } from '../../../src/engine/index.ts'
import { curlPreflight, curlRequest } from '../../../src/panel/export/curl.ts'
import { fetchSnippet } from '../../../src/panel/export/fetch-snippet.ts'
import { jsonReport } from '../../../src/panel/export/json.ts'
import { markdownReport } from '../../../src/panel/export/markdown.ts'
import { type ExportSource, exportSource } from '../../../src/panel/export/source.ts'
import { type ChosenConfiguration, chosenConfiguration } from '../../../src/panel/fix/chosen-configuration.ts'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'

function source(withSecrets: boolean, ...entries: readonly unknown[]): ExportSource {
  const log = createLog({ browser: 'chromium' })
  log.add(entries)
  log.settle()
  const [diagnosis] = log.diagnoses()
  if (diagnosis === undefined) throw new Error('nothing was recorded')
  return exportSource(diagnosis, (index) => log.entry(index), withSecrets)
}

function reportOf(diagnosis: Diagnosis): Report {
  const source = { browser: 'chromium', recorder: 'chromium-devtools', creator: null, limits: [], entries: 1, skipped: [] } as const
  return { version: 1, source, exchanges: [diagnosis], warnings: [] }
}

/** That of the server which the responses point to. */
function configurationOf({ diagnosis, entry }: ExportSource): ChosenConfiguration | null {
  const policyOf = (origin: string | null) => observedPolicies([diagnosis], entry).find(({ server }) => server === origin) ?? null
  return chosenConfiguration(diagnosis, { entry, policyOf })
}

const url = 'https://api.example/items?access_token=s3cret-token&page=2'
const put = [
  preflightInChromium({ url, names: 'authorization,content-type', response: { 'Access-Control-Allow-Origin': `${PAGE}/` } }),
  inChromium({
    url,
    method: 'PUT',
    status: 0,
    error: 'net::ERR_FAILED',
    at: 5,
    request: { Authorization: 'Bearer abc.def', 'Content-Type': 'application/json', Accept: '*/*' },
  }),
]
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

describe('as Markdown', () => {
  it('has what, why, what to change and how to check', () => {
    const report = markdownReport(source(false, ...put))
    expect(report.split('\n')[0]).toBe('# Blocked: Allowed origin has a trailing slash')
    expect([...report.matchAll(/^## .*/gm)].map(([heading]) => heading)).toEqual([
      '## Fix',
      '## Request',
      '## Evidence',
      '## Next errors',
      '## How to check',
    ])
    const inOrder = [
      'CORS error: ',
      'PUT https://api.example/',
      'trailing slash isn’t part',
      'You need to change api.example',
      'Replace ',
      '```diff',
    ]
    const places = inOrder.map((words) => report.indexOf(words))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(report).toContain('- Access-Control-Allow-Origin: https://app.example/\n')
    expect(report).toContain('+ Access-Control-Allow-Origin: https://app.example\n')
    expect(report).toContain('curl -i --globoff -X OPTIONS')
    expect(report).toContain('Both responses must have `Access-Control-Allow-Origin: https://app.example`.')
    expect(markdownReport(source(false, inChromium({ error: 'net::ERR_FAILED' })))).toContain(
      '\nThe response must have `Access-Control-Allow-Origin',
    )
  })

  it('has the configuration of the server, in the language that it is written in', () => {
    const nginx = source(false, inChromium({ response: { Server: 'nginx/1.27' }, error: 'net::ERR_FAILED' }))
    const report = markdownReport(nginx, { configuration: configurationOf(nginx) })
    expect(report).toMatch(/\n\nConfiguration for nginx:\n\nnginx.conf, .*:\n\n```nginx\n/)
    expect(report).toContain('"https://app.example" $http_origin;')
    expect(report).toContain('\n```\n\nAllows this request to https&#58;//api.example.')
    expect(report.indexOf('Configuration for')).toBeGreaterThan(report.indexOf('```diff'))
    expect(report.indexOf('Configuration for')).toBeLessThan(report.indexOf('## Request'))
  })

  it('has the header that lets other origins embed what Cross-Origin-Resource-Policy keeps from them', () => {
    const image = inChromium({
      request: { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
      response: { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Powered-By': 'Express' },
      error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
    })
    const blocked = source(false, image)
    const report = markdownReport(blocked, { configuration: configurationOf(blocked) })
    expect(report).toContain('```diff\n+ Cross-Origin-Resource-Policy: cross-origin\n```')
    expect(report).toContain('Configuration for Express')
  })

  /** As GitHub renders it. */
  const rendered = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)

  it.each([
    '``` @everyone <img src=x> [a](b) # `',
    'https://o.example/\\<img onerror=alert(1) src=https://evil.example/p.png> www.evil.example',
    '![x](https://evil.example/p.png)',
    '[x]: https://evil.example',
    '~~~\n<script>alert(1)</script>',
    '<!-- -->&lt;b&gt; *a* _b_ ~~c~~ | d | https://evil.example/?a=1&b=2',
    'mailto:evil@evil.example xmpp:evil@evil.example evil@evil.example',
    '1. - + # > ===',
    '````\n# Title',
  ])('renders what the page chose only as text: %j', (hostile) => {
    const cases = [
      inChromium({ response: { 'Access-Control-Allow-Origin': hostile }, error: 'net::ERR_FAILED' }),
      inChromium({ url: `https://api.example/${hostile}`, response: { 'X-Powered-By': 'Express' }, error: 'net::ERR_FAILED' }),
      inChromium({ status: 302, response: { Location: hostile }, error: 'net::ERR_FAILED' }),
      inChromium({ method: hostile, request: { [hostile]: 'a' }, response: { Server: 'nginx' }, error: 'net::ERR_FAILED' }),
    ]
    for (const one of cases) {
      const given = source(true, one)
      const report = markdownReport(given, { configuration: configurationOf(given) })
      const html = rendered(report)
      expect(html).not.toMatch(/<(?:img|script|del|table|!--)/)
      expect(linksIn(html).filter((href) => !href?.startsWith('https://fetch.spec.whatwg.org/'))).toEqual([])
      expect([...html.matchAll(/<h[1-6]>([^<]*)/g)].map(([, words]) => words)).toEqual(
        [...report.matchAll(/^#{1,2} (?=[A-Z])(?!Title)(.*)$/gm)].map(() => expect.any(String)),
      )
    }
  })
})

describe('as cURL', () => {
  it('escapes what is invisible in a terminal', () => {
    const command = curlRequest(source(true, inChromium({ url: 'https://api.example/a\u202eb\u009bc\u200b' })))
    expect(command).toContain("--url $'https://api.example/a\\u202eb\\u009bc\\u200b'")
  })
})
