/** A line of the recording that shows what is said. */
export interface Evidence {
  readonly entry: number | null
  readonly on: 'request' | 'response' | 'url' | 'status'
  /** The header's name as recorded; "" for a URL or a status. */
  readonly name: string
  /** null: it is absent. */
  readonly value: string | null
}
