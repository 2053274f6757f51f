import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../../src/panel/export/markdown.ts'
import { inChromium } from '../../engine/entries.ts'
import { configurationOf, put, source } from './export-sources.ts'

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

  it('checks what the page is to request instead', () => {
    const redirected = [
      inChromium({ status: 307, response: { Location: 'https://store.example/7.pdf' } }),
      inChromium({ at: 1, url: 'https://store.example/7.pdf', request: { Origin: 'null' }, error: 'net::ERR_FAILED' }),
    ]
    const report = markdownReport(source(false, ...redirected))
    expect(report).toContain('- Request https&#58;//store.example/7.pdf instead.')
    expect(report).toMatch(/## How to check\n\n```sh\ncurl -i --globoff --url 'https:\/\/store\.example\/7\.pdf'/)
  })

  it('expects no header where CORS has nothing to do with it, and no fix where nothing is known', () => {
    const failed = markdownReport(source(false, inChromium({ status: 0, error: 'net::ERR_CONNECTION_REFUSED' })))
    expect(failed).toContain('## How to check')
    expect(failed).not.toContain('must have')
    const unknown = source(false, inChromium({ status: 0 }))
    expect(unknown.diagnosis.verdict).toBe('unknown')
    expect(markdownReport(unknown)).not.toContain('## Fix')
  })

  it('has what the body of an error says that the page could read, without what it repeats of a secret, and as text', () => {
    const recorded = inChromium({
      status: 401,
      request: { Authorization: 'Bearer t0p-s3cr3t-of-mine' },
      response: { 'Access-Control-Allow-Origin': '*' },
      fields: { _observed: { credentials: 'omit' } },
    }) as { response: object }
    const text = '{"message":"Token t0p-s3cr3t-of-mine <b>has expired</b>, ask @team"}'
    const readable = { ...recorded, response: { ...recorded.response, content: { text } } }
    const report = markdownReport(source(false, readable))
    expect(report).toContain('can read this 401 response')
    expect(report).toMatch(/Its body says “Token \*\*\*|Its body says “Token \\\*/)
    expect(report).not.toContain('s3cr3t')
    expect(micromark(report, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })).not.toMatch(/<b>|t0p/)
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
