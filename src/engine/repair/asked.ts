/** What one hop of a request asks of its server: the inverse of a permission. */
export interface Asked {
  /** The serialized request origin. */
  readonly origin: string
  readonly includesCredentials: boolean
  readonly method: string
  /** Lower-case names that need permission. */
  readonly unsafeHeaderNames: readonly string[]
}
