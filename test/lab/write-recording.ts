import { writeFileSync } from 'node:fs'
import { compact, deliveries } from './compact.ts'
import type { Recording } from './record.ts'

/**
 * Writes a recording beside its truth and its events: `<path>.har`, `.truth.json` and `.delivered.json`, one entry a line.
 *
 * @returns how many entries and events there are, and how many of the events were stale
 */
export function writeRecording(recording: Recording, path: string): { entries: number; events: number; stale: number } {
  const { log } = recording.har
  const events = deliveries(recording)
  const head = JSON.stringify({ log: { ...log, entries: [] } }).replace(/\[\]\}\}$/, '')
  writeFileSync(`${path}.har`, `${head}${list(log.entries.map(compact))}}}\n`)
  writeFileSync(`${path}.truth.json`, `${table(recording.truth)}\n`)
  writeFileSync(`${path}.delivered.json`, `${list(events)}\n`)
  return { entries: log.entries.length, events: events.length, stale: events.filter((one) => typeof one !== 'number').length }
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
