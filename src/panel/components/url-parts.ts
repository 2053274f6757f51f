/** A shorter end includes the folder before it: `data` alone says little. */
const MIN_END_LENGTH = 12

interface UrlParts {
  readonly host: string
  readonly folders: string
  /** The end of the path, by which people tell requests apart. */
  readonly end: string
  /** The query and the fragment. */
  readonly query: string
}

/** Splits a URL for a narrow column, which shortens the query first, then host and folders, and the end last. Leaves the scheme out. */
export function urlParts(url: string): UrlParts {
  const [beginning = '', host = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? []
  const rest = url.slice(beginning.length)
  const path = /^[^?#]*/.exec(rest)?.[0] ?? ''
  let cut = folderEnd(path, path.length)
  while (cut > 1 && path.length - cut < MIN_END_LENGTH) cut = folderEnd(path, cut)
  return { host, folders: path.slice(0, cut), end: path.slice(cut), query: rest.slice(path.length) }
}

/**
 * A part of a URL with percent-encoded non-ASCII characters decoded. For display only.
 */
export function readable(part: string): string {
  return part.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })
}

/** Where the last segment before `end` begins, a closing slash being part of it. */
function folderEnd(path: string, end: number): number {
  return path.lastIndexOf('/', end - 2) + 1
}
