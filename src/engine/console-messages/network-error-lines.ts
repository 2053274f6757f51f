import type { Said } from './message-template.ts'
import type { PastedText } from './pasted-text.ts'

/** `GET https://api.example.com/items net::ERR_FAILED 500 (Internal Server Error)`: what Chromium prints of a request that failed. */
export interface NetworkErrorLine {
  readonly error: string
  /** What else it says; no status, which has three digits, where there was no response. */
  readonly said: Partial<Readonly<Record<Extract<Said, 'url' | 'method' | 'status'>, string>>>
}

const MAX_REQUEST_LENGTH = 4096

/** Chromium's names. Its error page leaves `net::` out; the names of Node and of libraries that begin alike must not pass for one. */
const ERROR_NAME =
  /net::(ERR_[A-Z0-9_]{1,80})|\b(ERR_(?:FAILED|TIMED_OUT|NAME_NOT_RESOLVED|EMPTY_RESPONSE|UNSAFE_PORT|SSL_PROTOCOL_ERROR|(?:ADDRESS|BLOCKED_BY|CERT|CLEARTEXT|CONNECTION|INTERNET)_[A-Z0-9_]{1,60}))\b/g

/** The lines of that kind in a text. */
export function networkErrorLines({ shown }: PastedText): readonly NetworkErrorLine[] {
  return [...shown.matchAll(ERROR_NAME)].map(({ 0: found, 1: name, 2: bare, index }) => {
    const before = shown.slice(Math.max(0, index - MAX_REQUEST_LENGTH), index).split(/\s/)
    const [method = '', url = ''] = before.slice(-3)
    const isRequest = /^[a-z][a-z0-9+.-]*:\/\//i.test(url)
    const status = /^\s(\d{3})\b/.exec(shown.slice(index + found.length, index + found.length + 5))?.[1]
    return {
      error: `net::${name ?? bare}`,
      said: {
        ...(isRequest ? { url } : {}),
        ...(isRequest && /^[A-Za-z]{1,20}$/.test(method) ? { method } : {}),
        ...(status === undefined ? {} : { status }),
      },
    }
  })
}
