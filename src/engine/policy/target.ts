/** What a recording shows of a server besides what it must allow. Configurations follow it. */
export interface Target {
  /** The server's origin. */
  readonly origin: string
  /** Of the URLs that were requested there across origins: each path once, in the order of the recording. */
  readonly paths: readonly string[]
  /**
   * The CORS headers that its responses already have, lower case. Where a proxy is to send them, it must take away those of the application behind it,
   * or the page gets each twice.
   */
  readonly sentHeaders: readonly string[]
  /** The statuses of the errors among its responses that have no Access-Control-Allow-Origin. */
  readonly bareErrors: readonly number[]
  /** The requesting page belongs to another site, so that cookies need SameSite=None. */
  readonly isCrossSite: boolean
}
