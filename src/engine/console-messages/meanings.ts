import { hostOf, quoted, shortened, shortenedHost } from '../report/wording.ts'
import type { MessageStep, MessageTemplate, Said } from './message-template.ts'

/** What a message says, in its words or in words that fit where it does not say it. */
interface Words {
  readonly host: string
  /** “the response from api.example.com”, of the preflight where that failed. */
  readonly response: string
  readonly origin: string
  readonly method: string
  readonly header: string
  readonly value: string | null
  readonly status: string | null
  readonly consequence: string
}

const MEANINGS: Readonly<Record<MessageStep, (words: Words) => string>> = {
  'allow-origin-missing': ({ response, consequence }) => `${response} has no Access-Control-Allow-Origin header, so ${consequence}.`,
  'allow-origin-wildcard': ({ response, origin }) =>
    `${response} allows any origin with “*”, but the request includes credentials (cookies, HTTP authentication). With credentials, browsers accept only the exact origin, ${origin}.`,
  'allow-origin-mismatch': ({ response, value, origin, consequence }) =>
    `${response} allows ${value === null ? 'another origin' : quoted(value)}, which is not ${origin}, so ${consequence}.`,
  'allow-credentials': ({ response, value }) =>
    `The request includes credentials, and ${lower(response)} ${value ? `has Access-Control-Allow-Credentials: ${quoted(value)}` : 'doesn’t have Access-Control-Allow-Credentials: true'}. Browsers accept nothing but “true”.`,
  'preflight-redirect': ({ host, method }) =>
    `${host} redirects the preflight request (OPTIONS). Browsers don’t follow that redirect, so the ${method}request was not sent.`,
  'preflight-status': ({ host, status, method }) =>
    `${host} responded to the preflight request (OPTIONS) with ${status === null ? 'a status that is not 200 to 299' : `status ${status}`}, so the ${method}request was not sent.`,
  'allow-methods-invalid': ({ host, value }) =>
    `Access-Control-Allow-Methods in the preflight response from ${host} is not a comma-separated list of methods${value === null ? '' : `: ${quoted(value)}`}.`,
  'allow-headers-invalid': ({ host, value }) =>
    `Access-Control-Allow-Headers in the preflight response from ${host} is not a comma-separated list of header names${value === null ? '' : `: ${quoted(value)}`}.`,
  'method-not-allowed': ({ host, method }) =>
    `The preflight response from ${host} doesn’t allow the method ${method.trim() === '' ? 'that the page uses' : method.trim()}, so the request was not sent.`,
  'header-not-allowed': ({ host, header }) =>
    `The preflight response from ${host} doesn’t list the request header ${header} in Access-Control-Allow-Headers, so the request was not sent.`,
  'redirect-credentials': ({ host }) =>
    `${host} redirects to a URL with a user name or password in it. Browsers don’t follow such a redirect across origins.`,
  'redirect-scheme': ({ host }) => `${host} redirects to a URL that is neither http nor https.`,
  'redirect-count': ({ host }) => `${host} redirected the request more than 20 times. This isn’t a CORS problem.`,
  'redirect-mode-error': ({ host }) =>
    `${host} redirected the request, and the page sent it with redirect: "error". This isn’t a CORS problem.`,
  'request-scheme': () => 'The URL is neither http nor https, so no other page may request it.',
  'network-error': ({ host }) =>
    `The browser got no response from ${host}. This isn’t a CORS problem: the network, a certificate, an extension or a policy is the reason, and no header can fix it.`,
  'content-security-policy': ({ host }) =>
    `The page’s own Content-Security-Policy doesn’t allow requests to ${host}. This isn’t a CORS problem.`,
  'same-origin-mode': ({ host }) => `The page sent the request with mode: "same-origin", and ${host} is another origin. Nothing was sent.`,
  'mixed-content': ({ host }) =>
    `The page is on https and requests ${host} by http. The browser blocks that as mixed content; it isn’t a CORS problem.`,
  'cross-origin-resource-policy': ({ host }) =>
    `${host} sends Cross-Origin-Resource-Policy, which keeps other sites from loading it. That is not CORS.`,
  'response-withheld': ({ host }) => `The content type that ${host} sends doesn’t fit what the page loads. That is not CORS.`,
  'local-network-access': ({ host }) =>
    `${host} is on the local network or this computer, and the page is not. The browser didn’t send the request, because the user didn’t allow it or the page isn’t on https. In a frame, the page around it has to pass the permission on too: allow="local-network-access" on the iframe.`,
  'unsafe-port': ({ host }) => `Browsers don’t connect to the port of ${host}. This isn’t a CORS problem.`,
}

/** Steps that have nothing to do with CORS, though the page sees the same error. */
const NOT_CORS: ReadonlySet<MessageStep> = new Set([
  'redirect-count',
  'redirect-mode-error',
  'network-error',
  'content-security-policy',
  'same-origin-mode',
  'mixed-content',
  'cross-origin-resource-policy',
  'response-withheld',
  'local-network-access',
  'unsafe-port',
])

export function isCorsStep(step: MessageStep): boolean {
  return !NOT_CORS.has(step)
}

/** What a message means, in plain words with the values that it says. */
export function meaningOf({ steps, at }: MessageTemplate, said: Partial<Readonly<Record<Said, string>>>): string {
  const host = said.url === undefined ? 'the server' : shortenedHost(hostOf(said.url))
  const words: Words = {
    host,
    response: `The ${at === 'preflight' ? 'preflight ' : ''}response from ${host}`,
    origin: said.origin === undefined ? 'the page’s origin' : quoted(said.origin),
    method: said.method === undefined ? '' : `${shortened(said.method)} `,
    header: said.header === undefined ? 'that the page sends' : quoted(said.header),
    value: said.value ?? null,
    status: said.status ?? null,
    consequence: at === 'preflight' ? 'the browser didn’t send the request' : 'the browser doesn’t let your page read it',
  }
  const [first, second] = steps
  // WebKit has one message for a header that is missing and one that does not match.
  const meaning =
    first === 'allow-origin-missing' && second === 'allow-origin-mismatch'
      ? `Access-Control-Allow-Origin of ${lower(words.response)} is missing, or it is not ${words.origin}.`
      : MEANINGS[first](words)
  return meaning.replace(/^[a-z]/, (letter) => (meaning.startsWith('the ') ? letter.toUpperCase() : letter))
}

function lower(response: string): string {
  return response.replace(/^T/, 't')
}
