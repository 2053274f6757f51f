/**
 * What a server must allow, and no more: the origins by name, the methods and headers that requests use, credentials only where used.
 * Every server's configuration is a rendering of it.
 */
export interface Policy {
  /** Serialized origins, each exact; or "*" for a public resource that is requested without credentials. Never "null". */
  readonly origins: '*' | readonly [string, ...string[]]
  /** In the letter case that was sent. GET, HEAD and POST needn't be listed, but are customary in a list. */
  readonly methods: readonly string[]
  /** Names of request headers that must be allowed, lower case, sorted. */
  readonly requestHeaders: readonly string[]
  /** Names of response headers that scripts can read besides the safelisted ones. */
  readonly exposedHeaders: readonly string[]
  readonly credentials: boolean
  /** Seconds that a preflight response may be cached; null to leave it out. */
  readonly maxAge: number | null
}
