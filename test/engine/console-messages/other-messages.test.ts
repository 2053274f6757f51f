import { describe, expect, it } from 'vitest'
import { explainConsoleMessage } from '../../../src/engine/index.ts'

const first = (text: string) => explainConsoleMessage(text)[0]
const firstRule = (text: string) => first(text)?.causes[0]?.rule

describe('a text that is no CORS message of a browser', () => {
  it.each<[text: string, isCors: boolean | null, rule: string | undefined, said: object]>([
    [
      "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but requested an insecure XMLHttpRequest endpoint 'http://api.example/a'. This request has been blocked; the content must be served over HTTPS.",
      false,
      'mixed-content',
      { url: 'http://api.example/a' },
    ],
    [
      "Refused to connect to 'https://api.example/a' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
      false,
      'content-security-policy',
      { url: 'https://api.example/a' },
    ],
    [
      "Connecting to 'https://api.example/a' violates the following Content Security Policy directive: \"connect-src 'self'\". The action has been blocked.",
      false,
      'content-security-policy',
      { url: 'https://api.example/a' },
    ],
    [
      "Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at https://api.example/a because it violates the following directive: “connect-src 'self'”",
      false,
      'content-security-policy',
      { url: 'https://api.example/a' },
    ],
    [
      'Refused to connect to https://api.example/a because it does not appear in the connect-src directive of the Content Security Policy.',
      false,
      'content-security-policy',
      { url: 'https://api.example/a' },
    ],
    [
      "SecurityError: Failed to execute 'toDataURL' on 'HTMLCanvasElement': Tainted canvases may not be exported.",
      true,
      'allow-origin-missing',
      {},
    ],
    ['DOMException: Blocked a frame with origin "https://a.example" from accessing a cross-origin frame.', false, undefined, {}],
    ['Refused to get unsafe header "ETag"', true, undefined, { header: 'ETag' }],
    [
      'Cross-Origin Read Blocking (CORB) blocked cross-origin response https://api.example/a with MIME type application/json.',
      false,
      'opaque-response-blocking',
      { url: 'https://api.example/a' },
    ],
    [
      'GET https://api.example/a 500 (Internal Server Error)',
      null,
      'server-error-without-cors',
      { url: 'https://api.example/a', method: 'GET', status: '500' },
    ],
    ['POST https://api.example/a net::ERR_FAILED 413 (Request Entity Too Large)', null, 'limit-exceeded-without-cors', { status: '413' }],
    [
      'GET https://api.example/a net::ERR_FAILED 200 (OK)',
      null,
      'allow-origin-missing',
      { url: 'https://api.example/a', method: 'GET', status: '200' },
    ],
    ['GET https://api.example/a net::ERR_FAILED 302 (Found)', null, 'redirected-to-login', { status: '302' }],
    ['GET https://api.example/a net::ERR_FAILED', null, 'allow-origin-missing', { url: 'https://api.example/a', method: 'GET' }],
    ['Failed to load resource: net::ERR_FAILED 500', null, 'server-error-without-cors', { status: '500' }],
    ['Your connection is not private\nNET::ERR_CERT_AUTHORITY_INVALID', false, 'certificate-self-signed', {}],
    ['api.example refused to connect.\nERR_CONNECTION_REFUSED', false, 'connection-refused', {}],
    ['DNS_PROBE_FINISHED_NXDOMAIN ERR_NAME_NOT_RESOLVED', false, 'name-not-resolved', {}],
    ['AxiosError: Request failed with status code 403', false, undefined, { status: '403' }],
    [
      'The FetchEvent for "https://cdn.example/a.css" resulted in a network error response: an "opaque" response was used for a request whose type is not no-cors',
      true,
      'opaque-service-worker-response',
      {},
    ],
    [
      'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/html".',
      false,
      'wrong-content-type',
      {},
    ],
    ['(blocked:csp)', false, 'content-security-policy', {}],
    ['Disallowed CORS origin', true, 'preflight-rejected-by-cors-settings', {}],
    ['{"timestamp":"2026","status":403,"message":"Invalid CORS request"}', true, 'invalid-cors-request', {}],
    ['Error: Not allowed by CORS\n    at origin (/app/index.js:12:16)', true, 'origin-not-allowed', {}],
    ['Failed to load resource: the server responded with a status of 413 ()', null, 'limit-exceeded-without-cors', { status: '413' }],
  ])('%s', (text, isCors, rule, said) => {
    expect(first(text)).toMatchObject({ isCors, said })
    expect(firstRule(text)).toBe(rule)
  })

  it('is explained by what Firefox leaves untranslated', () => {
    const german =
      'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example/a. (Grund: CORS-Kopfzeile „Access-Control-Allow-Origin“ fehlt). Statuscode: 200.'
    expect(first(german)).toMatchObject({
      browser: 'firefox',
      name: 'CORSMissingAllowOrigin2',
      said: { url: 'https://api.example/a', status: '200' },
    })
    const french =
      'Blocage d’une requête multiorigine (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example/a. Raison : échec de la requête CORS. Code d’état : (null).'
    expect(first(french)).toMatchObject({ name: 'CORSDidNotSucceed2', said: { url: 'https://api.example/a' } })
  })

  it.each([
    ['JSON', '\\"'],
    ['HTML', '&#39;'],
  ])('may be quoted as in %s', (_, mark) => {
    const message =
      'Access to fetch at "https://api.example/a" from origin "https://app.example" has been blocked by CORS policy: No "Access-Control-Allow-Origin" header is present on the requested resource.'
    expect(first(message.replaceAll('"', mark))).toMatchObject({ name: 'MissingAllowOriginHeader', said: { url: 'https://api.example/a' } })
  })

  it('may be the name of an error in words, as in Firefox’s Network panel', () => {
    expect(first('CORS Missing Allow Origin')).toMatchObject({ browser: 'firefox', name: 'CORSMissingAllowOrigin2' })
  })

  it('says who can fix it only where its likeliest causes agree', () => {
    expect(first('GET https://api.example/a net::ERR_CONNECTION_REFUSED')?.whoCanFix).toContain('api.example')
    expect(first('GET https://api.example/a net::ERR_FAILED')?.whoCanFix).toBeNull()
    const anything =
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/a. (Reason: CORS request did not succeed).'
    expect(first(anything)?.whoCanFix).toBeNull()
  })

  it.each([
    'hello world',
    'Error [ERR_MODULE_NOT_FOUND]',
    'code: "ERR_BAD_REQUEST"',
    'https://api.example/items',
    'I like headers',
    'blocked',
    'cors cross-origin http://'.repeat(2000),
  ])('is not explained: %.40s', (text) => {
    expect(explainConsoleMessage(text)).toEqual([])
  })
})
