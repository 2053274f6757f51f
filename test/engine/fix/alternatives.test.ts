import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium, inFirefox, PAGE, preflightInChromium } from '../entries.ts'
import { CREDENTIALS, fixIn, HEADERS, INCLUDES, NEVER_SENT, NONE, OMITS, ORIGIN, REFUSED, VARY } from './fix-parts.ts'

describe('an alternative that changes less', () => {
  const alternativesOf = (...entries: readonly unknown[]) => fixIn(...entries)?.alternatives

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
    ['the page’s origin, and nothing else', { [ORIGIN]: PAGE }, true],
    ['credentials turned off', { [ORIGIN]: PAGE, [CREDENTIALS]: 'false' }, true],
    ['credentials meant, in the wrong case', { [ORIGIN]: PAGE, [CREDENTIALS]: 'True' }, false],
    ['another origin', { [ORIGIN]: 'https://other.example' }, false],
  ])('leaves out credentials where the server allows %s: %j %s', (_, response, isEnough) => {
    const ways = alternativesOf(inChromium({ ...REFUSED, response, fields: INCLUDES })) ?? []
    expect(ways.map(({ request }) => request?.includesCredentials)).toEqual(isEnough ? [false] : [])
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

  const askedFor = (range: string, names = 'range', response = {}) => [
    preflightInChromium({ asks: 'GET', names, status: Object.keys(response).length > 0 ? 204 : 403, response, at: 1 }),
    inChromium({ ...NEVER_SENT, request: { Range: range }, fields: OMITS }),
  ]

  it.each([
    ['two ranges', 'bytes=0-99,200-299', { range: 'bytes=0-299' }, 'and what is between them'],
    ['ranges out of order, one open', 'bytes=500-,0-99', { range: 'bytes=0-' }, 'a request for each range'],
    ['ranges within each other', 'bytes=0-999, 10-19', { range: 'bytes=0-999' }, 'what is between them'],
    ['white space', 'bytes= 0-99', { range: 'bytes=0-99' }, 'Written exactly like this'],
    ['a capital letter', 'Bytes=0-99', { range: 'bytes=0-99' }, 'Written exactly like this'],
  ])('sends one range that needs no preflight, for %s', (_, range, setHeaders, words) => {
    const [way] = alternativesOf(...askedFor(range)) ?? []
    expect(way).toMatchObject({
      request: { setHeaders, removeHeaders: [] },
      hops: [{ preflight: NONE, response: { set: { [ORIGIN]: PAGE } } }],
    })
    expect(way?.note).toContain(words)
  })

  it('requests the whole file instead of its end, and says how to do without that', () => {
    const [way] = alternativesOf(...askedFor('bytes=-500')) ?? []
    expect(way).toMatchObject({ request: { setHeaders: {}, removeHeaders: ['range'] }, hops: [{ preflight: NONE }] })
    expect(way?.note).toMatch(/HEAD needs no preflight.* the last 500 bytes by their position/)
  })

  it('does so too if Range is all that the server doesn’t allow', () => {
    const allowed = { [ORIGIN]: PAGE, [HEADERS]: 'authorization' }
    expect(alternativesOf(...askedFor('bytes=0-9,20-29', 'authorization,range', allowed))).toMatchObject([
      { request: { setHeaders: { range: 'bytes=0-29' } }, hops: [{ preflight: NONE }] },
    ])
  })

  it.each([
    ['a unit of the API’s own', 'items=0-24'],
    ['a start after the end', 'bytes=9-5'],
    ['no range', 'bytes='],
    ['something else', 'bytes=a-b'],
    ['a number that no browser takes', `bytes=0-${'9'.repeat(30)}`],
  ])('keeps a Range with %s', (_, range) => {
    expect(fixIn(...askedFor(range))).not.toHaveProperty('alternatives')
  })

  it('keeps a Range beside a header that needs the preflight, where neither is allowed', () => {
    expect(fixIn(...askedFor('bytes=0-9,20-29', 'authorization,range'))).not.toHaveProperty('alternatives')
  })

  it.each([
    ['the type of a body', 'POST', 'content-type'],
    ['a token', 'GET', 'authorization'],
    ['a token beside them', 'GET', 'authorization,content-type'],
    ['a header that nobody knows, with the name of a member of every object', 'GET', 'constructor'],
    ['a method that needs it anyway', 'PUT', 'x-requested-with'],
  ])('does not drop %s', (_, method, names) => {
    const blocked = [preflightInChromium({ asks: method, names, status: 404, at: 1 }), inChromium({ method, ...NEVER_SENT, fields: OMITS })]
    expect(fixIn(...blocked)).not.toHaveProperty('alternatives')
  })

  it('is the page’s own name of the server, if only that differs', () => {
    const at = (url: string) => alternativesOf(inChromium({ ...REFUSED, url, request: { Origin: 'http://localhost:3000' }, fields: OMITS }))
    expect(at('http://127.0.0.1:3000/items?page=2')).toMatchObject([
      { assumes: null, request: { url: 'http://localhost:3000/items?page=2' }, hops: [] },
    ])
    expect(at('http://127.0.0.1:8000/items')).toBeUndefined()
  })

  it('isn’t there after a redirect, which may lead elsewhere from that name', () => {
    const request = { Origin: 'http://localhost:3000' }
    const redirect = inChromium({
      status: 302,
      location: '/b',
      url: 'http://127.0.0.1:3000/a',
      response: { [ORIGIN]: '*' },
      request,
      fields: OMITS,
    })
    const target = inChromium({ ...REFUSED, url: 'http://127.0.0.1:3000/b', at: 20, request, fields: OMITS })
    expect(alternativesOf(redirect, target)).toBeUndefined()
  })

  it('doesn’t exist if the recording shows that no credentials are included', () => {
    expect(fixIn(inChromium({ ...REFUSED, fields: OMITS }))).not.toHaveProperty('alternatives')
  })
})
