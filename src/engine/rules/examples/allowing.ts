import type { Example } from './example.ts'

/** A response that allows `value`, for a page of https://app.example or of `origin`. */
export function allowing(caption: string, value: string, origin?: string): Example {
  return { caption, responseHeaders: [['Access-Control-Allow-Origin', value]], ...(origin ? { origin } : {}) }
}
