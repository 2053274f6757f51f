/** Cuts a URL for a narrow column: host and folders may be shortened, the end tells requests apart. The scheme is left out. */
export function urlParts(url: string): { readonly host: string; readonly folders: string; readonly end: string } {
  const [, host = '', rest = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [url, '', url]
  const path = /^[^?#]*/.exec(rest)?.[0] ?? ''
  const cut = path.lastIndexOf('/', path.length - 2) + 1
  return { host, folders: rest.slice(0, cut), end: rest.slice(cut) }
}
