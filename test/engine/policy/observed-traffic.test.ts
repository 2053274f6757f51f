import { describe, expect, it } from 'vitest'
import { createLog, observedPolicies, type ServerPolicy } from '../../../src/engine/index.ts'
import { API, inChromium, PAGE, preflightInChromium } from '../entries.ts'

const ORIGIN = 'Access-Control-Allow-Origin'
const OMITS = { _observed: { credentials: 'omit' } }
const INCLUDES = { _observed: { credentials: 'include' } }
const OTHER = 'https://other.example'

function policies(...entries: readonly unknown[]): readonly ServerPolicy[] {
  const log = createLog({ browser: 'chromium' })
  log.add(entries)
  log.settle()
  return observedPolicies(log.diagnoses(), (index) => log.entry(index))
}

const simple = inChromium({ response: { [ORIGIN]: PAGE }, fields: OMITS })
const put = (at: number, names = 'x-api-key') => [
  preflightInChromium({ at: at + 1, status: 404, names }),
  inChromium({ at, method: 'PUT', status: 0, error: 'net::ERR_FAILED', request: { 'X-Api-Key': '1' }, fields: OMITS }),
]

describe('the policy of a server', () => {
  it('allows all requests that were observed, blocked or not', () => {
    expect(policies(simple, ...put(100))).toMatchObject([
      {
        server: 'https://api.example',
        requests: 2,
        policy: { origins: [PAGE], methods: ['GET', 'PUT'], requestHeaders: ['x-api-key'], credentials: false, maxAge: null },
        warnings: [],
      },
    ])
  })

  it('says which requests need what', () => {
    const [policy] = policies(simple, ...put(100), ...put(200))
    expect(policy?.needs).toEqual([
      { what: 'origin', value: PAGE, exchanges: new Set(['x0', 'x1', 'x3']) },
      { what: 'method', value: 'GET', exchanges: new Set(['x0']) },
      { what: 'method', value: 'PUT', exchanges: new Set(['x1', 'x3']) },
      { what: 'header', value: 'x-api-key', exchanges: new Set(['x1', 'x3']) },
    ])
  })

  it('is one per server', () => {
    const otherBrowsers = inChromium({ url: `${OTHER}/a`, at: 50, response: { [ORIGIN]: '*' }, fields: OMITS })
    expect(policies(simple, otherBrowsers).map(({ server, policy }) => [server, policy.origins])).toEqual([
      ['https://api.example', [PAGE]],
      [OTHER, '*'],
    ])
  })

  it('is none where there is no HTTP', () => {
    const file = inChromium({ at: 50, url: 'ftp://files.example/a', status: 0, error: 'net::ERR_FAILED', fields: OMITS })
    expect(policies(simple, file).map(({ server }) => server)).toEqual(['https://api.example'])
  })

  it('says what “*” means, and does not combine it with credentials', () => {
    const star = inChromium({ response: { [ORIGIN]: '*' }, fields: OMITS })
    expect(policies(star)[0]?.warnings[0]).toContain('every site read the response')
    const refused = inChromium({ at: 50, response: { [ORIGIN]: '*' }, error: 'net::ERR_FAILED', fields: INCLUDES })
    expect(policies(star, refused)[0]).toMatchObject({ policy: { origins: [PAGE], credentials: true } })
  })

  it('says what is broader than a single caller needs', () => {
    const foreign = inChromium({
      at: 50,
      request: { Origin: OTHER },
      response: { [ORIGIN]: OTHER, 'Access-Control-Allow-Credentials': 'true' },
      fields: INCLUDES,
    })
    expect(policies(...put(0), foreign)[0]?.warnings).toEqual([
      `${PAGE} doesn’t use GET, credentials, which other origins need.`,
      `${OTHER} doesn’t use PUT, x-api-key, which other origins need.`,
      'Credentials are allowed for every request; 1 of 2 include them.',
    ])
  })

  it('leaves opaque origins out, and says so', () => {
    const sandboxed = inChromium({ at: 50, request: { Origin: 'null' }, error: 'net::ERR_FAILED', fields: OMITS })
    expect(policies(sandboxed)).toEqual([])
    expect(policies(simple, sandboxed)[0]).toMatchObject({
      policy: { origins: [PAGE] },
      warnings: [expect.stringContaining('opaque origin')],
    })
  })

  it('is for the fixed request: the target of a redirect is requested directly', () => {
    const redirect = inChromium({ status: 302, location: `${OTHER}/a`, error: 'net::ERR_FAILED', fields: OMITS })
    expect(policies(redirect).map(({ server }) => server)).toEqual([OTHER])
  })

  it('exposes what the page likely needs and cannot read', () => {
    const [policy] = policies(
      inChromium({ response: { [ORIGIN]: PAGE, 'Content-Disposition': 'attachment; filename="a.pdf"' }, fields: OMITS }),
    )
    expect(policy?.policy.exposedHeaders).toEqual(['content-disposition'])
  })

  it('includes what the recording shows about the server', () => {
    const ownHeaders = { [ORIGIN]: PAGE, 'Access-Control-Max-Age': '5' }
    const ok = inChromium({ request: { 'Sec-Fetch-Site': 'cross-site' }, response: ownHeaders, fields: OMITS })
    const tooLarge = inChromium({ at: 50, url: `${API}/photos?size=1`, status: 413, error: 'net::ERR_FAILED', fields: OMITS })
    expect(policies(ok, tooLarge)[0]?.target).toEqual({
      origin: 'https://api.example',
      paths: [new URL(API).pathname, `${new URL(API).pathname}/photos`],
      sentHeaders: ['access-control-allow-origin', 'access-control-max-age'],
      bareErrors: [413],
      isCrossSite: true,
    })
  })

  it('keeps what the server exposes and how long preflights are kept', () => {
    const answer = { [ORIGIN]: PAGE, 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '600' }
    const exposing = { [ORIGIN]: PAGE, 'Access-Control-Expose-Headers': 'Link, X-Gone', Link: '</items?page=2>; rel=next' }
    const [policy] = policies(
      preflightInChromium({ response: answer, at: 1 }),
      inChromium({ method: 'PUT', response: exposing, fields: OMITS }),
    )
    expect(policy?.policy).toMatchObject({ exposedHeaders: ['Link'], maxAge: 600 })
  })

  it('needs nothing for requests without CORS', () => {
    const own = inChromium({ url: `${PAGE}/x`, request: { 'Sec-Fetch-Site': 'same-origin' } })
    const opaque = inChromium({ url: API, at: 50, request: { 'Sec-Fetch-Mode': 'no-cors' } })
    const failed = inChromium({ at: 100, status: 0, error: 'net::ERR_CONNECTION_REFUSED' })
    expect(policies(own, opaque, failed)).toEqual([])
  })
})
