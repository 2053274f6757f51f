export const GROUPINGS = ['none', 'cause', 'host'] as const
/** `none` is the flat list, in the order of time. */
export type Grouping = (typeof GROUPINGS)[number]

/** In the order in which the list shows them. */
export const columns = ['verdict', 'method', 'host', 'url', 'cause', 'initiator', 'time', 'status'] as const
export type Column = (typeof columns)[number]

/** The columns that a person may hide or show. */
export const OPTIONAL_COLUMNS = ['method', 'host', 'initiator', 'time', 'status'] as const satisfies readonly Column[]
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number]

/** Those that are shown until someone chooses. */
export const USUAL_COLUMNS: readonly OptionalColumn[] = ['method', 'status']

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}
