import { describe, expect, it } from 'vitest'
import { AT, FETCH, NO_HEADER, only, rulesOf, summary } from './explained.ts'

const PREFLIGHT = "Response to preflight request doesn't pass access control check: "

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
