import { get, type HeaderList } from '../fetch/header-list.ts'
import { parseMimeTypeEssence } from '../fetch/mime-type.ts'

/** Types that no element loads without CORS, and that are therefore never looked into. */
const NEVER_SNIFFED =
  /^(application\/(gzip|x-gzip|zip|x-protobuf|pdf|dash\+xml|msexcel|msword|mspowerpoint|vnd\.ms-\S+|vnd\.openxmlformats-\S+|vnd\.apple\.mpegurl)|text\/(csv|vtt|event-stream)|multipart\/byteranges|audio\/mpegurl)$/

/**
 * Does Opaque Response Blocking withhold a response of this type from a request without CORS?
 *
 * @see https://github.com/annevk/orb
 */
export function isBlockedOpaqueType(headers: HeaderList): boolean {
  const essence = parseMimeTypeEssence(get('Content-Type', headers) ?? '') ?? ''
  if (essence === 'image/svg+xml') return false
  if (NEVER_SNIFFED.test(essence) || /(^text\/html|[/+]json|[/+]xml)$/.test(essence)) return true
  return essence === 'text/plain' && get('X-Content-Type-Options', headers)?.toLowerCase() === 'nosniff'
}
