/** Why there is no verdict. */
export type UnknownReason =
  /** An API client or a test's own client made the request: no browser, so no CORS. */
  | 'no-browser'
  /** An extension made it, which may need no CORS. */
  | 'extension'
  /** It was made without CORS; only the page is missing. */
  | 'page-not-recorded'
  /** Only the preflight request is there. */
  | 'request-not-recorded'
  /** It failed, and the recorder leaves out what the browser refused. */
  | 'failure-not-recorded'
  /** It may have been redirected through another origin, and the recorder leaves redirects out. */
  | 'redirects-not-recorded'
  /** A tool left the response's headers out, or masked those of CORS. */
  | 'headers-not-recorded'
  /** Anything else that the verdict needs. */
  | 'not-recorded'
