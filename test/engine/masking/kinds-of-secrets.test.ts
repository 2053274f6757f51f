import { describe, expect, it } from 'vitest'
import { diagnose, maskDiagnosis, maskEntries, maskHar, maskHeaderValue, maskReport, maskUrl, readHar } from '../../../src/engine/index.ts'

const SECRET = 'SeCr3tValue9Zq'
const JWT = `eyJhbGci.eyJzdWIi.${SECRET}`
const encoded = encodeURIComponent

describe('a URL', () => {
  it.each([
    ['PKCE', `?code_verifier=${SECRET}`],
    ['a device login', `?device_code=${SECRET}&user_code=${SECRET}`],
    ['OAuth 1', `?oauth_verifier=${SECRET}`],
    ['OAuth’s state', `?state=${SECRET}`],
    ['a nonce', `?nonce=${SECRET}`],
    ['a short name of a password', `?pw=${SECRET}`],
    ['JSON in a parameter, as GraphQL’s variables', `?variables=${encoded(JSON.stringify({ user: { password: SECRET } }))}`],
    ['a URL in a parameter, encoded twice', `?next=${encoded(encoded(`https://a.example/?token=${SECRET}`))}`],
    ['a route in the fragment', `#/callback/code=${SECRET}`],
    ['a JSON web token with short parts', `?x=${JWT}`],
    ['an encrypted one', `?x=eyJhbGciOiJSU0EifQ.aaaa.bbbb.cccc.${SECRET}`],
    ['a link to reset a password', `/reset/${SECRET}`],
    ['a webhook', `/services/T000/B000/${SECRET}`],
    ['a bot', `/bot123:${SECRET}/send`],
  ])('loses what grants access: %s', (_, end) => {
    expect(maskUrl(`https://api.example/x${end}`)).not.toContain(SECRET)
  })

  it.each(['/users/17/reset', '?country_code=ch&monkeys=3', '/token', `?variables=${encoded('{"first":10}')}`, '/tokens/list?page=2'])(
    'stays as it is without one: %s',
    (end) => expect(maskUrl(`https://api.example/x${end}`)).toBe(`https://api.example/x${end}`),
  )
})

describe('a header', () => {
  it.each([
    ['X-Auth', SECRET],
    ['X-Access', SECRET],
    ['X-XSRF', SECRET],
    ['X-Api-Keys', SECRET],
    ['X-Bearer', SECRET],
    ['Authentication', `Bearer ${SECRET}`],
    ['X-Anything', `Bearer ${SECRET}`],
    ['Authorization', `${SECRET} more`],
    ['Authorization', `Bearer\t${SECRET}`],
    ['Sec-WebSocket-Protocol', `graphql-ws, ${SECRET}`],
    ['Location', `/x;jsessionid=${SECRET}`],
  ])('loses what grants access: %s: %s', (name, value) => {
    expect(maskHeaderValue(name, value)).not.toContain(SECRET)
  })

  it.each([
    ['Authorization', `Basic ${SECRET}`, 'Basic ***'],
    ['Sec-WebSocket-Protocol', 'graphql-transport-ws, v2.example', 'graphql-transport-ws, v2.example'],
    ['WWW-Authenticate', 'Bearer realm="api"', 'Bearer realm="api"'],
    ['Access-Control-Allow-Credentials', 'true', 'true'],
    ['Location', '/login?next=/cart', '/login?next=/cart'],
  ])('keeps what CORS looks at: %s: %s', (name, value, masked) => {
    expect(maskHeaderValue(name, value)).toBe(masked)
  })
})

function recorded(url: string, cookie: string, allowOrigin = '*') {
  const header = (name: string, value: string) => ({ name, value })
  const request = { method: 'GET', url, headers: [header('Origin', 'https://app.example'), header('Cookie', cookie)] }
  const response = { status: 200, headers: [header('Access-Control-Allow-Origin', allowOrigin)], _error: 'net::ERR_FAILED' }
  const entry = { startedDateTime: '2026-01-01T00:00:00Z', time: 5, _resourceType: 'fetch', request, response }
  const har = readHar({ log: { creator: { name: 'WebInspector', version: '537.36' }, entries: [entry] } }, 'secrets.har')
  return { entry, har, report: diagnose(har) }
}

describe('a cookie that is repeated elsewhere', () => {
  it('is masked there too, in the report and in the entries', () => {
    const { har, report } = recorded(`https://api.example/?q=${SECRET}`, `id=${SECRET}`, `https://${SECRET}.example`)
    const [diagnosis] = report.exchanges
    if (diagnosis === undefined) throw new Error('one exchange was recorded')
    const entryOf = (index: number) => har.entries[index] ?? null
    const written = [maskReport(report, entryOf), maskDiagnosis(diagnosis, har.entries), maskEntries(har.entries, diagnosis)]
    expect(JSON.stringify(written)).not.toContain(SECRET)
  })

  it('hides no origin, whatever its value', () => {
    const { har, report } = recorded('https://api.example/', 'page=https://app.example; host=api.example')
    const [masked] = maskReport(report, (index) => har.entries[index] ?? null).exchanges
    expect([masked?.origin, masked?.url, masked?.cause?.explanation]).toEqual([
      'https://app.example',
      'https://api.example/',
      report.exchanges[0]?.cause?.explanation,
    ])
  })

  it('changes no URL that only contains the same letters', () => {
    const url = 'https://api.example/docs/reset-password'
    const { har, report } = recorded(url, 'word=password; other=docs-of')
    expect(maskReport(report, (index) => har.entries[index] ?? null).exchanges[0]?.url).toBe(url)
  })

  it('is found among hundreds', () => {
    const others = Array.from({ length: 300 }, (_, n) => `c${n}=${'x'.repeat(40)}${n}`)
    const { entry } = recorded(`https://api.example/?q=${SECRET}`, [...others, `short=${SECRET}`].join('; '))
    expect(JSON.stringify(maskHar([entry]))).not.toContain(SECRET)
  })
})

describe('a HAR', () => {
  it.each([
    ['a body that the recorder keeps beside postData', { request: { _requestBody: SECRET } }],
    ['messages', { _messages: [{ data: SECRET }], _eventSourceMessages: [{ data: SECRET }] }],
    ['comments', { comment: SECRET, response: { content: { comment: SECRET, _text: SECRET } } }],
    ['objects of the recorder’s own', { _session: { token: SECRET, note: SECRET } }],
    ['a script in its own URL', { _initiator: { type: 'script', url: `data:text/javascript,${SECRET}` } }],
  ])('leaves out what HAR does not define and no verdict needs: %s', (_, entry) => {
    expect(JSON.stringify(maskHar([entry]))).not.toContain(SECRET)
  })

  it('keeps what a verdict needs', () => {
    const { entry } = recorded('https://api.example/', 'a=1')
    expect(
      maskHar([{ ...entry, _observed: { responseStatus: 0, credentials: 'include' }, timings: { send: 1, _blocked_queueing: 2 } }]),
    ).toMatchObject([
      {
        _resourceType: 'fetch',
        response: { _error: 'net::ERR_FAILED' },
        _observed: { responseStatus: 0, credentials: 'include' },
        timings: { send: 1 },
      },
    ])
  })
})
