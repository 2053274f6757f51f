import { describe, expect, it } from 'vitest'
import { IN_FIREFOX, only, rulesOf } from './explained.ts'

describe('a message of Firefox', () => {
  it.each<[reason: string, name: string, said: object, rule: string]>([
    ['CORS header ‘Access-Control-Allow-Origin’ missing', 'CORSMissingAllowOrigin2', {}, 'allow-origin-missing'],
    [
      'Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’',
      'CORSNotSupportingCredentials',
      {},
      'wildcard-with-credentials',
    ],
    ['Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed', 'CORSMultipleAllowOriginNotAllowed', {}, 'allow-origin-mismatch'],
    [
      'CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://app.example/’',
      'CORSAllowOriginNotMatchingOrigin',
      { value: 'https://app.example/' },
      'allow-origin-trailing-slash',
    ],
    ['expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’', 'CORSMissingAllowCredentials', {}, 'allow-credentials-missing'],
    ['CORS request external redirect not allowed', 'CORSExternalRedirectNotAllowed', {}, 'preflight-redirected-for-trailing-slash'],
    [
      'invalid token ‘GET PUT’ in CORS header ‘Access-Control-Allow-Methods’',
      'CORSInvalidAllowMethod',
      { value: 'GET PUT' },
      'methods-or-headers-not-comma-separated',
    ],
    ['Did not find method in CORS header ‘Access-Control-Allow-Methods’', 'CORSMethodNotFound', {}, 'method-not-allowed'],
    [
      'invalid token ‘"x-a"’ in CORS header ‘Access-Control-Allow-Headers’',
      'CORSInvalidAllowHeader',
      { value: '"x-a"' },
      'methods-or-headers-quoted',
    ],
    [
      'header ‘x-api-key’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
      'CORSMissingAllowHeaderFromPreflight2',
      { header: 'x-api-key' },
      'header-not-allowed',
    ],
    ['CORS request not http', 'CORSRequestNotHttp', {}, 'scheme-not-http'],
  ])('%s', (reason, name, said, rule) => {
    const message = only(`${IN_FIREFOX}(Reason: ${reason}).[Learn More]`)
    expect(message).toMatchObject({ browser: 'firefox', name, isCors: true })
    expect(message.said).toEqual({ url: 'https://api.example.com/items', ...said })
    expect(rulesOf(message)[0]).toBe(rule)
  })

  it.each([
    ['401', 'access-denied-without-cors'],
    ['404', 'not-found-without-cors'],
    ['502', 'gateway-error-without-cors'],
  ])('shows the cause by the status %s', (status, rule) => {
    const message = only(`${IN_FIREFOX}(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: ${status}.`)
    expect(message.said.status).toBe(status)
    expect(rulesOf(message)[0]).toBe(rule)
  })

  it('shows the cause of a failed preflight by its status, and drops what it says about the actual request', () => {
    const followed = `${IN_FIREFOX}(Reason: CORS preflight response did not succeed). Status code: 405.\n\n${IN_FIREFOX}(Reason: CORS request did not succeed). Status code: (null).`
    expect(only(followed)).toMatchObject({ name: 'CORSPreflightDidNotSucceed3', said: { status: '405' } })
    expect(rulesOf(only(followed))).toEqual(['options-not-handled'])
  })

  it('without a response is not a CORS problem', () => {
    const message = only(`${IN_FIREFOX}(Reason: CORS request did not succeed). Status code: (null).`)
    expect(message).toMatchObject({ name: 'CORSDidNotSucceed2', isCors: false, said: { url: 'https://api.example.com/items' } })
    expect(rulesOf(message)).toContain('certificate-self-signed')
  })

  it('that is cut off before the reason shows the URL', () => {
    expect(only(IN_FIREFOX)).toMatchObject({ browser: 'firefox', name: null, said: { url: 'https://api.example.com/items' } })
  })
})
