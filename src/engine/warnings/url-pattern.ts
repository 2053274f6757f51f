import { remembering } from '../fetch/remembering.ts'
import { parseUrl } from '../fetch/url.ts'

/** The URL without its query, and with what looks like an identifier in its path replaced: `https://api.example/items/{id}`. */
export const patternOf = remembering((url: string): string => {
  const parsed = parseUrl(url)
  if (parsed === null) return url
  const path = parsed.pathname.split('/').map((segment) => (isIdentifier(segment) ? '{id}' : segment))
  return `${parsed.protocol}//${parsed.host}${path.join('/')}`
})

/** Numbers, UUIDs, long hexadecimal and other random-looking texts. */
function isIdentifier(segment: string): boolean {
  return (
    /^\d+$/.test(segment) ||
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(segment) ||
    (/^[\w-]{16,}$/.test(segment) && /\d/.test(segment))
  )
}
