/** An end shorter than this takes the folder before it along: `data` alone tells little. */
const tellingEnd = 12

/** Cuts a URL for a narrow column: host and folders may be shortened, the end tells requests apart. The scheme is left out. */
export function urlParts(url: string): { readonly host: string; readonly folders: string; readonly end: string } {
  const [, host = '', rest = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [url, '', url]
  const path = /^[^?#]*/.exec(rest)?.[0] ?? ''
  let cut = folderEnd(path, path.length)
  while (cut > 1 && rest.length - cut < tellingEnd) cut = folderEnd(path, cut)
  return { host, folders: rest.slice(0, cut), end: rest.slice(cut) }
}

/** Where the last segment before `end` begins, a closing slash being part of it. */
function folderEnd(path: string, end: number): number {
  return path.lastIndexOf('/', end - 2) + 1
}
