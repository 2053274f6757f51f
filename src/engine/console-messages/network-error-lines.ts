import type { PastedText } from './pasted-text.ts'

/** `GET https://api.example.com/items net::ERR_FAILED 500 (Internal Server Error)`: what Chromium prints of a request that failed. */
export interface NetworkErrorLine {
  readonly error: string
  readonly url: string | null
  readonly method: string | null
  /** Three digits; null where there was no response. */
  readonly status: string | null
}

const MAX_REQUEST_LENGTH = 4096

/** The lines of that kind in a text. */
export function networkErrorLines({ shown }: PastedText): readonly NetworkErrorLine[] {
  return [...shown.matchAll(/net::ERR_[A-Z0-9_]{1,80}/g)].map(({ 0: error, index }) => {
    const before = shown.slice(Math.max(0, index - MAX_REQUEST_LENGTH), index).split(/\s/)
    const [method = '', url = ''] = before.slice(-3)
    const isRequest = /^[a-z][a-z0-9+.-]*:\/\//i.test(url)
    return {
      error,
      url: isRequest ? url : null,
      method: isRequest && /^[A-Za-z]{1,20}$/.test(method) ? method : null,
      status: /^\s(\d{3})\b/.exec(shown.slice(index + error.length, index + error.length + 5))?.[1] ?? null,
    }
  })
}
