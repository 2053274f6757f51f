import { describe, expect, it } from 'vitest'
import { API, diagnosedOne, inChromium, PAGE, preflightInChromium, preflightInFirefox } from '../entries.ts'
import { CREDENTIALS, fixIn, HEADERS, INCLUDES, NEVER_SENT, NONE, OMITS, ORIGIN, REFUSED, VARY } from './fix-parts.ts'

const METHODS = 'Access-Control-Allow-Methods'

describe('the fix of a response', () => {
  it('names the page on an error page', () => {
    const fix = fixIn(inChromium({ ...REFUSED, status: 500, fields: OMITS }))
    expect(fix).toEqual({
      assumes: null,
      request: null,
      hops: [{ hop: 0, preflight: NONE, response: { ...NONE, set: { [ORIGIN]: PAGE }, append: VARY } }],
    })
  })

  it('replaces what two layers added', () => {
    const fix = fixIn(inChromium({ ...REFUSED, response: { [ORIGIN]: [PAGE, PAGE] }, fields: OMITS }))
    expect(fix?.hops[0]?.response.set).toEqual({ [ORIGIN]: PAGE })
  })

  it('works for both if it is unknown whether credentials are included, and says so', () => {
    const { fix, fixNote } = diagnosedOne('chromium', inChromium({ ...REFUSED, request: { 'Sec-Fetch-Site': 'same-site' } }))
    expect(fix).toMatchObject({ assumes: 'credentials', hops: [{ response: { set: { [ORIGIN]: PAGE, [CREDENTIALS]: 'true' } } }] })
    expect(fixNote).toContain('Leave Access-Control-Allow-Credentials out if')
  })

  it('needs no note on the alternative without credentials, which the remedy mentions', () => {
    const { fix, fixNote, cause } = diagnosedOne('chromium', inChromium({ ...REFUSED, response: { [ORIGIN]: '*' }, fields: INCLUDES }))
    expect([fix?.assumes, fixNote]).toEqual([null, null])
    expect(cause?.remedy).toContain('remove credentials: "include"')
  })
})

describe('the fix of a preflight', () => {
  it('includes the headers of the response that it hides', () => {
    const { fix, fixNote } = diagnosedOne(
      'chromium',
      preflightInChromium({ status: 405, at: 1 }),
      inChromium({ method: 'PUT', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix?.hops).toEqual([
      {
        hop: 0,
        preflight: { status: 204, set: { [ORIGIN]: PAGE, [METHODS]: 'PUT' }, append: VARY, remove: [] },
        response: { ...NONE, set: { [ORIGIN]: PAGE }, append: VARY },
      },
    ])
    expect(fixNote).toContain('The response isn’t in the recording')
  })

  it.each(['constructor', 'tostring', '__proto__'])('allows a header of whatever name: %s', (name) => {
    const fix = fixIn(
      preflightInChromium({ asks: 'GET', names: name, response: { [ORIGIN]: PAGE }, at: 1 }),
      inChromium({ request: { [name]: '1' }, ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix?.hops[0]?.preflight?.set).toEqual({ [HEADERS]: name })
  })

  it('doesn’t change what was right', () => {
    const answer = { [ORIGIN]: PAGE, [METHODS]: 'GET' }
    const fix = fixIn(preflightInChromium({ response: answer, at: 1 }), inChromium({ method: 'PUT', ...NEVER_SENT, fields: OMITS }))
    expect(fix?.hops[0]?.preflight).toEqual({ ...NONE, set: { [METHODS]: 'GET, PUT' } })
  })

  it('tells the caller to write PATCH', () => {
    const answer = { [ORIGIN]: PAGE, [METHODS]: 'PATCH' }
    const fix = fixIn(
      preflightInChromium({ asks: 'patch', response: answer, at: 1 }),
      inChromium({ method: 'patch', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix).toMatchObject({ request: { method: 'PATCH', url: null, removeHeaders: [] }, hops: [{ preflight: NONE }] })
  })

  it('tells the caller to leave out response headers, and the preflight with them', () => {
    const fix = fixIn(
      preflightInChromium({ asks: 'GET', names: 'access-control-allow-origin', status: 404, at: 1 }),
      inChromium({ ...NEVER_SENT, request: { 'Access-Control-Allow-Origin': '*' }, fields: OMITS }),
    )
    expect(fix).toMatchObject({
      request: { removeHeaders: ['access-control-allow-origin'] },
      hops: [{ preflight: NONE, response: { set: { [ORIGIN]: PAGE } } }],
    })
  })

  it.each([
    ['a trailing slash', API, `${API}/`],
    ['https', 'http://api.example/items', API],
    ['www', API, 'https://www.api.example/items'],
  ])('requests the right URL if the preflight is redirected to it: %s', (_, url, location) => {
    const { cause, fix, fixNote } = diagnosedOne(
      'chromium',
      preflightInChromium({ url, status: 301, location, error: 'net::ERR_INVALID_REDIRECT', at: 1 }),
      inChromium({ url, method: 'PUT', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix).toMatchObject({
      request: { url: location },
      hops: [{ hop: 0, preflight: { status: 204, set: { [METHODS]: 'PUT' } }, response: { set: { [ORIGIN]: PAGE } } }],
    })
    expect(cause?.explanation).toContain('Browsers never follow a redirect of a preflight')
    expect(fixNote).toBeNull()
  })

  it('makes the server respond to a preflight that was redirected to a login', () => {
    const location = 'https://sso.example/login'
    const fix = fixIn(
      preflightInChromium({ status: 302, location, error: 'net::ERR_INVALID_REDIRECT', at: 1 }),
      inChromium({ method: 'PUT', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix).toMatchObject({ request: null, hops: [{ preflight: { status: 204 } }] })
  })

  it('is made from the preflight alone if Firefox records no more', () => {
    const { fix } = diagnosedOne('firefox', preflightInFirefox({ status: 404, names: 'x-a' }))
    expect(fix?.hops[0]).toMatchObject({
      preflight: { status: 204, set: { [METHODS]: 'PUT', [HEADERS]: 'x-a' } },
      response: { set: { [ORIGIN]: PAGE } },
    })
  })
})
