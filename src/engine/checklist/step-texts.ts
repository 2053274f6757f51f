import type { CheckId } from './compared-values.ts'

interface Words {
  /** What has to hold. */
  readonly title: string
  /** The rule in plain words. */
  readonly explanation: string
}

/** What each step of the checklist asks, whatever became of it. */
export const WORDS: Readonly<Record<CheckId, Words>> = {
  'origin-unknown': {
    title: 'The origin of who asks is known',
    explanation: 'CORS compares origins. The record does not show which page or frame made this request.',
  },
  'same-origin': {
    title: 'The request stays within the page’s own origin, or is none that CORS judges',
    explanation: 'Scheme, host and port are those of the page, or it is a navigation or a WebSocket: no check is made.',
  },
  'no-cors': {
    title: 'The request is made without CORS',
    explanation:
      'In mode “no-cors”, as <img> and <script> without crossorigin have it, no check is made, and script cannot read the response.',
  },
  'opaque-redirect': {
    title: 'The redirect is not followed',
    explanation: 'With redirect mode “manual” the page gets an opaque redirect, whose headers and body it cannot read.',
  },
  'own-origin': {
    title: 'The response comes from the page’s own origin',
    explanation: 'While no other origin was involved, no check is made.',
  },
  'preflight-answered': {
    title: 'The preflight is answered',
    explanation:
      'Before a request that a plain form could not send, the browser asks the server by OPTIONS. Without an answer it sends nothing.',
  },
  'preflight-cached': {
    title: 'An earlier preflight’s answer still holds',
    explanation: 'The browser kept the answer for as long as Access-Control-Max-Age says (5 seconds without it) and asked no more.',
  },
  answered: {
    title: 'The request is answered',
    explanation: 'A response arrives. Its status does not matter to CORS: an error page needs the same headers.',
  },
  'allow-origin-missing': {
    title: 'Access-Control-Allow-Origin is there',
    explanation: 'A response without it may be read by its own origin alone.',
  },
  'allow-origin-wildcard': {
    title: 'It is not * beside credentials',
    explanation: 'With credentials * is no wildcard but a text that equals no origin: the server must name the origin.',
  },
  'allow-origin-mismatch': {
    title: 'It names the origin of who asks',
    explanation:
      'It must be * or equal the request’s Origin, byte by byte: one origin, without a slash at the end, a path, a list or a pattern.',
  },
  'allow-credentials': {
    title: 'Access-Control-Allow-Credentials is true',
    explanation: 'With credentials the server must say so in addition, and only by the exact text “true”, in lower case.',
  },
  'preflight-redirect': {
    title: 'The preflight is not redirected',
    explanation: 'Browsers follow no redirect of a preflight: the URL that was asked for must answer itself.',
  },
  'preflight-status': {
    title: 'The preflight’s status is 200 to 299',
    explanation: 'Any other status says no, whatever the headers say: also 401, since a preflight never carries credentials.',
  },
  'allow-methods-invalid': {
    title: 'Access-Control-Allow-Methods is a valid list',
    explanation: 'Names with commas between them. One invalid member makes the whole list invalid.',
  },
  'allow-headers-invalid': {
    title: 'Access-Control-Allow-Headers is a valid list',
    explanation: 'Names with commas between them. One invalid member makes the whole list invalid.',
  },
  'method-not-allowed': {
    title: 'The method is allowed',
    explanation: 'Access-Control-Allow-Methods must list it, in the same case; * lists every method, but not with credentials.',
  },
  'header-not-allowed': {
    title: 'The request’s headers are allowed',
    explanation:
      'Access-Control-Allow-Headers must list each that needs permission, in any case; * lists every header, but not with credentials, and by the standard never Authorization.',
  },
  'redirect-location': {
    title: 'The redirect leads to a valid URL',
    explanation: 'Location is resolved against the URL that was asked for.',
  },
  'redirect-scheme': {
    title: 'The redirect leads to http or https',
    explanation: 'A request is never redirected to another scheme.',
  },
  'redirect-count': {
    title: 'There were at most 20 redirects',
    explanation: 'After that the browser takes it for a circle.',
  },
  'redirect-credentials': {
    title: 'The redirect’s URL has no user name or password',
    explanation: 'A cross-origin redirect to such a URL is an error.',
  },
  'look-alike': { title: 'It failed outside CORS', explanation: 'No step of CORS decided this.' },
}
