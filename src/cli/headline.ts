import type { Diagnosis } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { Style, Terminal } from './terminal.ts'
import { lengthOf, truncateMiddle } from './wrap.ts'

const MAX_METHOD_LENGTH = 20
const MIN_URL_LENGTH = 20

/** The line that every exchange begins with: a mark whose shape alone tells, in words, method and URL. */
export function headline(
  { method, url, mark, style, label }: Pick<Diagnosis, 'method' | 'url'> & { mark: string; style: Style | null; label: string },
  { columns, paint }: Terminal,
): string {
  const words = `${mark} ${label}`
  const shownMethod = truncateMiddle(escapeControls(method), MAX_METHOD_LENGTH)
  const shownUrl = escapeControls(url)
  const left = columns === null ? lengthOf(shownUrl) : Math.max(MIN_URL_LENGTH, columns - lengthOf(`${words}  ${shownMethod} `))
  return `${style === null ? words : paint(style, words)}  ${paint('bold', shownMethod)} ${truncateMiddle(shownUrl, left)}`
}
