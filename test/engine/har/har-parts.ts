import type { Entry } from '../../../src/engine/har/entry.ts'
import { readHarEntry } from '../../../src/engine/har/read-har-entry.ts'

export const BY = { recorder: 'unknown', browser: 'unknown' } as const
export const START = '2026-01-02T03:04:05.678Z'
export const LEAST = { startedDateTime: START, request: { method: 'GET', url: 'https://api.example/items' } }

export function entryOf(value: unknown): Entry {
  const read = readHarEntry(value, 7, BY)
  if ('skipped' in read) throw new Error(read.skipped.reason)
  return read.entry
}

export function withRequest(request: object): unknown {
  return { ...LEAST, request: { ...LEAST.request, ...request } }
}

export function withResponse(response: unknown): unknown {
  return { ...LEAST, response }
}
