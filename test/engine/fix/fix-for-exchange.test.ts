import { describe, expect, it } from 'vitest'
import type { Fix } from '../../../src/engine/report/fix.ts'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../entries.ts'

const ORIGIN = 'Access-Control-Allow-Origin'
const CREDENTIALS = 'Access-Control-Allow-Credentials'
const METHODS = 'Access-Control-Allow-Methods'
const HEADERS = 'Access-Control-Allow-Headers'
const NEVER_SENT = { status: 0, error: 'net::ERR_FAILED' }
const REFUSED = { error: 'net::ERR_FAILED' }
const OTHER = 'https://other.example/items'
const VARY = { Vary: 'Origin' }
const NONE = { status: null, set: {}, append: {}, remove: [] }
const OMITS = { _observed: { credentials: 'omit' } }
const INCLUDES = { _observed: { credentials: 'include' } }

function repairIn(...entries: readonly unknown[]): Fix | null | undefined {
  return diagnosedOne('chromium', ...entries).fix
}

describe('the fix of a response', () => {
  it('names the page on an error page', () => {
    const fix = repairIn(inChromium({ ...REFUSED, status: 500, fields: OMITS }))
    expect(fix).toEqual({
      assumes: null,
      request: null,
      hops: [{ hop: 0, preflight: NONE, response: { ...NONE, set: { [ORIGIN]: PAGE }, append: VARY } }],
    })
  })

  it('replaces what two layers added', () => {
    const fix = repairIn(inChromium({ ...REFUSED, response: { [ORIGIN]: [PAGE, PAGE] }, fields: OMITS }))
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

  it('doesn’t change what was right', () => {
    const answer = { [ORIGIN]: PAGE, [METHODS]: 'GET' }
    const fix = repairIn(preflightInChromium({ response: answer, at: 1 }), inChromium({ method: 'PUT', ...NEVER_SENT, fields: OMITS }))
    expect(fix?.hops[0]?.preflight).toEqual({ ...NONE, set: { [METHODS]: 'GET, PUT' } })
  })

  it('tells the caller to write PATCH', () => {
    const answer = { [ORIGIN]: PAGE, [METHODS]: 'PATCH' }
    const fix = repairIn(
      preflightInChromium({ asks: 'patch', response: answer, at: 1 }),
      inChromium({ method: 'patch', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix).toMatchObject({ request: { method: 'PATCH', url: null, removeHeaders: [] }, hops: [{ preflight: NONE }] })
  })

  it('tells the caller to leave out response headers, and the preflight with them', () => {
    const fix = repairIn(
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
    const { fix, fixNote } = diagnosedOne(
      'chromium',
      preflightInChromium({ url, status: 301, location, error: 'net::ERR_INVALID_REDIRECT', at: 1 }),
      inChromium({ url, method: 'PUT', ...NEVER_SENT, fields: OMITS }),
    )
    expect(fix).toMatchObject({
      request: { url: location },
      hops: [{ hop: 0, preflight: { status: 204, set: { [METHODS]: 'PUT' } }, response: { set: { [ORIGIN]: PAGE } } }],
    })
    expect(fixNote).toContain('Browsers never follow a redirect of a preflight')
  })

  it('makes the server respond to a preflight that was redirected to a login', () => {
    const location = 'https://sso.example/login'
    const fix = repairIn(
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

describe('the fix of a redirect', () => {
  const allowed = { response: { [ORIGIN]: PAGE } }

  it('requests the target directly if Origin has become “null”, which is not allowed', () => {
    const { fix, fixNote } = diagnosedOne(
      'chromium',
      inChromium({ status: 302, location: OTHER, ...allowed, fields: OMITS }),
      inChromium({ url: OTHER, at: 20, ...REFUSED, request: { Origin: 'null' }, ...allowed }),
    )
    expect(fix).toMatchObject({ request: { url: OTHER }, hops: [] })
    expect(fixNote).toContain('request the target directly')
  })

  it.each([
    ['within the server', '/v2/items', 'https://api.example/v2/items'],
    ['to another server', OTHER, OTHER],
    ['to a URL with user and password', 'https://user:secret@other.example/items#top', OTHER],
  ])('requests the target of a redirect that was not followed: %s', (_, location, url) => {
    const answer = location.includes('@') ? allowed.response : {}
    const fix = repairIn(inChromium({ ...REFUSED, status: 302, location, response: answer, fields: OMITS }))
    expect(fix).toMatchObject({ request: { url }, hops: [{ hop: 0, response: { set: { [ORIGIN]: PAGE } } }] })
  })

  it('does not take the target that Firefox records without its headers, though it was never requested, for a request', () => {
    const target = 'https://user:secret@api.example/v2'
    const asks = { names: 'x-a', response: { [ORIGIN]: PAGE, [HEADERS]: 'x-a' } }
    const { fix } = diagnosedOne(
      'firefox',
      preflightInFirefox({ ...asks, asks: 'GET', at: 1 }),
      inFirefox({ status: 301, location: target, request: { 'X-A': '1' }, response: { [ORIGIN]: PAGE }, fields: OMITS }),
      inFirefox({ url: target, status: 0, at: 20 }),
    )
    expect(fix).toMatchObject({
      request: { url: 'https://api.example/v2' },
      hops: [{ hop: 0, preflight: { status: 204, set: { [HEADERS]: 'x-a' } }, response: { set: { [ORIGIN]: PAGE } } }],
    })
  })

  it('keeps a redirect to the same URL, such as for a cookie, but with headers', () => {
    const fix = repairIn(inChromium({ ...REFUSED, status: 302, location: API, fields: OMITS }))
    expect(fix).toMatchObject({ request: null, hops: [{ hop: 0, response: { set: { [ORIGIN]: PAGE } } }, { hop: 1 }] })
  })

  it('changes nothing on the page’s own server', () => {
    const fix = repairIn(inChromium({ ...REFUSED, status: 302, location: `${PAGE}/items`, fields: OMITS }))
    expect(fix).toMatchObject({ request: { url: `${PAGE}/items` }, hops: [] })
  })

  it('responds with 401 instead of a login page', () => {
    const { fix, fixNote } = diagnosedOne(
      'chromium',
      inChromium({ ...REFUSED, status: 302, location: 'https://sso.example/login', fields: OMITS }),
    )
    expect(fix).toMatchObject({ request: null, hops: [{ response: { status: 401, set: { [ORIGIN]: PAGE }, remove: ['Location'] } }] })
    expect(fixNote).toContain('401')
  })

  it('does not skip a POST that the redirect turns into a GET', () => {
    const fix = repairIn(inChromium({ ...REFUSED, method: 'POST', status: 303, location: OTHER, fields: OMITS }))
    expect(fix).toMatchObject({ request: null, hops: [{ response: { status: 200, remove: ['Location'] } }] })
  })

  it('puts the headers on the redirect of a POST, and on its target', () => {
    const fix = repairIn(inChromium({ ...REFUSED, method: 'POST', status: 303, location: '/items/1', fields: OMITS }))
    expect(fix).toMatchObject({
      request: null,
      hops: [
        { hop: 0, response: { status: null } },
        { hop: 1, response: { set: { [ORIGIN]: PAGE } } },
      ],
    })
  })

  it('fixes the last hop if the redirect itself was right', () => {
    const fix = repairIn(
      inChromium({ status: 302, location: '/v2/items', ...allowed, fields: OMITS }),
      inChromium({ url: 'https://api.example/v2/items', at: 20, ...REFUSED }),
    )
    expect(fix?.hops).toMatchObject([{ hop: 1, response: { set: { [ORIGIN]: PAGE } } }])
  })
})

describe('an alternative that changes less', () => {
  const alternativesOf = (...entries: readonly unknown[]) => repairIn(...entries)?.alternatives

  it('is without credentials if the recording does not show whether they are included', () => {
    expect(alternativesOf(inChromium({ ...REFUSED, request: { 'Sec-Fetch-Site': 'same-site' } }))).toEqual([
      {
        assumes: 'no-credentials',
        request: null,
        hops: [{ hop: 0, preflight: NONE, response: { ...NONE, set: { [ORIGIN]: PAGE }, append: VARY } }],
        note: 'Enough if the request includes no credentials.',
      },
    ])
  })

  it('changes nothing at all if only credentials are not allowed', () => {
    const { fix } = diagnosedOne('firefox', inFirefox({ response: { [ORIGIN]: PAGE, Vary: 'Origin' } }))
    expect(fix).toMatchObject({ assumes: 'credentials', hops: [{ response: { set: { [CREDENTIALS]: 'true' } } }] })
    expect(fix?.alternatives).toMatchObject([{ assumes: 'no-credentials', request: null, hops: [] }])
  })

  it('leaves out credentials if the server allows every origin without them, and says what is lost', () => {
    const [way] = alternativesOf(inChromium({ ...REFUSED, response: { [ORIGIN]: '*' }, fields: INCLUDES })) ?? []
    expect(way).toMatchObject({
      assumes: null,
      request: { includesCredentials: false, url: null, method: null, removeHeaders: [] },
      hops: [],
    })
    expect(way?.note).toMatch(/needs no cookies.* and ignores Set-Cookie/)
  })

  it.each([
    ['GET', 'content-type', 'without a body needs none'],
    ['GET', 'cache-control,pragma', 'cache option does the same'],
    ['HEAD', 'content-type,x-requested-with', 'rely on it against CSRF'],
    ['POST', 'x-requested-with', 'rely on it against CSRF'],
  ])('drops what only forces the preflight of a %s: %s', (method, names, words) => {
    const [way] =
      alternativesOf(
        preflightInChromium({ asks: method, names, status: 404, at: 1 }),
        inChromium({ method, ...NEVER_SENT, fields: OMITS }),
      ) ?? []
    expect(way).toMatchObject({
      request: { removeHeaders: names.split(',') },
      hops: [{ preflight: NONE, response: { set: { [ORIGIN]: PAGE } } }],
    })
    expect(way?.note).toContain(words)
  })

  it.each([
    ['tracing', 'content-type,x-datadog-trace-id', 'x-datadog-trace-id'],
    ['two libraries', 'baggage,content-type,x-faro-session-id', 'baggage,x-faro-session-id'],
    ['a library that works only with it', 'content-type,x-grpc-web', null],
    ['a library, beside one of the page’s own', 'content-type,x-datadog-trace-id,x-shop', null],
  ])('drops what the server doesn’t allow and a library adds: %s', (_, names, removed) => {
    const response = { [ORIGIN]: PAGE, [HEADERS]: 'content-type' }
    const ways = alternativesOf(
      preflightInChromium({ asks: 'POST', names, status: 204, response, at: 1 }),
      inChromium({ method: 'POST', ...NEVER_SENT, fields: OMITS }),
    )
    expect(ways?.map(({ request }) => request?.removeHeaders)).toEqual(removed === null ? undefined : [removed.split(',')])
  })

  it.each([
    ['the type of a body', 'POST', 'content-type'],
    ['a token', 'GET', 'authorization'],
    ['a token beside them', 'GET', 'authorization,content-type'],
    ['a method that needs it anyway', 'PUT', 'x-requested-with'],
  ])('does not drop %s', (_, method, names) => {
    const blocked = [preflightInChromium({ asks: method, names, status: 404, at: 1 }), inChromium({ method, ...NEVER_SENT, fields: OMITS })]
    expect(repairIn(...blocked)).not.toHaveProperty('alternatives')
  })

  it('doesn’t exist if the recording shows that no credentials are included', () => {
    expect(repairIn(inChromium({ ...REFUSED, fields: OMITS }))).not.toHaveProperty('alternatives')
  })
})

describe('if no header helps', () => {
  it.each([
    ['a sandboxed page', [inChromium({ ...REFUSED, request: { Origin: 'null' } })], 'Never allow “null”'],
    [
      'a redirect to another scheme',
      [inChromium({ ...REFUSED, status: 302, location: 'ftp://api.example/', response: { [ORIGIN]: PAGE } })],
      'isn’t http or https',
    ],
    ['no network', [inChromium({ status: 0, error: 'net::ERR_CONNECTION_REFUSED' })], 'the server'],
    ['a policy of the page', [inChromium({ status: 0, error: '', type: 'xhr' })], 'Content-Security-Policy'],
    ['an extension', [inChromium({ status: 0, error: 'net::ERR_BLOCKED_BY_CLIENT' })], 'extension'],
    ['no-cors', [inChromium({ request: { 'Sec-Fetch-Mode': 'no-cors' } })], 'opaque response'],
  ])('the note says what would help instead: %s', (_, entries, words) => {
    const { fix, fixNote } = diagnosedOne('chromium', ...entries)
    expect(fix).toBeNull()
    expect(fixNote).toContain(words)
  })

  it('the note covers bytes that are not HTTP, which Firefox takes for HTTP/0.9', () => {
    const recorded = inFirefox({}) as { readonly response: object }
    const { fix, fixNote } = diagnosedOne('firefox', { ...recorded, response: { ...recorded.response, httpVersion: 'HTTP/0.9' } })
    expect(fix).toBeNull()
    expect(fixNote).toContain('isn’t HTTP')
  })

  it('there is no note for what is allowed', () => {
    expect(diagnosedOne('chromium', inChromium({ response: { [ORIGIN]: PAGE } }))).toMatchObject({
      verdict: 'allowed',
      fix: null,
      fixNote: null,
    })
    expect(diagnosedOne('firefox', inFirefox({ url: `${PAGE}/x`, request: { 'Sec-Fetch-Site': 'same-origin' } }))).toMatchObject({
      fix: null,
      fixNote: null,
    })
  })
})
