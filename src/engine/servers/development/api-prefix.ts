/** The first segment of a path, which is what a proxy passes on: /api of /api/items. */
const FIRST_SEGMENT = /^\/[^/?#\\\s]+/

/** The first segments of paths, each once; null when one of them is the root, which a page needs for itself. */
export function apiPrefixes(paths: readonly string[]): readonly [string, ...string[]] | null {
  const segments = [...new Set(paths.map((path) => FIRST_SEGMENT.exec(path)?.[0] ?? '/'))]
  const [first, ...others] = segments
  return first === undefined || segments.includes('/') ? null : [first, ...others]
}

/** The one prefix that all paths have; "/" where there is none. */
export function apiPrefix(paths: readonly string[]): string {
  const prefixes = apiPrefixes(paths)
  return prefixes?.length === 1 ? prefixes[0] : '/'
}
