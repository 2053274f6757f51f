export const groupings = ['none', 'cause', 'host'] as const
/** `time` is the flat list. */
export type Grouping = (typeof groupings)[number]

export const columns = ['verdict', 'method', 'url', 'cause', 'status'] as const
export type Column = (typeof columns)[number]

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}
