import { type CheckedStep, type Diagnosis, originOf } from '../../../engine/index.ts'
import type { LessonId } from '../../learn/lessons.ts'
import type { PreflightReason } from '../../why/preflight-reasons.ts'

type State = CheckedStep['state']

/** The words of the checklist and of what explains a preflight. */
export const checks = {
  checklist: {
    title: 'Step by step',
    state: { passed: 'passed', failed: 'failed', 'not-reached': 'not reached', unknown: 'not known' } satisfies Record<State, string>,
    wouldFail: 'not reached; would fail',
    ifIncluded: 'fails if credentials are included',
    count: {
      passed: (count: number) => `${count} passed`,
      failed: (count: number) => `${count} failed`,
      'not-reached': (count: number) => `${count} not reached`,
      unknown: (count: number) => `${count} not known`,
    } satisfies Record<State, (count: number) => string>,
    nothing: '(nothing here)',
    noneReached: 'not reached',
  },

  diagram: {
    title: (method: string, url: string) => `What was sent for ${method} ${url}`,
    lanes: { page: 'Page', cache: 'Cache', servers: 'Servers' },
    preflight: 'preflight',
    redirect: 'redirected',
    notSent: 'not sent',
    there: 'To the server',
    toCache: 'To the browser’s cache',
    back: 'To the page',
    kept: 'answer kept from before',
    copySvg: 'Copy as SVG',
    copyPng: 'Copy as PNG',
    copied: 'Copied',
    saved: 'Saved as a file: the browser refused to copy',
    refused: 'The browser refused to copy',
  },

  learn: {
    happened: 'What happened here',
    why: 'Why the browser does this',
    remedy: 'How to mend it',
    howToTell: 'How to tell it from CORS',
    basicsTitle: 'The basics',
    basics: {
      origin: {
        question: 'What is an origin?',
        answer:
          'Scheme, host and port of an address: https://app.example. Another port, a subdomain or http instead of https is another origin. A page may freely read only what comes from its own.',
      },
      cors: {
        question: 'What is CORS?',
        answer:
          'The way for a server to let pages of other origins read its responses: cross-origin resource sharing. The browser sends the page’s Origin along, and hands the response over only if Access-Control-Allow-Origin permits it. It protects the people who use the browser, not the server: the request itself has often arrived and been answered.',
      },
      preflight: {
        question: 'What is a preflight?',
        answer:
          'Before a request that no plain form could send, such as PUT, JSON or a header of its own, the browser asks the server by OPTIONS whether it may. Only a successful answer with the right headers lets the request go out. The browser makes it by itself and without cookies; no script sees it.',
      },
      credentials: {
        question: 'What are credentials, and why not “*” with them?',
        answer:
          'Cookies, HTTP authentication and client certificates. To another origin, fetch() includes them only with credentials: include, XMLHttpRequest only with withCredentials. The response may then hold what is meant for one person alone, so a permission for everybody does not count: Access-Control-Allow-Origin must name the page’s origin, Access-Control-Allow-Credentials must be true, and “*” is no wildcard in any of the headers.',
      },
      curl: {
        question: 'Why does it work with curl?',
        answer:
          'CORS is checked by the browser alone. curl, Postman and servers read whatever they get. So a response that looks right there may still lack the headers that a browser needs.',
      },
    } satisfies Record<LessonId, { readonly question: string; readonly answer: string }>,
    /** The lesson with the values of one request; null where it has none to show. */
    here: {
      origin: ({ origin, url }) => {
        const server = originOf(url)
        if (origin === null || server === null) return null
        return origin === server
          ? `Here: the page and the server have the same origin, ${origin}.`
          : `Here: the page’s origin is ${origin}, the server’s is ${server}.`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked') return `Here: the server did not permit ${origin} to read the response, or not in the way that it asked.`
        return verdict === 'allowed' ? `Here: the server permitted ${origin} to read the response.` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return 'Here: this request needed none.'
        const { reasons } = preflight
        const asked = [...(reasons.method ? [method] : []), ...reasons.headers]
        return asked.length === 0 ? null : `Here: the browser asked for ${asked.join(', ')}.`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return 'Here: the record does not show whether the request includes any.'
        if (!includesCredentials) return 'Here: the request includes none.'
        const isAskedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isAskedByCors
          ? `Here: the request includes some, so the server has to name ${origin} itself.`
          : 'Here: the request includes some.'
      },
      curl: ({ origin }) =>
        origin === null ? null : `To try it, send Origin: ${origin} along, and look for the header in the answer. “Copy” has the command.`,
    } satisfies Record<LessonId, (diagnosis: Diagnosis) => string | null>,
  },

  preflight: {
    title: 'Why a preflight?',
    because: {
      method: (name: string) => `${name} is none of GET, HEAD and POST.`,
      'content-type': (_: string, value: string | null) =>
        value === null
          ? 'Its Content-Type is none of text/plain, multipart/form-data and application/x-www-form-urlencoded.'
          : `Content-Type “${value}” is none of text/plain, multipart/form-data and application/x-www-form-urlencoded.`,
      'safelisted-value': (name: string, value: string | null) =>
        value === null ? `${name} has a value that needs permission.` : `${name} has a value that needs permission: “${value}”.`,
      authorization: () => 'Authorization always needs permission.',
      header: (name: string) => `${name} is not among the headers that any request may carry.`,
      'upload-listener': () => 'A listener on XMLHttpRequest’s upload, or a streamed body, makes the browser ask before any request.',
    },
    without: {
      method: () => 'Ask by GET or POST.',
      'content-type': () => 'Send the body as text/plain, if the server reads it all the same.',
      'safelisted-value': () => 'Leave it out, or give it a plain value.',
      authorization: () => 'A cookie needs none, but then the request includes credentials.',
      header: () => 'Leave it out, or pass it in the URL or the body.',
      'upload-listener': () => 'Do without the progress of the upload.',
    } as Record<PreflightReason['kind'], (name: string) => string>,
    cost: (milliseconds: number) => `It took ${Math.round(milliseconds)} ms. Access-Control-Max-Age lets the browser keep the answer.`,
    simple: 'Without one it would look like this',
    caution:
      'A request without a preflight can be sent by any site’s form: the server must not change anything on its word alone. It still needs Access-Control-Allow-Origin to be read.',
  },
}
