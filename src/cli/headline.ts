import type { Diagnosis } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { Style, Terminal } from './terminal.ts'
import { lengthOf, truncateMiddle } from './wrap.ts'

const LONGEST_METHOD = 20
const SHORTEST_URL = 20

/** The line that every exchange begins with: a mark whose shape alone tells, in words, method and URL. */
export function headline(
  { method, url, mark, style, label }: Pick<Diagnosis, 'method' | 'url'> & { mark: string; style: Style | null; label: string },
  { columns, paint }: Terminal,
): string {
  const words = `${mark} ${label}`
  const shownMethod = truncateMiddle(escapeControls(method), LONGEST_METHOD)
  const shownUrl = escapeControls(url)
  const left = columns === null ? lengthOf(shownUrl) : Math.max(SHORTEST_URL, columns - lengthOf(`${words}  ${shownMethod} `))
  return `${style === null ? words : paint(style, words)}  ${paint('bold', shownMethod)} ${truncateMiddle(shownUrl, left)}`
}
