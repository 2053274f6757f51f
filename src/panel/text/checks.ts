import { type CheckedStep, type Diagnosis, originOf } from '../../engine/index.ts'
import type { LessonId } from '../learn/lessons.ts'
import type { PreflightReason } from '../why/preflight-reasons.ts'

type State = CheckedStep['state']

/** The checklist, the sequence diagram, the reasons for a preflight and the basics. */
export const checks = {
  checklist: {
    title: 'Steps',
    state: { passed: 'passed', failed: 'failed', 'not-reached': 'not reached', unknown: 'unknown' } satisfies Record<State, string>,
    wouldFail: 'not reached, would fail',
    ifIncluded: 'fails if credentials are included',
    count: {
      passed: (count: number) => `${count} passed`,
      failed: (count: number) => `${count} failed`,
      'not-reached': (count: number) => `${count} not reached`,
      unknown: (count: number) => `${count} unknown`,
    } satisfies Record<State, (count: number) => string>,
    nothing: '(nothing)',
    noneReached: 'not reached',
  },

  diagram: {
    title: (method: string, url: string) => `Sequence diagram of ${method} ${url}`,
    lanes: { page: 'Page', cache: 'Cache', servers: 'Servers' },
    preflight: 'preflight',
    redirect: 'redirect',
    notSent: 'not sent',
    there: 'To the server',
    toCache: 'To the browser’s cache',
    back: 'To the page',
    cached: 'cached preflight',
    copySvg: 'Copy as SVG',
    copyPng: 'Copy as PNG',
    saved: 'Saved as a file, because the browser refused to copy',
  },

  learn: {
    happened: 'What happened',
    why: 'Why the browser does this',
    remedy: 'How to fix it',
    howToTell: 'How to tell',
    basicsTitle: 'CORS basics',
    basics: {
      origin: {
        question: 'What is an origin?',
        answer:
          'The scheme, host and port of a URL: https://app.example. A different port, a subdomain, or http instead of https is a different origin. A page can read only responses from its own origin, unless the server allows more.',
      },
      cors: {
        question: 'What is CORS?',
        answer:
          'Cross-Origin Resource Sharing lets a server allow pages of other origins to read its responses. The browser sends the page’s Origin and gives the response to the page only if Access-Control-Allow-Origin allows it. CORS protects users, not servers: the server has often received and processed the request already.',
      },
      preflight: {
        question: 'What is a preflight request?',
        answer:
          'Before a request that an HTML form couldn’t send, such as PUT, JSON or custom headers, the browser sends an OPTIONS request to check that the server allows it. The browser sends the actual request only after a successful response with the right headers. Preflight requests have no cookies, and scripts don’t see them.',
      },
      credentials: {
        question: 'What are credentials, and why doesn’t “*” work with them?',
        answer:
          'Cookies, HTTP authentication and client certificates. Cross-origin, fetch() includes them only with credentials: "include", and XMLHttpRequest only with withCredentials. The response may be private then, so the server has to be explicit: Access-Control-Allow-Origin must be the page’s origin, Access-Control-Allow-Credentials must be true, and “*” isn’t a wildcard in any CORS header.',
      },
      curl: {
        question: 'Why does it work with curl or Postman?',
        answer: 'Only browsers check CORS. Other clients read every response, so a response that works there can still lack CORS headers.',
      },
    } satisfies Record<LessonId, { readonly question: string; readonly answer: string }>,
    /** The lesson with the values of one request; null where it has none to show. */
    here: {
      origin: ({ origin, url }) => {
        const server = originOf(url)
        if (origin === null || server === null) return null
        return origin === server
          ? `Here: page and server have the same origin, ${origin}.`
          : `Here: the page’s origin is ${origin}, the server’s is ${server}.`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked') return `Here: the server doesn’t allow ${origin} to read the response.`
        return verdict === 'allowed' ? `Here: the server allows ${origin} to read the response.` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return 'Here: this request needs no preflight.'
        const { reasons } = preflight
        const needing = [...(reasons.method ? [method] : []), ...reasons.headers]
        return needing.length === 0 ? null : `Here: needed because of ${needing.join(', ')}.`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return 'Here: the recording doesn’t show whether credentials are included.'
        if (!includesCredentials) return 'Here: credentials aren’t included.'
        const isCheckedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isCheckedByCors
          ? `Here: credentials are included, so the server has to allow ${origin} by name.`
          : 'Here: credentials are included.'
      },
      curl: ({ origin }) =>
        origin === null ? null : `To reproduce it, send Origin: ${origin} and check the response headers. “Copy” has the command.`,
    } satisfies Record<LessonId, (diagnosis: Diagnosis) => string | null>,
  },

  preflight: {
    title: 'Why a preflight?',
    because: {
      method: (name: string) => `The method ${name} isn’t GET, HEAD or POST.`,
      'content-type': (_: string, value: string | null) =>
        value === null
          ? 'Its Content-Type isn’t text/plain, multipart/form-data or application/x-www-form-urlencoded.'
          : `Content-Type “${value}” isn’t text/plain, multipart/form-data or application/x-www-form-urlencoded.`,
      'safelisted-value': (name: string, value: string | null) =>
        value === null ? `The value of ${name} isn’t CORS-safelisted.` : `The value of ${name} isn’t CORS-safelisted: “${value}”.`,
      authorization: () => 'Authorization isn’t CORS-safelisted.',
      header: (name: string) => `The header ${name} isn’t CORS-safelisted.`,
      'upload-listener': () => 'An upload listener on XMLHttpRequest, or a streamed body.',
    },
    without: {
      method: () => 'Use GET or POST.',
      'content-type': () => 'Send the body as text/plain, if the server accepts that.',
      'safelisted-value': () => 'Leave the header out, or use a simpler value.',
      authorization: () => 'Cookies don’t need a preflight, but then credentials are included.',
      header: () => 'Leave it out, or pass the value in the URL or the body.',
      'upload-listener': () => 'Do without upload progress events, or don’t stream the body.',
    } as Record<PreflightReason['kind'], (name: string) => string>,
    cost: (milliseconds: number) =>
      `It took ${Math.round(milliseconds)} ms. With Access-Control-Max-Age the browser can cache the preflight response.`,
    simple: 'Without a preflight it would look like this',
    caution:
      'Any site can send such a request, so the server must not change anything because of it alone. To be readable, the response still needs Access-Control-Allow-Origin.',
  },
}
