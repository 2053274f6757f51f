import { remembering } from './remembering.ts'

/**
 * Parses a URL. Null for failure. The one place of the engine that calls the host's parser. What it gives is shared: nobody may change it.
 *
 * @see https://url.spec.whatwg.org/#concept-url-parser
 */
export function parseUrl(input: string, base?: string): URL | null {
  return base === undefined ? parseAbsolute(input) : parse(input, base)
}

function parse(input: string, base?: string): URL | null {
  try {
    return new URL(input, base)
  } catch {
    return null
  }
}

const parseAbsolute = remembering((input) => parse(input))

/**
 * Whether the URL's scheme is an HTTP(S) scheme.
 *
 * @see https://fetch.spec.whatwg.org/#http-scheme
 */
export function hasHttpScheme(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

/** The same of a URL as text; false for what is no URL. Of all schemes CORS exists for these two alone: main fetch ends there for any other. */
export function isHttpUrl(url: string): boolean {
  const parsed = parseUrl(url)
  return parsed !== null && hasHttpScheme(parsed)
}

/**
 * Whether the URL includes credentials: a user name or a password that is not empty.
 *
 * @see https://url.spec.whatwg.org/#include-credentials
 */
export function includesCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== ''
}
