import { describe, expect, it } from 'vitest'
import { meantHeader } from '../../../src/engine/exchange/cors-header-names.ts'
import { CORS_RESPONSE_HEADERS } from '../../../src/engine/exchange/cors-headers.ts'

describe('the CORS header that a name was meant to be', () => {
  it.each([
    ['Access-Control-Allowed-Origin', 'Access-Control-Allow-Origin'],
    ['Access-Control-Allow-Origins', 'Access-Control-Allow-Origin'],
    ['Access-Control-Allow-Orgin', 'Access-Control-Allow-Origin'],
    ['Acces-Control-Allow-Origin', 'Access-Control-Allow-Origin'],
    ['Access_Control_Allow_Origin', 'Access-Control-Allow-Origin'],
    ['AccessControlAllowOrigin', 'Access-Control-Allow-Origin'],
    ['Access-Control-Allow-Origin:', 'Access-Control-Allow-Origin'],
    ['X-Access-Control-Allow-Origin', 'Access-Control-Allow-Origin'],
    ['Access-Control-Origin', 'Access-Control-Allow-Origin'],
    ['allow-origin', 'Access-Control-Allow-Origin'],
    ['Access-Control-Allow-Credential', 'Access-Control-Allow-Credentials'],
    ['Access-Control-Allow-Method', 'Access-Control-Allow-Methods'],
    ['access-control-allow-header', 'Access-Control-Allow-Headers'],
    ['Access-Control-Allowed-Headers', 'Access-Control-Allow-Headers'],
    ['Access-Control-Expose-Header', 'Access-Control-Expose-Headers'],
    ['Access-Control-MaxAge', 'Access-Control-Max-Age'],
  ])('%s: %s', (name, meant) => {
    expect(meantHeader(name)).toBe(meant)
  })

  it.each([
    ...CORS_RESPONSE_HEADERS,
    'ACCESS-CONTROL-ALLOW-ORIGIN',
    'Access-Control-Request-Headers',
    'Access-Control-Allow-Private-Network',
    'Timing-Allow-Origin',
    'Cross-Origin-Resource-Policy',
    'Allow',
    'Origin',
    'Vary',
    'Age',
    'constructor',
    '__proto__',
    '',
    'x'.repeat(100_000),
  ])('%.40s is not one', (name) => {
    expect(meantHeader(name)).toBeNull()
  })
})
