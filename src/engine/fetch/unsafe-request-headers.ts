import { byteLength } from './byte-length.ts'
import { byteLowercase } from './byte-lowercase.ts'
import { isForbiddenRequestHeader } from './forbidden-request-header.ts'
import type { Header, HeaderList } from './header-list.ts'
import { rememberingObjects } from './remembering.ts'
import { isCorsSafelistedRequestHeader } from './safelisted-request-header.ts'

export interface UnsafeRequestHeaderOptions {
  /** Replaces the standard's CORS-safelisted request-headers. */
  readonly isSafelisted?: (header: Header) => boolean
  /** Bytes that the safelisted values may have together; null for no limit. The standard's is 1024. */
  readonly totalLimit?: number | null
}

/**
 * The CORS-unsafe request-header names of a header list: what a preflight must request. Lower-case, unique, sorted by byte.
 * Safelisted headers whose values are together longer than the limit are unsafe too. Headers that only the browser sets are left out:
 * a recording has them, the standard's list at this point doesn't. Most requests of a log share a few lists, and each is looked at a dozen times.
 *
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaderNames(list: HeaderList, options: UnsafeRequestHeaderOptions = STANDARD): readonly string[] {
  return namesBy(options)(list)
}

const STANDARD: UnsafeRequestHeaderOptions = {}

const namesBy = rememberingObjects((options: UnsafeRequestHeaderOptions) =>
  rememberingObjects((list: HeaderList) => unsafeNames(list, options)),
)

function unsafeNames(
  list: HeaderList,
  { isSafelisted = isCorsSafelistedRequestHeader, totalLimit = 1024 }: UnsafeRequestHeaderOptions,
): readonly string[] {
  const names: string[] = []
  const potentiallyUnsafeNames: string[] = []
  let safelistValueSize = 0
  for (const header of list) {
    if (isForbiddenRequestHeader(header.name, header.value)) continue
    const name = byteLowercase(header.name)
    if (isSafelisted(header)) {
      potentiallyUnsafeNames.push(name)
      safelistValueSize += byteLength(header.value)
    } else {
      names.push(name)
    }
  }
  if (totalLimit !== null && safelistValueSize > totalLimit) names.push(...potentiallyUnsafeNames)
  return names.length < 2 ? names : [...new Set(names)].sort()
}
