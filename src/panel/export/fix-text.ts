import { requestChanges } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { diffBlocks } from '../fix/diff-blocks.ts'
import { text } from '../text/text.ts'
import { diffText } from './markdown.ts'
import type { ExportSource } from './source.ts'

/** The fix as plain text: what the page changes, and the lines of each response; null where there is none. */
export function fixText({ diagnosis, entry }: ExportSource): string | null {
  const { fix } = diagnosis
  if (fix === null) return null
  const changes = requestChanges(fix.request).map(escapeInvisible)
  const blocks = diffBlocks(fix, diagnosis, entry).map(({ of, url, lines }) =>
    [`${text.fix.of[of]}${url === null ? '' : ` (${escapeInvisible(url)})`}:`, ...lines.map(diffText)].join('\n'),
  )
  return `${[...changes, ...blocks].join('\n\n')}\n`
}
