import type { Verdict } from './diagnosis.ts'
import { quoted } from './wording.ts'

/** What Microsoft Entra ID means by AADSTS9002326. */
export const ENTRA_WEB_REDIRECT_URI =
  'the page’s redirect URI is registered as “Web”. In the app registration, move it to the platform “Single-page application”. A client with a secret belongs on your server.'

/** How a page can call the API of Anthropic. @see https://github.com/open-pencil/open-pencil/issues/436 */
export const ANTHROPIC_FROM_PAGES =
  'Call the API from your own server. In a tool where people use their own key, send anthropic-dangerous-direct-browser-access: true (in the SDK, dangerouslyAllowBrowser: true).'

/** A response, and the beginning of an error's body as far as it was recorded. */
interface RecordedEnd {
  readonly status: number
  readonly content: { readonly text: string | null }
}

/** What the body of an error says, in the words of who sent it, and what it means. The first that matches counts. */
const BODIES: readonly (readonly [body: RegExp, meaning: string])[] = [
  [/AADSTS9002326\b/, `Its body says AADSTS9002326 (Microsoft Entra ID): ${ENTRA_WEB_REDIRECT_URI}`],
  [
    /<Code>SignatureDoesNotMatch<\/Code>/,
    'Its body says SignatureDoesNotMatch: send exactly what was signed, that is the same method, Content-Type and signed headers, and check the secret key and the region that signed it.',
  ],
  // The reason that Django gives, and Django REST Framework after “CSRF Failed: ”.
  [
    /Origin checking failed - \S{1,300} does not match any trusted origins/,
    'Its body says that Django’s CSRF check doesn’t trust the page’s origin: add it, with its scheme, to CSRF_TRUSTED_ORIGINS.',
  ],
  [
    /CSRF Failed: CSRF |CSRF verification failed\. Request aborted\./,
    'Its body says that Django’s CSRF check failed: include credentials, so that the csrftoken cookie is sent, send the token in X-CSRFToken, and list the page’s origin in CSRF_TRUSTED_ORIGINS.',
  ],
]

/** The member of a JSON error that is a sentence for people, the most telling name first: what RFC 9457, OAuth, GraphQL and most frameworks call it. */
const MEMBERS = ['error_description', 'detail', 'message', 'errorMessage', 'msg', 'error', 'reason', 'title'] as const

/** What an error’s body says: in its JSON, its XML, or as plain text; null for a page and for anything else. The beginning of a long body will do. */
function messageIn(body: string): string | null {
  const start = body.trimStart()
  if (/^[[{]/.test(start)) return inJson(start)
  const text = start.startsWith('<') ? /<Message>([^<]{1,500})<\/Message>/i.exec(start)?.[1] : start
  return text === undefined || /[<>{}]/.test(text) || text.length > LONGEST_TEXT ? null : told(text)
}

/** A plain text that is longer is no message. */
const LONGEST_TEXT = 500

function inJson(body: string): string | null {
  for (const name of MEMBERS) {
    const value = new RegExp(`"${name}"\\s{0,9}:\\s{0,9}("(?:[^"\\\\]|\\\\.){1,500}")`).exec(body)?.[1]
    const message = value === undefined ? null : told(unescaped(value))
    if (message !== null) return message
  }
  return null
}

/** A string of JSON without its escapes; "" where it is none after all. */
function unescaped(value: string): string {
  try {
    return String(JSON.parse(value))
  } catch {
    return ''
  }
}

/** On one line, without the full stop that the sentence around it has; null where it says nothing. */
function told(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return /\p{L}{2}/u.test(line) ? line : null
}

/**
 * That an error which the page can read is no CORS error, though both end in the page's error handler, and what its body says is wrong; null where the
 * page can't read it, or where it is none.
 *
 * @param end the last response of the exchange
 */
export function readableErrorSentence(verdict: Verdict, end: RecordedEnd | null): string | null {
  if (verdict !== 'allowed' || end === null || end.status < 400) return null
  const {
    status,
    content: { text: body },
  } = end
  const known = body === null ? undefined : BODIES.find(([sign]) => sign.test(body))
  const message = body === null || known !== undefined ? null : messageIn(body)
  const unknown = message === null ? 'Its body usually says what is wrong.' : `Its body says ${quoted(message)}.`
  const meaning = known === undefined ? unknown : known[1]
  return `This isn’t a CORS error: CORS allows the request, and your page can read this ${status} response. ${meaning}`
}
