import { describe, expect, it } from 'vitest'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInFirefox } from '../entries.ts'
import { fixIn, HEADERS, OMITS, ORIGIN, REFUSED } from './fix-parts.ts'

const OTHER = 'https://other.example/items'

describe('the fix of a redirect', () => {
  const allowed = { response: { [ORIGIN]: PAGE } }

  it('requests the target directly if Origin has become “null”, which is not allowed', () => {
    const { fix, fixNote } = diagnosedOne(
      'chromium',
      inChromium({ status: 302, location: OTHER, ...allowed, fields: OMITS }),
      inChromium({ url: OTHER, at: 20, ...REFUSED, request: { Origin: 'null' }, ...allowed }),
    )
    expect(fix).toMatchObject({ request: { url: OTHER }, hops: [] })
    expect(fixNote).toContain('Don’t allow “null” at the target')
  })

  it.each([
    ['within the server', '/v2/items', 'https://api.example/v2/items'],
    ['to another server', OTHER, OTHER],
    ['to a URL with user and password', 'https://user:secret@other.example/items#top', OTHER],
  ])('requests the target of a redirect that was not followed: %s', (_, location, url) => {
    const answer = location.includes('@') ? allowed.response : {}
    const fix = fixIn(inChromium({ ...REFUSED, status: 302, location, response: answer, fields: OMITS }))
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
    const fix = fixIn(inChromium({ ...REFUSED, status: 302, location: API, fields: OMITS }))
    expect(fix).toMatchObject({ request: null, hops: [{ hop: 0, response: { set: { [ORIGIN]: PAGE } } }, { hop: 1 }] })
  })

  it('changes nothing on the page’s own server', () => {
    const fix = fixIn(inChromium({ ...REFUSED, status: 302, location: `${PAGE}/items`, fields: OMITS }))
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
    const fix = fixIn(inChromium({ ...REFUSED, method: 'POST', status: 303, location: OTHER, fields: OMITS }))
    expect(fix).toMatchObject({ request: null, hops: [{ response: { status: 200, remove: ['Location'] } }] })
  })

  it('puts the headers on the redirect of a POST, and on its target', () => {
    const fix = fixIn(inChromium({ ...REFUSED, method: 'POST', status: 303, location: '/items/1', fields: OMITS }))
    expect(fix).toMatchObject({
      request: null,
      hops: [
        { hop: 0, response: { status: null } },
        { hop: 1, response: { set: { [ORIGIN]: PAGE } } },
      ],
    })
  })

  it('fixes the last hop if the redirect itself was right', () => {
    const fix = fixIn(
      inChromium({ status: 302, location: '/v2/items', ...allowed, fields: OMITS }),
      inChromium({ url: 'https://api.example/v2/items', at: 20, ...REFUSED }),
    )
    expect(fix?.hops).toMatchObject([{ hop: 1, response: { set: { [ORIGIN]: PAGE } } }])
  })
})
