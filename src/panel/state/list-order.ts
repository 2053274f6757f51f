export const groupings = ['none', 'cause', 'host'] as const
/** `none` is the flat list, in the order of time. */
export type Grouping = (typeof groupings)[number]

/** In the order in which the list shows them. */
export const columns = ['verdict', 'method', 'host', 'url', 'cause', 'initiator', 'time', 'status'] as const
export type Column = (typeof columns)[number]

/** The columns that a person may hide or show. */
export const optionalColumns = ['method', 'host', 'initiator', 'time', 'status'] as const satisfies readonly Column[]
export type OptionalColumn = (typeof optionalColumns)[number]

/** Those that are shown until someone chooses. */
export const usualColumns: readonly OptionalColumn[] = ['method', 'status']

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}
