import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { compact, deliveries } from './compact.ts'
import type { Recorded } from './merge.ts'
import type { Recording } from './record.ts'

/** A recording as its files hold it: compact, each event by the index of its entry. */
export function recorded(recording: Recording): Recorded {
  const { log } = recording.har
  return { log: { ...log, entries: log.entries.map(compact) }, truth: recording.truth, delivered: deliveries(recording) }
}

/** What `writeRecorded` wrote there; null: nothing. */
export function readRecorded(path: string): Recorded | null {
  if (!existsSync(`${path}.har`)) return null
  const [har, truth, delivered] = ['har', 'truth.json', 'delivered.json'].map((end) => JSON.parse(readFileSync(`${path}.${end}`, 'utf8')))
  return { log: har.log, truth, delivered }
}

/** Writes a recording beside its truth and its events: `<path>.har`, `.truth.json` and `.delivered.json`, one entry a line. */
export function writeRecorded({ log, truth, delivered }: Recorded, path: string): void {
  const head = JSON.stringify({ log: { ...log, entries: [] } }).replace(/\[\]\}\}$/, '')
  writeFileSync(`${path}.har`, `${head}${list(log.entries)}}}\n`)
  writeFileSync(`${path}.truth.json`, `${table(truth)}\n`)
  writeFileSync(`${path}.delivered.json`, `${list(delivered)}\n`)
}

/** JSON with one value a line; numbers share lines. */
function list(values: readonly unknown[]): string {
  const text = values.map((value) => JSON.stringify(value))
  return `[${text.map((one, i) => (/^\d+$/.test(one) && i > 0 ? one : `\n${one}`)).join(',')}\n]`
}

function table(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}`
}
