export type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold'

/** What the text is written for. */
export interface Terminal {
  /** Its width in characters; null when the text goes into a file or a pipe, where nothing is cut off. */
  readonly columns: number | null
  readonly paint: (style: Style, text: string) => string
}

const MAX_COLUMNS = 100

/** How wide a paragraph may be: lines longer than about 100 characters are hard to read. */
export function textWidth(terminal: Terminal): number {
  return Math.max(30, Math.min(terminal.columns ?? MAX_COLUMNS, MAX_COLUMNS))
}
