/** An end shorter than this takes the folder before it along: `data` alone tells little. */
const tellingEnd = 12

export interface UrlParts {
  readonly host: string
  readonly folders: string
  /** The last of the path: what tells requests apart. */
  readonly end: string
  /** The query and the fragment. */
  readonly query: string
}

/** Cuts a URL for a narrow column, where its query is shortened first, then host and folders, its end last. The scheme is left out. */
export function urlParts(url: string): UrlParts {
  const [beginning = '', host = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? []
  const rest = url.slice(beginning.length)
  const path = /^[^?#]*/.exec(rest)?.[0] ?? ''
  let cut = folderEnd(path, path.length)
  while (cut > 1 && path.length - cut < tellingEnd) cut = folderEnd(path, cut)
  return { host, folders: path.slice(0, cut), end: path.slice(cut), query: rest.slice(path.length) }
}

/**
 * A part of a URL as people write it: what stands for letters beyond ASCII is shown as these, all else as it is. Only to be looked at: a request
 * is known by the URL itself.
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
