import { FONTS } from '../rules/allow-origin-missing.ts'
import type { RuleId } from '../rules/rule-id.ts'
import { type ExplainedMessage, explainConsoleMessage, isWithoutReason, unnamedMessage } from './explain-console-message.ts'
import { TAINTED_CANVAS } from './other-messages.ts'
import { causesOf } from './possible-causes.ts'

/** What people see, in their own words. docs/symptoms.md has more of them. */
interface Symptom {
  readonly words: RegExp
  readonly meaning: string
  /** The likeliest first. */
  readonly causes: readonly RuleId[]
}

const MAX_SYMPTOM_LENGTH = 200

const PREFLIGHT =
  'The preflight request (OPTIONS) must get a status of 200 to 299 and the CORS headers, whatever the request itself would get.'

const ERROR_PAGE =
  'The error is the real problem: its response often comes from another layer than your code, without CORS headers, and these are all that the browser complains about.'

/** In this order: what is more special comes first. */
const SYMPTOMS: readonly Symptom[] = [
  { words: /\bcanvas|webgl|texture/, meaning: TAINTED_CANVAS, causes: ['allow-origin-missing', 'cached-without-vary-origin'] },
  {
    words: /\bfonts?\b/,
    meaning: `${FONTS} Send Access-Control-Allow-Origin with the font files, or serve them from the page’s own origin.`,
    causes: ['allow-origin-missing', 'not-found-without-cors'],
  },
  {
    words: /no-?cors\b|opaque|(?:response|body) is empty|empty (?:response|body)/,
    meaning:
      'Mode “no-cors” always gives an opaque response, which no page can read. Remove it from the request, and let the server allow the page’s origin.',
    causes: ['allow-origin-missing'],
  },
  {
    words: /(?:preflight|options).*(?:before|every|each|twice|double)|(?:twice|two requests|double)/,
    meaning:
      'Before a request that no HTML form could send, the browser sends a preflight request (OPTIONS). See: cors-lens explain needless-preflight preflight-cost',
    causes: [],
  },
  {
    words: /redirect.*(?:login|log ?in|sign ?in|oauth|sso|auth)|(?:login|log ?in|sign ?in|oauth|sso|auth).*redirect/,
    meaning:
      'A login page is for people: a script can’t follow the redirect there. The server has to respond to scripts with 401 instead, and the page then navigates to the login.',
    causes: ['redirected-to-login', 'preflight-redirected-to-login'],
  },
  { words: /(?:preflight|options).*(?:\b401\b|unauthori[sz]ed)/, meaning: PREFLIGHT, causes: ['preflight-authentication-required'] },
  { words: /(?:preflight|options).*(?:\b403\b|forbidden)/, meaning: PREFLIGHT, causes: ['preflight-forbidden', 'invalid-cors-request'] },
  { words: /(?:preflight|options).*(?:\b40[45]\b|\b501\b|not (?:found|allowed))/, meaning: PREFLIGHT, causes: ['options-not-handled'] },
  {
    words: /(?:preflight|options).*(?:\b30[12378]\b|redirect)/,
    meaning: PREFLIGHT,
    causes: ['preflight-redirected-to-https', 'preflight-redirected-for-trailing-slash', 'preflight-redirected'],
  },
  { words: /(?:preflight|options).*\b5\d\d\b/, meaning: PREFLIGHT, causes: ['preflight-server-error'] },
  { words: /\b4(?:13|29)\b|too (?:large|many)/, meaning: ERROR_PAGE, causes: ['limit-exceeded-without-cors'] },
  { words: /\b40[13]\b|unauthori[sz]ed|forbidden/, meaning: ERROR_PAGE, causes: ['access-denied-without-cors', 'redirected-to-login'] },
  { words: /\b404\b|not found/, meaning: ERROR_PAGE, causes: ['not-found-without-cors'] },
  { words: /\b50[234]\b|gateway/, meaning: ERROR_PAGE, causes: ['gateway-error-without-cors', 'server-error-without-cors'] },
  { words: /\b5\d\d\b|server error/, meaning: ERROR_PAGE, causes: ['server-error-without-cors', 'gateway-error-without-cors'] },
  {
    words: /postman|insomnia|\bcurl\b|own tab|address bar/,
    meaning: 'Browsers enforce CORS for scripts in pages. Other tools don’t: they send no preflight request, and often no Origin header.',
    causes: ['allow-origin-missing', 'options-not-handled', 'origin-not-allowed', 'preflight-authentication-required'],
  },
  {
    words: /cookie|logged out/,
    meaning:
      'The request must include credentials (credentials: "include" or withCredentials), the server must allow them for the exact origin, and a cookie from another site needs SameSite=None; Secure. See: cors-lens explain cookie-without-credentials cookie-blocked-by-samesite',
    causes: ['wildcard-with-credentials', 'allow-credentials-missing'],
  },
  {
    words: /header.*(?:null|undefined|not visible|can.t read)/,
    meaning:
      'The page’s code sees only a few response headers, and those in Access-Control-Expose-Headers. See: cors-lens explain expose-headers-missing',
    causes: [],
  },
  {
    words: /header.*added|add.*header/,
    meaning: 'The header makes a preflight request (OPTIONS) necessary, and its response has to list the header.',
    causes: ['header-not-allowed', 'content-type-not-allowed', 'options-not-handled', 'authorization-not-covered-by-wildcard'],
  },
  {
    words: /(?:image|script) (?:loads|works|shows)/,
    meaning: 'Elements without the crossorigin attribute don’t use CORS. Or the cache has a copy without CORS headers.',
    causes: ['cached-without-vary-origin', 'allow-origin-missing'],
  },
  {
    words: /(?:large|big|huge).*(?:upload|file|body|image)|(?:upload|file|body).*(?:large|big|huge|size|fail)/,
    meaning: 'A proxy or the framework rejects a large body before your code sees it, and its error has no CORS headers.',
    causes: ['limit-exceeded-without-cors', 'connection-closed'],
  },
  {
    words: /slow|seconds|time ?out|long request/,
    meaning: 'The gateway in front gives up after its own time limit, and its error has no CORS headers.',
    causes: ['gateway-error-without-cors', 'connection-timed-out'],
  },
  {
    words: /safari|iphone|ipad/,
    meaning: 'Safari treats http://localhost on https pages, redirects after a preflight request and third-party cookies in its own way.',
    causes: ['mixed-content', 'header-not-allowed', 'redirect-without-cors'],
  },
  {
    words: /firefox/,
    meaning: 'Firefox has its own list of trusted certificates, and says “CORS request did not succeed” for network errors too.',
    causes: ['certificate-self-signed', 'blocked-by-client', 'network-error'],
  },
  {
    words: /\bvpn\b|(?:company|corporate|office|work)\b.*(?:network|proxy|computer|laptop)|\bat work\b/,
    meaning: 'A proxy, a browser policy or DNS of that network responds, or keeps the request from the server.',
    causes: ['blocked-by-administrator', 'proxy-error', 'name-not-resolved', 'certificate-not-trusted'],
  },
  {
    words: /capacitor|cordova|ionic|electron|tauri|web ?view|\bapp shell|from a file|\bfile:|local file/,
    meaning:
      'The page has no origin that a server could allow, or an unusual one. The Origin header of the request, or the console, shows it.',
    causes: ['opaque-origin', 'file-url', 'scheme-not-http', 'allow-origin-mismatch'],
  },
  {
    words: /incognito|private window|my (?:browser|computer|machine)/,
    meaning: 'It depends on this browser: an extension, or something in its cache.',
    causes: ['blocked-by-client', 'response-headers-changed', 'cached-without-vary-origin'],
  },
  {
    words: /(?:some time|hours?|until).*(?:log|sign)|expire/,
    meaning: 'The session has expired, and the server redirects to its login page or responds with 401.',
    causes: ['redirected-to-login', 'preflight-redirected-to-login', 'access-denied-without-cors'],
  },
  {
    words: /(?:after|since|when).*(?:log(?:ged|ging)? ?in|sign(?:ed|ing)? ?in|token)/,
    meaning: 'The request now includes credentials or an Authorization header, which the server must allow.',
    causes: ['wildcard-with-credentials', 'allow-credentials-missing', 'header-not-allowed', 'preflight-authentication-required'],
  },
  {
    words: /(?:after|since|when).*(?:updat|upgrad|sentry|datadog|analytics|tracing)/,
    meaning: 'A library may add a request header that the server doesn’t allow.',
    causes: ['library-header-not-allowed'],
  },
  {
    words: /(?:deployed|production|prod)\b.{0,40}(?:localhost|locally)|(?:not|fails?) (?:work )?(?:on localhost|locally)/,
    meaning: 'The server doesn’t allow the dev server’s origin, or the https page isn’t allowed to access this computer.',
    causes: ['origin-not-allowed', 'allow-origin-port', 'allow-origin-ip-address', 'local-network-access'],
  },
  {
    words: /localhost|locally|production|\bprod\b|\bdeploy/,
    meaning: 'The server still allows the development origin, or a proxy in front of it responds first.',
    causes: ['allow-origin-mismatch', 'allow-origin-port', 'allow-origin-duplicate', 'gateway-error-without-cors', 'mixed-content'],
  },
  {
    words: /sometimes|intermittent|random|now and then|flaky|occasional/,
    meaning: 'What changes is who responds: a rate limit, a server that restarts, or a cache with the copy for another page.',
    causes: ['limit-exceeded-without-cors', 'gateway-error-without-cors', 'server-error-without-cors', 'cached-without-vary-origin'],
  },
  {
    words: /(?:still|same error).*(?:after|fix|chang|though)|(?:fixed|changed).*still|\bcached?\b/,
    meaning: 'The browser or a CDN still has the old response. Check “Disable cache” in the Network panel, and clear the CDN’s cache.',
    causes: ['cached-without-vary-origin'],
  },
  {
    words: /(?:one|another|other|second) (?:of your |of my )?(?:sites?|domains?|subdomains?)|\bwww\b|subdomain/,
    meaning: 'Each site is an origin of its own. Only one is allowed, or a cache reuses the response for the first one.',
    causes: ['origin-not-allowed', 'allow-origin-subdomain', 'cached-without-vary-origin'],
  },
  {
    words: /\bget\b.*works?\b|only.*\b(?:post|put|patch|delete)\b|\b(?:post|put|patch|delete)\b.*(?:fails?|blocked|not work)/,
    meaning: 'Requests other than simple ones need a preflight request (OPTIONS) first, and that fails.',
    causes: ['method-not-allowed', 'options-not-handled', 'content-type-not-allowed', 'method-case'],
  },
]

/**
 * What may be behind a symptom, such as “works in Postman”. The tab has the recording instead.
 *
 * @param text a few words; anything longer describes no single symptom
 * @returns null where the words are not known
 */
export function explainSymptom(text: string): ExplainedMessage | null {
  if (text.length > MAX_SYMPTOM_LENGTH || !/\s/.test(text.trim())) return null
  // What a path happens to say is no symptom.
  const words = text.toLowerCase().replace(/(https?:\/\/[^\s/?#]{1,200})\S*/g, '$1')
  const symptom = SYMPTOMS.find((one) => one.words.test(words))
  if (symptom === undefined) return null
  return unnamedMessage({ browser: null, isCors: null, said: {}, meaning: symptom.meaning, causes: causesOf(symptom.causes) })
}

/** The console’s messages in a text, or what its words describe: “CORS error on 500” is no more than a symptom. */
export function explainMessageOrSymptom(text: string): readonly ExplainedMessage[] {
  const messages = explainConsoleMessage(text)
  const isSymptom = messages.length === 0 || (messages.every(isWithoutReason) && isPlainWords(text))
  const symptom = isSymptom ? explainSymptom(text) : null
  return symptom === null ? messages : [symptom]
}

/** A console writes colons and URLs; people do without. */
function isPlainWords(text: string): boolean {
  return !/[:/\n]/.test(text)
}
