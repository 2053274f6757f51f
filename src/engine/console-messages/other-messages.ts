import { ANTHROPIC_FROM_PAGES, ENTRA_WEB_REDIRECT_URI } from '../report/readable-error.ts'
import { ELEMENT_MESSAGES } from './element-messages.ts'
import type { MessageTemplate } from './message-template.ts'
import type { OtherMessage } from './other-message.ts'

export const TAINTED_CANVAS =
  'An image from another origin was drawn to the canvas without CORS, so the page can’t read the pixels. Set crossorigin="anonymous" on the image (in code: crossOrigin, before src), and let the image’s server allow the page’s origin.'

const REJECTED_BY_LIBRARY = 'This is the body of a response, not a browser’s message: the server’s CORS settings rejected the request'

export const OTHER_MESSAGES: readonly OtherMessage[] = [
  ...ELEMENT_MESSAGES,
  {
    texts: ['AADSTS9002326: Cross-origin token redemption'],
    browser: null,
    isCors: false,
    meaning: `This is a response of Microsoft Entra ID: ${ENTRA_WEB_REDIRECT_URI}`,
    causes: [],
  },
  {
    texts: ['anthropic-dangerous-direct-browser-access', 'CORS requests are not allowed for this Organization'],
    browser: null,
    isCors: true,
    meaning: `This is a response of Anthropic’s API, which rejects what pages send: ${ANTHROPIC_FROM_PAGES} Some organizations’ settings forbid it in any case.`,
    causes: [],
  },
  {
    texts: ['Missing required request header. Must specify one of: origin,x-requested-with'],
    browser: null,
    isCors: false,
    meaning:
      'This is a response of the proxy CORS Anywhere: it only takes requests of pages, with an Origin or X-Requested-With header. Opened in a tab, its URL always says this; try it with fetch() from a page of another origin.',
    causes: [],
  },
  {
    texts: ['Refused to set unsafe header'],
    browser: null,
    isCors: false,
    meaning:
      'The browser sets this header itself, and ignores what the page sets. Origin and Access-Control-Request-* follow from the request: to change them, change the request (leave out the header that causes the preflight).',
    causes: [],
  },
  {
    texts: ['URL is not a part of the @connect list'],
    browser: null,
    isCors: false,
    meaning:
      'This message is from Tampermonkey: the script’s header has no @connect line for that host. Add // @connect HOST to it (and @grant GM_xmlhttpRequest); CORS doesn’t apply to GM_xmlhttpRequest.',
    causes: [],
  },
  {
    texts: ['does not meet conditions for security policy of SOP (same-origin policy) or simple CORS'],
    browser: null,
    isCors: true,
    meaning:
      'This message is from the JavaScript runtime of Excel’s custom functions, which sends no preflight requests: it allows no Authorization header, cookies or JSON. Let the add-in use a shared runtime, which has full CORS, or call the API from your own server.',
    causes: [],
  },
  {
    texts: ['SEC7120: Origin {origin} not found in Access-Control-Allow-Origin header'],
    browser: null,
    isCors: true,
    meaning:
      'This message is from Internet Explorer or the old Edge: the response’s Access-Control-Allow-Origin is missing, or isn’t the page’s origin.',
    causes: ['allow-origin-missing', 'origin-not-allowed', 'allow-origin-mismatch'],
  },
  {
    texts: [
      'Blocked cross-origin request to Next.js dev resource',
      'Cross origin request detected from {…} to /_next/',
      'Blocked cross-origin request from {…} to /_next/',
    ],
    browser: null,
    isCors: false,
    meaning:
      'This is a line of the Next.js dev server, not of a browser: it rejects pages that were opened by another host name than localhost. Add that host name to allowedDevOrigins in next.config, without scheme and port, and restart it.',
    causes: [],
  },
  {
    texts: [
      "requested an insecure {kind} '{url}'",
      "Blocked loading mixed active content '{url}'",
      "Mixed Content: Upgrading insecure display request '{url}'",
      'requested insecure content from {url}',
      'was not allowed to display insecure content from {url}',
      'was not allowed to run insecure content from {url}',
      'blocked:mixed-content',
    ],
    browser: null,
    isCors: false,
    meaning: 'An https page requests an http URL, and the browser blocks that as mixed content. CORS headers don’t matter here.',
    causes: ['mixed-content'],
  },
  {
    texts: [
      "Connecting to '{url}' violates the following Content Security Policy directive",
      "Refused to connect to '{url}' because it violates",
      "'{url}' because it violates the following Content Security Policy directive",
      'Refused to connect to {url} because it does not appear in the',
      "page's settings blocked the loading of a resource {kind} at {url}",
      "page's settings blocked the loading of a resource at {url}",
      'following Content Security Policy directive',
      'directive of the Content Security Policy',
      'blocked:csp',
    ],
    browser: null,
    isCors: false,
    meaning: 'The page’s own Content-Security-Policy doesn’t allow this request. Headers of the requested server don’t matter here.',
    causes: ['content-security-policy'],
  },
  {
    texts: ['Tainted canvases may not be exported', 'canvas has been tainted by cross-origin data'],
    browser: null,
    isCors: true,
    meaning: TAINTED_CANVAS,
    causes: ['allow-origin-missing', 'cached-without-vary-origin'],
  },
  {
    texts: ['from accessing a cross-origin frame', 'Permission denied to access property', 'Protocols, domains, and ports must match'],
    browser: null,
    isCors: false,
    meaning:
      'A script can’t reach into a frame or window of another origin, and no CORS header changes that. Let both pages talk with postMessage().',
    causes: [],
  },
  {
    texts: ["Refused to get unsafe header '{header}'", 'Refused to get unsafe header'],
    browser: null,
    isCors: true,
    meaning:
      'The response has this header, but the page’s code can’t read it: the server has to list it in Access-Control-Expose-Headers. See: cors-lens explain expose-headers-missing',
    causes: [],
  },
  {
    texts: ["set without the 'SameSite' attribute", "didn't specify a 'SameSite' attribute", 'SameSite'],
    browser: null,
    isCors: false,
    meaning:
      'The browser doesn’t send this cookie with requests from other sites. For those, the cookie needs SameSite=None; Secure, and the request credentials: "include". See: cors-lens explain cookie-blocked-by-samesite',
    causes: [],
  },
  {
    texts: ['blocked cross-origin response {url}', 'blocked by OpaqueResponseBlocking', 'net::ERR_BLOCKED_BY_ORB'],
    browser: null,
    isCors: false,
    meaning: 'An element or a request without CORS got a response that it can’t use, such as HTML or JSON, and the browser withheld it.',
    causes: ['opaque-response-blocking'],
  },
  {
    texts: ['response was used for a request whose type is not no-cors', 'passed an opaque Response to FetchEvent.respondWith()'],
    browser: null,
    isCors: true,
    meaning: 'The page’s service worker responded with something that it fetched without CORS, but the request needs CORS.',
    causes: ['opaque-service-worker-response'],
  },
  {
    texts: ['disallowed MIME type', 'the server responded with a MIME type of', 'because its MIME type'],
    browser: null,
    isCors: false,
    meaning:
      'The response’s type doesn’t match the element. Usually the response is an HTML page, because the URL is wrong or leads to a login.',
    causes: ['wrong-content-type'],
  },
  {
    texts: ['Request failed with status code {status}'],
    browser: null,
    isCors: false,
    meaning:
      'The page could read this status, so CORS isn’t the problem: the server responded with an error. Its log and the response body say why.',
    causes: [],
  },
  {
    texts: ['blocked:NotSameOrigin', 'blocked:coep', 'blocked:corp'],
    browser: 'chromium',
    isCors: false,
    meaning: 'The response doesn’t allow being embedded by this page (Cross-Origin-Resource-Policy). That is not CORS.',
    causes: ['cross-origin-resource-policy', 'cross-origin-embedder-policy'],
  },
  {
    texts: ['blocked:devtools', 'Blocked By DevTools'],
    browser: null,
    isCors: false,
    meaning: 'DevTools or an extension blocks this URL. Nothing was sent.',
    causes: ['blocked-in-devtools'],
  },
  {
    texts: ['blocked:other'],
    browser: 'chromium',
    isCors: false,
    meaning: 'Something in the browser blocked the request before it was sent, usually an ad blocker.',
    causes: ['blocked-by-client', 'blocked-by-administrator'],
  },
  {
    texts: ['Disallowed CORS'],
    browser: null,
    isCors: true,
    meaning: `${REJECTED_BY_LIBRARY}. FastAPI and Starlette say which it was: origin (allow_origins), method (allow_methods) or headers (allow_headers of CORSMiddleware).`,
    causes: ['preflight-rejected-by-cors-settings', 'origin-not-allowed'],
  },
  {
    texts: ['Invalid CORS request', 'CORS Rejected - Invalid'],
    browser: null,
    isCors: true,
    meaning: `${REJECTED_BY_LIBRARY} with 403. Spring doesn’t say whether the origin, the method or a header isn’t allowed.`,
    causes: ['invalid-cors-request', 'preflight-rejected-by-cors-settings'],
  },
  {
    texts: ['Not allowed by CORS'],
    browser: null,
    isCors: true,
    meaning:
      'This is an error in the server’s log or response: the origin function of the cors package for Express rejects the page’s origin with an error, which becomes a 500.',
    causes: ['origin-not-allowed', 'preflight-server-error', 'server-error-without-cors'],
  },
  {
    texts: ['CORSResponse: ', 'CORS is not enabled for this bucket'],
    browser: null,
    isCors: true,
    meaning:
      'This is what Amazon S3 responds to a preflight request: the bucket has no CORS configuration, or no rule of it matches the origin, the method and every header.',
    causes: ['preflight-forbidden'],
  },
]

/** How Chromium’s console shows an error response: `GET https://api.example/items 500 (Internal Server Error)`. */
export const ERROR_LINE = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\S{1,2000}) (?:net::ERR_FAILED )?([45]\d\d) \(/

/** What it says of it besides. */
export const ERROR_STATUS_TEXT = 'the server responded with a status of {status}'

/** An error response that the page can’t read. */
export const ERROR_WITHOUT_CORS: MessageTemplate = { name: '', text: ERROR_STATUS_TEXT, steps: ['allow-origin-missing'], at: 'response' }
