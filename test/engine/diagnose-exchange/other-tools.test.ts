import { describe, expect, it } from 'vitest'
import { diagnosedOne, inFirefox, PAGE } from '../entries.ts'
import { acao, OTHER, said, withCredentials } from './entry-parts.ts'

describe('in other tools', () => {
  const wire = { Host: 'api.example', 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': 'cross-site' }
  const without = { ...wire, Origin: '', Referer: `${PAGE}/` }
  it.each([
    ['a request without CORS', [inFirefox({ request: without })], 'opaque'],
    [
      'a request recorded by a script in the page, which sees neither Origin nor Access-Control-Allow-Credentials',
      [inFirefox({ request: { ...without, Host: '', 'User-Agent': 'Mozilla/5.0' }, response: acao(PAGE) })],
      'allowed',
    ],
    [
      'one of which only the page’s own headers were recorded, with a response from the network: Origin may have been there',
      [inFirefox({ request: { ...without, Host: '', 'User-Agent': 'Mozilla/5.0' }, response: { ...acao(PAGE), Server: 'nginx' } })],
      'depends: allow-credentials-missing at response 0 if credentials, else allowed',
    ],
    [
      'a redirect that was not followed',
      [inFirefox({ status: 302, location: OTHER, request: wire, response: { ...acao(PAGE), ...withCredentials } })],
      'unknown',
    ],
    [
      'a response without CORS that wants to stay with its own origin',
      [inFirefox({ request: without, response: { 'Cross-Origin-Resource-Policy': 'same-origin' } })],
      'failed: cross-origin-resource-policy at response 0',
    ],
    [
      'one that wants to stay with its own site',
      [inFirefox({ request: without, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'failed: cross-origin-resource-policy at response 0',
    ],
    [
      'one that wants to stay with its site, which the page is of',
      [inFirefox({ request: { ...without, 'Sec-Fetch-Site': 'same-site' }, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'opaque',
    ],
    [
      'one that leaves it open which site the page is of',
      [inFirefox({ request: { ...without, 'Sec-Fetch-Site': '' }, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'opaque',
    ],
  ])('diagnoses %s', (_, entries, expected) => {
    const plain = entries.map((entry) => ({ ...(entry as object), _securityState: undefined }))
    expect(said(diagnosedOne('unknown', ...plain.map(({ _securityState, ...rest }) => rest)))).toBe(expected)
  })
})
