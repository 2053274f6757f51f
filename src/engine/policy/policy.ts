/**
 * What a server must permit, and nothing beyond: the origins by name, the methods and headers that are really used, credentials only where used.
 * Every server's configuration is a rendering of it.
 */
export interface Policy {
  /** Serialized origins, each exact; or "*" for a public resource that is asked without credentials. Never "null". */
  readonly origins: '*' | readonly [string, ...string[]]
  /** As they must be listed, in the case that was sent. GET, HEAD and POST need no listing, but a list reads oddly without them. */
  readonly methods: readonly string[]
  /** Request header names that need permission, lower case, sorted. */
  readonly requestHeaders: readonly string[]
  /** Response header names that script may read beyond the safelisted. */
  readonly exposedHeaders: readonly string[]
  readonly credentials: boolean
  /** Seconds that a preflight's answer may be kept; null to leave it out. */
  readonly maxAge: number | null
}
