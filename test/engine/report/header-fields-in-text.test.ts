import { describe, expect, it } from 'vitest'
import { headerFieldsInText } from '../../../src/engine/report/header-fields-in-text.ts'

/** Code in backticks, as in Markdown. */
const marked = (text: string) =>
  headerFieldsInText(text)
    .map((part) => (part.isHeaderField ? `\`${part.text}\`` : part.text))
    .join('')

describe('the headers that a sentence names', () => {
  it.each([
    ['a name', 'The response has no `Access-Control-Allow-Origin` header.'],
    ['an origin', 'Send `Access-Control-Allow-Origin: https://app.example` from api.example.'],
    ['an IPv6 literal', 'Send `Access-Control-Allow-Origin: http://[::1]:8080`.'],
    ['an app’s origin', 'Send `Access-Control-Allow-Origin: capacitor://localhost`.'],
    ['an origin that is shortened', 'Send `Access-Control-Allow-Origin: https://an-app…app.example` from api.example.'],
    ['a wildcard', 'The response has `Access-Control-Allow-Origin: *`. With credentials, “*” is matched literally.'],
    ['true', 'Send `Access-Control-Allow-Credentials: true` and `Vary: Origin` from api.example.'],
    ['a list', 'Send `Access-Control-Allow-Methods: GET, POST, PATCH` from api.example in response to OPTIONS.'],
    ['a media type', 'Send `Content-Type: text/event-stream`, and nothing else.'],
    ['a keyword', 'Send `Cross-Origin-Resource-Policy: cross-origin` with the resource.'],
    ['a word of the sentence after a colon', 'Allow it in `Access-Control-Allow-Origin`: name the origin.'],
    ['a quoted value', 'The response has `Cross-Origin-Resource-Policy`: “same-origin”.'],
    ['a misspelled name', 'The response has `Access-Control-Allow-Orgin`.'],
    ['a name within a longer one', 'The page sends X-Access-Control-Allow-Origin and Set-Cookie2.'],
    ['the verb', 'Results vary: Origin servers differ.'],
    ['no header', 'The server crashed.'],
  ])('are set as code: %s', (_what, expected) => {
    expect(marked(expected.replaceAll('`', ''))).toBe(expected)
  })

  it('leave the sentence as it is otherwise', () => {
    const sentence = 'Access-Control-Allow-Origin: *, Set-Cookie and Access-Control-'
    expect(
      headerFieldsInText(sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence)
    expect(headerFieldsInText('')).toEqual([])
  })
})
