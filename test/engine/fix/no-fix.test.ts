import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium, inFirefox, PAGE } from '../entries.ts'
import { ORIGIN, REFUSED } from './fix-parts.ts'

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

  it.each([
    ['Send the header from api.example.', 200],
    ['Fix the 500 first (check the log of api.example), then send the header.', 500],
  ])('the note says what either mode would mean where the recording doesn’t show it: %s', (help, status) => {
    // A POST of fetch() to a plain http host: no Sec-Fetch-Mode.
    const request = { Host: 'api.example', Priority: 'u=4', 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': '' }
    expect(diagnosedOne('firefox', inFirefox({ method: 'POST', url: 'http://api.example/', status, request }))).toMatchObject({
      verdict: 'unknown',
      fix: null,
      fixNote: `The recording doesn’t show the mode of the request. In mode “cors”, the default of fetch(), the page can’t read this response: it has no Access-Control-Allow-Origin. ${help} In mode “no-cors”, the page can’t read any response, so the missing header doesn’t matter.`,
    })
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
