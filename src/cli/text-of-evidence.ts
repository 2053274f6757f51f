import type { Diagnosis, Evidence } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { Terminal } from './terminal.ts'
import { truncateMiddle } from './wrap.ts'

const INDENT = '  '

/** The lines of the recording that show what is said, each with the message that it is part of. */
export function textOfEvidence(
  evidence: readonly Evidence[],
  { hops }: Diagnosis,
  place: { readonly at: string; readonly hop: number },
  { columns, paint }: Terminal,
): readonly string[] {
  const preflight = hops[place.hop]?.preflight.entry
  const rows = evidence.map((line) => {
    const isPreflight = line.entry === null ? place.at === 'preflight' : line.entry === preflight
    return { label: `${isPreflight ? 'preflight ' : ''}${line.on === 'url' ? 'URL' : line.on}`, text: escapeControls(textOf(line)) }
  })
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(({ label }) => label.length))
  const left = columns === null ? Number.POSITIVE_INFINITY : Math.max(20, columns - width - 3 * INDENT.length)
  return [
    'Evidence:',
    ...rows.map(({ label, text }) => `${INDENT}${paint('dim', label.padEnd(width))}${INDENT}${paint('cyan', truncateMiddle(text, left))}`),
  ]
}

function textOf({ on, name, value }: Evidence): string {
  if (on === 'url' || on === 'status') return value ?? 'not recorded'
  if (value === null) return `${name} is missing`
  return value === '' ? `${name} is empty` : `${name}: ${value}`
}
