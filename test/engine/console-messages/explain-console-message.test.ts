import { describe, expect, it } from 'vitest'
import { type ExplainedMessage, explainConsoleMessage } from '../../../src/engine/index.ts'

const FETCH = "Access to fetch at 'https://api.example.com' from origin 'http://localhost:3000' has been blocked by CORS policy"
const NO_HEADER = `${FETCH}: No 'Access-Control-Allow-Origin' header is present on the requested resource.`
const PREFLIGHT = "Response to preflight request doesn't pass access control check: "
const AT = { kind: 'fetch', url: 'https://api.example.com', origin: 'http://localhost:3000' }
const IN_FIREFOX =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/items. '

function only(text: string): ExplainedMessage {
  const messages = explainConsoleMessage(text)
  expect(messages).toHaveLength(1)
  return messages[0] as ExplainedMessage
}

function summary(text: string) {
  return explainConsoleMessage(text).map(({ browser, name, said }) => ({ browser, name, said }))
}

const rulesOf = (message: ExplainedMessage) => message.causes.map(({ rule }) => rule)

describe('a message of Chrome or Edge', () => {
  it('that is cut off before the reason still shows URL and origin, and the likeliest causes', () => {
    const message = only(FETCH)
    expect(message).toMatchObject({ browser: 'chromium', name: null, message: null, isCors: true, said: AT, whoCanFix: null })
    expect(message.meaning).toContain('ends before the reason')
    expect(rulesOf(message)[0]).toBe('allow-origin-missing')
  })

  it('is explained with its values', () => {
    expect(only(NO_HEADER)).toMatchObject({
      name: 'MissingAllowOriginHeader',
      said: AT,
      isCors: true,
      meaning: 'The response from api.example.com has no Access-Control-Allow-Origin header, so the browser doesn’t let your page read it.',
      whoCanFix: 'You need to change api.example.com; nothing in your page can fix this.',
    })
  })

  it('says what the page can do as well where the remedy does', () => {
    const message = only(
      `${FETCH}: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`,
    )
    expect(message.whoCanFix).toBe('You need to change api.example.com, or the request that your page sends.')
    expect(message.causes[0]?.remedy).toContain('remove credentials')
  })

  it.each([
    ['broken into lines', NO_HEADER.replaceAll(' ', '\n  ')],
    ['in curly quotation marks', NO_HEADER.replace(/'([^']*)'/g, '‘$1’')],
    ['in German ones', NO_HEADER.replace(/'([^']*)'/g, '„$1“')],
    ['in French ones', NO_HEADER.replace(/'([^']*)'/g, '«$1»')],
    ['in Japanese ones', NO_HEADER.replace(/'([^']*)'/g, '「$1」')],
    ['in double quotation marks', NO_HEADER.replaceAll("'", '"')],
    ['in upper case', NO_HEADER.replace('No ', 'NO ').replace('header is present', 'HEADER IS PRESENT')],
    ['with the place in the source before it', `index.js:12 ${NO_HEADER}`],
    ['with a timestamp before it', `14:03:27.113 localhost/:1 ${NO_HEADER}`],
    ['with the failed request after it', `${NO_HEADER}\nGET https://api.example.com net::ERR_FAILED 200 (OK)`],
    ['with the hint of older versions', `${NO_HEADER} If an opaque response serves your needs, set the request's mode to 'no-cors'.`],
    ['with other text around it', `Hi all, I get this:\n\n> ${NO_HEADER}\n\nWhat can I do?`],
    ['twice', `${NO_HEADER}\n${NO_HEADER}`],
  ])('may be %s', (_, text) => {
    expect(summary(text)).toMatchObject([{ browser: 'chromium', name: 'MissingAllowOriginHeader', said: AT }])
  })

  it.each<[reason: string, name: string, said: object, rule: string]>([
    [
      "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      'MissingAllowOriginHeader',
      {},
      'allow-origin-missing',
    ],
    [
      `${PREFLIGHT}No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      'PreflightMissingAllowOriginHeader',
      {},
      'options-not-handled',
    ],
    [
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'. The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.",
      'WildcardOriginNotAllowed',
      {},
      'wildcard-with-credentials',
    ],
    [
      "The 'Access-Control-Allow-Origin' header contains multiple values 'http://localhost:3000, *', but only one is allowed. Have the server send the header with a valid value.",
      'MultipleAllowOriginValues',
      { value: 'http://localhost:3000, *' },
      'allow-origin-duplicate',
    ],
    [
      "The 'Access-Control-Allow-Origin' header contains the invalid value 'localhost'.",
      'InvalidAllowOriginValue',
      { value: 'localhost' },
      'allow-origin-without-scheme',
    ],
    [
      "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin.",
      'AllowOriginMismatch',
      { value: 'http://localhost:3000/' },
      'allow-origin-trailing-slash',
    ],
    [
      "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:5173' that is not equal to the supplied origin.",
      'AllowOriginMismatch',
      { value: 'http://localhost:5173' },
      'allow-origin-port',
    ],
    [
      `${PREFLIGHT}The 'Access-Control-Allow-Origin' header has a value 'https://localhost:3000' that is not equal to the supplied origin.`,
      'PreflightAllowOriginMismatch',
      { value: 'https://localhost:3000' },
      'allow-origin-scheme',
    ],
    [
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
      'InvalidAllowCredentials',
      { value: '' },
      'allow-credentials-missing',
    ],
    [
      "The value of the 'Access-Control-Allow-Credentials' header in the response is 'True' which must be 'true' when the request's credentials mode is 'include'.",
      'InvalidAllowCredentials',
      { value: 'True' },
      'allow-credentials-case',
    ],
    [`${PREFLIGHT}It does not have HTTP ok status.`, 'PreflightInvalidStatus', {}, 'options-not-handled'],
    [
      `${PREFLIGHT}Redirect is not allowed for a preflight request.`,
      'PreflightDisallowedRedirect',
      {},
      'preflight-redirected-for-trailing-slash',
    ],
    [
      'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
      'InvalidAllowMethodsPreflightResponse',
      {},
      'methods-or-headers-not-comma-separated',
    ],
    [
      'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
      'InvalidAllowHeadersPreflightResponse',
      {},
      'methods-or-headers-not-comma-separated',
    ],
    [
      'Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
      'MethodDisallowedByPreflightResponse',
      { method: 'PUT' },
      'method-not-allowed',
    ],
    [
      'Method patch is not allowed by Access-Control-Allow-Methods in preflight response.',
      'MethodDisallowedByPreflightResponse',
      { method: 'patch' },
      'method-case',
    ],
    [
      'Request header field x-api-key is not allowed by Access-Control-Allow-Headers in preflight response.',
      'HeaderDisallowedByPreflightResponse',
      { header: 'x-api-key' },
      'header-not-allowed',
    ],
    [
      'Request header field content-type is not allowed by Access-Control-Allow-Headers in preflight response.',
      'HeaderDisallowedByPreflightResponse',
      { header: 'content-type' },
      'content-type-not-allowed',
    ],
    [
      'Request header field access-control-allow-origin is not allowed by Access-Control-Allow-Headers in preflight response.',
      'HeaderDisallowedByPreflightResponse',
      { header: 'access-control-allow-origin' },
      'cors-header-in-request',
    ],
    [
      'Request header field sentry-trace is not allowed by Access-Control-Allow-Headers in preflight response.',
      'HeaderDisallowedByPreflightResponse',
      { header: 'sentry-trace' },
      'library-header-not-allowed',
    ],
    [
      "Redirect location 'https://me:secret@b.example/' contains a username and password, which is disallowed for cross-origin requests.",
      'RedirectContainsCredentials',
      { value: 'https://me:secret@b.example/' },
      'redirect-contains-credentials',
    ],
    [
      'Cross origin requests are only supported for protocol schemes: chrome, chrome-extension, data, http, https.',
      'CorsDisabledScheme',
      {},
      'scheme-not-http',
    ],
    ['Cross origin requests are not allowed by request mode.', 'DisallowedByMode', {}, 'same-origin-mode'],
    [
      'The request client is not a secure context and the resource is in more-private address space `loopback`.',
      'InsecureLocalNetwork',
      {},
      'local-network-access',
    ],
    [
      'Request had a target IP address space of `local` yet the resource is in address space `loopback`.',
      'InvalidLocalNetworkAccess',
      {},
      'local-network-access',
    ],
    [
      'Permission was denied for this request to access the `loopback` address space.',
      'LocalNetworkAccessPermissionDenied',
      {},
      'local-network-access',
    ],
  ])('%s', (reason, name, said, rule) => {
    const message = only(`${FETCH}: ${reason}`)
    expect({ name: message.name, said: message.said, likeliest: rulesOf(message)[0] }).toEqual({
      name,
      said: { ...AT, ...said },
      likeliest: rule,
    })
  })

  it('names where the request was redirected from', () => {
    const text = NO_HEADER.replace(" from origin '", " (redirected from 'https://a.example/x') from origin '")
    expect(only(text).said).toEqual({ ...AT, redirectedFrom: 'https://a.example/x' })
  })

  it.each(['XMLHttpRequest', 'CSS stylesheet', 'script', 'font', 'text track'])('may be about a %s', (kind) => {
    expect(only(NO_HEADER.replace('fetch', kind)).said.kind).toBe(kind)
  })

  it('takes method and status from the line of the failed request, and the status shows the cause', () => {
    const message = only(`${NO_HEADER}\nPOST https://api.example.com net::ERR_FAILED 500 (Internal Server Error)`)
    expect(message.said).toEqual({ ...AT, method: 'POST', status: '500' })
    expect(message.causes[0]).toMatchObject({ rule: 'server-error-without-cors', explanation: expect.stringContaining('500') })
  })

  it('leaves several causes if the status is a success', () => {
    const message = only(`${NO_HEADER}\nGET https://api.example.com net::ERR_FAILED 200 (OK)`)
    expect(message.causes.length).toBeGreaterThan(5)
    expect(message.causes[0]?.explanation).toBeNull()
  })

  it('shows by its own values what is wrong, without further checks', () => {
    const message = only(
      `${FETCH}: The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin.`,
    )
    expect(message.causes[0]?.explanation).toContain('“http://localhost:3000/”')
    expect(rulesOf(message)).toEqual(['allow-origin-trailing-slash', 'cached-without-vary-origin', 'response-headers-changed'])
  })

  it.each([
    [
      "XMLHttpRequest cannot load https://api.example.com/items. No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'http://localhost:3000' is therefore not allowed access.",
      'MissingAllowOriginHeader',
    ],
    [
      'Fetch API cannot load https://api.example.com/items. Response for preflight has invalid HTTP status code 404',
      'PreflightInvalidStatus',
    ],
    [
      'XMLHttpRequest cannot load https://api.example.com/items. Response for preflight is invalid (redirect)',
      'PreflightDisallowedRedirect',
    ],
  ])('may be of an older version: %s', (text, name) => {
    expect(summary(text)).toMatchObject([{ browser: 'chromium', name, said: { url: 'https://api.example.com/items' } }])
  })
})

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

describe('several messages', () => {
  it('of several requests and browsers are distinguished', () => {
    const other = NO_HEADER.replace('https://api.example.com', 'https://cdn.example/a.woff2').replace('fetch', 'font')
    expect(summary(`${NO_HEADER}\nutils.js:3 ${other}\n${IN_FIREFOX}(Reason: CORS request not http).`)).toEqual([
      { browser: 'chromium', name: 'MissingAllowOriginHeader', said: AT },
      { browser: 'chromium', name: 'MissingAllowOriginHeader', said: { ...AT, kind: 'font', url: 'https://cdn.example/a.woff2' } },
      { browser: 'firefox', name: 'CORSRequestNotHttp', said: { url: 'https://api.example.com/items' } },
    ])
  })
})

describe('a browser’s name of an error', () => {
  it.each([
    ['WildcardOriginNotAllowed', 'chromium', 'wildcard-with-credentials'],
    ['PreflightMissingAllowOriginHeader', 'chromium', 'options-not-handled'],
    ['"corsError": "HeaderDisallowedByPreflightResponse"', 'chromium', 'header-not-allowed'],
    ['CORSMissingAllowOrigin', 'firefox', 'allow-origin-missing'],
    ['CORSMissingAllowOrigin2', 'firefox', 'allow-origin-missing'],
    ['https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMethodNotFound', 'firefox', 'method-not-allowed'],
    ['wildcardoriginnotallowed', 'chromium', 'wildcard-with-credentials'],
  ])('%s', (text, browser, rule) => {
    const message = only(text)
    expect({ browser: message.browser, likeliest: rulesOf(message)[0], said: message.said }).toEqual({ browser, likeliest: rule, said: {} })
  })

  it('may be one of several', () => {
    expect(summary('CORSMissingAllowOrigin, WildcardOriginNotAllowed, CORSMissingAllowOrigin2').map(({ name }) => name)).toEqual([
      'CORSMissingAllowOrigin2',
      'WildcardOriginNotAllowed',
    ])
  })

  it('is WebKit’s if nothing else is given', () => {
    expect(only('OriginNotAllowed')).toMatchObject({ browser: 'webkit', name: 'OriginNotAllowed' })
    expect(explainConsoleMessage('The OriginNotAllowed case')).toEqual([])
  })

  it('may be a network error', () => {
    const message = only('GET http://localhost:8080/items net::ERR_CONNECTION_REFUSED')
    expect(message).toMatchObject({
      name: 'net::ERR_CONNECTION_REFUSED',
      isCors: false,
      said: { url: 'http://localhost:8080/items', method: 'GET' },
    })
    expect(rulesOf(message)).toEqual(['connection-refused'])
  })
})

describe('what says nothing about the reason', () => {
  it.each([
    ['Uncaught (in promise) TypeError: Failed to fetch', 'chromium', null],
    ['TypeError: NetworkError when attempting to fetch resource.', 'firefox', null],
    ['TypeError: Load failed', 'webkit', null],
    ['AxiosError: Network Error', null, null],
    ['Http failure response for https://api.example.com/items: 0 Unknown Error', null, null],
    ['GET https://api.example.com/items net::ERR_FAILED', 'chromium', null],
    ['(blocked) CORS error', 'chromium', true],
    ['Referrer Policy: strict-origin-when-cross-origin', null, false],
  ])('%s', (text, browser, isCors) => {
    expect(only(text)).toMatchObject({ browser, isCors, name: null })
  })

  it.each(['', 'hello', 'allow-origin-missing', '404 Not Found', '日本語'])('%j is not a message', (text) => {
    expect(explainConsoleMessage(text)).toEqual([])
  })
})
