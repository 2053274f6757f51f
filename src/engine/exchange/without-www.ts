/** A host name without a leading “www.”: with and without it, the same site most likely responds. */
export function withoutWww(hostname: string): string {
  return hostname.replace(/^www\./, '')
}
