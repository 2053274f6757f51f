import type { CheckId } from './compared-values.ts'

interface StepText {
  /** What has to be so. */
  readonly title: string
  /** The rule in plain words. */
  readonly explanation: string
}

/** What each step of the checklist checks, whatever its result. */
export const STEP_TEXTS: Readonly<Record<CheckId, StepText>> = {
  'origin-unknown': {
    title: 'Requesting origin is known',
    explanation: 'CORS compares origins. The recording doesn’t show which page or frame sent this request.',
  },
  'same-origin': {
    title: 'Request is same-origin, or CORS doesn’t apply to it',
    explanation: 'Scheme, host and port are the page’s, or the request is a navigation or a WebSocket: the browser makes no CORS check.',
  },
  'no-cors': {
    title: 'Request is sent without CORS',
    explanation:
      'In mode “no-cors”, the mode of <img> and <script> without crossorigin, the browser makes no CORS check, and scripts can’t read the response.',
  },
  'opaque-redirect': {
    title: 'Redirect isn’t followed',
    explanation: 'With redirect mode “manual”, the page gets an opaque redirect response, whose headers and body it can’t read.',
  },
  'own-origin': {
    title: 'Response comes from the page’s own origin',
    explanation: 'As long as no other origin is involved, the browser makes no CORS check.',
  },
  'preflight-gets-response': {
    title: 'Preflight gets a response',
    explanation:
      'Before a request that an HTML form couldn’t make, the browser sends a preflight request (OPTIONS). Without a response, it doesn’t send the actual request.',
  },
  'preflight-cached': {
    title: 'Cached preflight response applies',
    explanation:
      'The browser cached an earlier preflight response for Access-Control-Max-Age seconds (5 without the header), and sent no new preflight.',
  },
  'gets-response': {
    title: 'Request gets a response',
    explanation: 'The status doesn’t matter to CORS: an error response needs the same headers.',
  },
  'allow-origin-missing': {
    title: 'Response has Access-Control-Allow-Origin',
    explanation: 'Without it, only pages of the server’s own origin can read the response.',
  },
  'allow-origin-wildcard': {
    title: 'Origin isn’t “*” with credentials',
    explanation: 'With credentials, “*” is matched literally and matches no origin: the server has to name the origin.',
  },
  'allow-origin-mismatch': {
    title: 'Origin matches',
    explanation:
      'Access-Control-Allow-Origin must be “*” or match the request’s Origin exactly: one origin, without a trailing slash, a path, a list or a pattern.',
  },
  'allow-credentials': {
    title: 'Access-Control-Allow-Credentials is “true”',
    explanation: 'With credentials, the server has to allow them too, with exactly “true” in lower case.',
  },
  'preflight-redirect': {
    title: 'Preflight isn’t redirected',
    explanation: 'Browsers never follow a redirect of a preflight: the requested URL itself has to respond.',
  },
  'preflight-status': {
    title: 'Preflight response status is 200 to 299',
    explanation: 'Any other status fails the preflight, whatever the headers are, 401 included: a preflight never includes credentials.',
  },
  'allow-methods-invalid': {
    title: 'Access-Control-Allow-Methods is a valid list',
    explanation: 'Names separated by commas. One invalid item makes the whole list invalid.',
  },
  'allow-headers-invalid': {
    title: 'Access-Control-Allow-Headers is a valid list',
    explanation: 'Names separated by commas. One invalid item makes the whole list invalid.',
  },
  'method-not-allowed': {
    title: 'Method is allowed',
    explanation:
      'Access-Control-Allow-Methods has to list it in the same letter case; “*” covers every method, but only without credentials.',
  },
  'header-not-allowed': {
    title: 'Request headers are allowed',
    explanation:
      'Access-Control-Allow-Headers has to list each header that isn’t safelisted, in any letter case; “*” covers every header, but only without credentials, and by the standard never Authorization.',
  },
  'redirect-location': {
    title: 'Redirect leads to a valid URL',
    explanation: 'Location is resolved against the requested URL.',
  },
  'redirect-scheme': {
    title: 'Redirect leads to http or https',
    explanation: 'Browsers don’t follow a redirect of a CORS request to another scheme.',
  },
  'redirect-count': {
    title: 'At most 20 redirects',
    explanation: 'The browser treats more as a loop.',
  },
  'redirect-credentials': {
    title: 'Redirect URL has no user name or password',
    explanation: 'A cross-origin redirect to such a URL fails.',
  },
  'look-alike': { title: 'Failed outside CORS', explanation: 'CORS didn’t cause this failure.' },
}
