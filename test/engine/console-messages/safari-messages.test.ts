import { describe, expect, it } from 'vitest'
import { only, rulesOf } from './explained.ts'

describe('a message of Safari', () => {
  it('has its URL on the line after the reason, and its status behind it', () => {
    const text = [
      '[Error] Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin. Status code: 403',
      '[Error] Fetch API cannot load https://api.example.com/items due to access control checks.',
      '[Error] Failed to load resource: Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin. Status code: 403 (items, line 0)',
    ].join('\n')
    const message = only(text)
    expect(message).toMatchObject({
      browser: 'webkit',
      name: 'OriginNotAllowed',
      said: { origin: 'http://localhost:3000', url: 'https://api.example.com/items', status: '403' },
      meaning: 'Access-Control-Allow-Origin of the response from api.example.com is missing, or it is not “http://localhost:3000”.',
    })
    expect(rulesOf(message)).toEqual(expect.arrayContaining(['allow-origin-missing', 'allow-origin-trailing-slash']))
  })

  it.each<[text: string, name: string, said: object, rule: string]>([
    [
      'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
      'WildcardWithCredentials',
      {},
      'wildcard-with-credentials',
    ],
    ['Access-Control-Allow-Origin cannot contain more than one origin.', 'MultipleOrigins', {}, 'allow-origin-mismatch'],
    [
      'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
      'AllowCredentialsNotTrue',
      {},
      'allow-credentials-missing',
    ],
    ['Preflight response is not successful. Status code: 404', 'PreflightStatus', { status: '404' }, 'options-not-handled'],
    [
      'Header Access-Control-Allow-Methods has an invalid value: GET PUT\nnext line',
      'InvalidAllowMethods',
      { value: 'GET PUT' },
      'methods-or-headers-not-comma-separated',
    ],
    ['Method PUT is not allowed by Access-Control-Allow-Methods.', 'MethodNotAllowed', { method: 'PUT' }, 'method-not-allowed'],
    [
      'Request header field Content-Type is not allowed by Access-Control-Allow-Headers.',
      'HeaderNotAllowed',
      { header: 'Content-Type' },
      'content-type-not-allowed',
    ],
    [
      'Cross-origin redirection to https://b.example/ denied by Cross-Origin Resource Sharing policy: Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 302',
      'RedirectOriginNotAllowed',
      { url: 'https://b.example/', origin: 'https://app.example', status: '302' },
      'allow-origin-missing',
    ],
    [
      '[blocked] The page at https://app.example/ requested insecure content from http://localhost:8080/a. This content was blocked and must be served over HTTPS.',
      'MixedContent',
      { url: 'http://localhost:8080/a' },
      'mixed-content',
    ],
  ])('%s', (text, name, said, rule) => {
    const message = only(text)
    expect({ browser: message.browser, name: message.name, said: message.said, likeliest: rulesOf(message)[0] }).toEqual({
      browser: 'webkit',
      name,
      said,
      likeliest: rule,
    })
  })

  it('that has no reason doesn’t tell whether it is CORS', () => {
    expect(only('XMLHttpRequest cannot load https://api.example.com/ due to access control checks.')).toMatchObject({
      browser: 'webkit',
      name: null,
      isCors: null,
      said: { url: 'https://api.example.com/' },
    })
  })
})
