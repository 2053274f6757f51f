/**
 * What to change so that the browser lets the page read the response, at the first try: all obstacles of an exchange at once.
 * The responses of servers, and of the request what only its caller can change.
 */
export interface Fix {
  /** "credentials": the recording does not show whether they are included, and the fix serves both. */
  readonly assumes: 'credentials' | null
  readonly request: RequestChange | null
  /** Only hops with something to change. With `request.url`, hop 0 is that new request; a hop after the last recorded one is where its redirect leads. */
  readonly hops: readonly HopFix[]
  /** Smaller ways to the same end, each whole in itself; left out where there is none. */
  readonly alternatives?: readonly Alternative[]
}

/** Instead of the fix: less to allow, under a condition or at a price. */
export interface Alternative extends Pick<Fix, 'request' | 'hops'> {
  /** As of the fix; "no-credentials": enough only if they are not included. */
  readonly assumes: Fix['assumes'] | 'no-credentials'
  /** For a person: when it is enough, or what is lost by it. */
  readonly note: string
}

/** What the caller changes; null and empty: nothing. */
export interface RequestChange {
  readonly url: string | null
  readonly method: string | null
  readonly includesCredentials: boolean | null
  /** Lower-case names, and the values to send instead. */
  readonly setHeaders: Readonly<Record<string, string>>
  /** Lower-case names. */
  readonly removeHeaders: readonly string[]
}

export interface HopFix {
  readonly hop: number
  readonly preflight: ResponseChange
  readonly response: ResponseChange
}

/** How a response has to differ. */
export interface ResponseChange {
  /** null: as it is. */
  readonly status: number | null
  /** Replaces every line of that name. */
  readonly set: Readonly<Record<string, string>>
  /** Adds a list member where it is missing. */
  readonly append: Readonly<Record<string, string>>
  /** Drops every line of that name. */
  readonly remove: readonly string[]
}

export const NO_CHANGE: ResponseChange = { status: null, set: {}, append: {}, remove: [] }

export function isChange({ status, set, append, remove }: ResponseChange): boolean {
  return status !== null || remove.length + Object.keys(set).length + Object.keys(append).length > 0
}
