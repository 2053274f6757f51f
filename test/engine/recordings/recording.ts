import { readFileSync } from 'node:fs'
import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'
import type { Delivered } from '../../lab/compact.ts'
import type { Truth } from '../../lab/record.ts'

/** An entry as the recorder wrote it: what the tests look at to see which facts a record has. */
export interface RawEntry {
  readonly startedDateTime: string
  readonly pageref?: string
  readonly serverIPAddress?: string
  readonly _error?: string | null
  readonly _observed?: object
  readonly request: { readonly method: string; readonly url: string; readonly headersSize: number; readonly headers: readonly RawHeader[] }
  readonly response: {
    readonly status: number
    readonly redirectURL: string
    readonly headers: readonly RawHeader[]
    readonly headersSize?: number
    readonly content?: { readonly size?: number }
    readonly _error?: string | null
  }
}

export interface RawHeader {
  readonly name: string
  readonly value: string
}

export interface RawHar {
  readonly log: { readonly entries: readonly RawEntry[]; readonly [name: string]: unknown }
}

export interface Recording {
  readonly name: string
  readonly browser: RecordedBrowser
  readonly har: RawHar
  /** By scenario id. */
  readonly truth: Readonly<Record<string, Truth>>
  /** The events in their order; null where nobody wrote it down. */
  readonly delivered: readonly Delivered[] | null
}

const BROWSERS = ['chromium', 'firefox'] as const

/** What `npm run record` wrote: with the order of the events. */
const OURS: ReadonlySet<string> = new Set(['own', 'generated'])

/** Six recordings of one set of requests, our own two of the test server's scenarios, and two of generated cases (`npm run record -- --generated 120 --seed 4`). */
export const RECORDINGS: readonly Recording[] = ['cases', 'random', 'wpt', 'own', 'generated'].flatMap((set) =>
  BROWSERS.map((browser) => {
    const name = OURS.has(set) ? `${set}-${browser}` : `${browser}-${set}`
    const delivered = OURS.has(set) ? (read(`${name}.delivered.json`) as Recording['delivered']) : null
    return { name, browser, har: read(`${name}.har`) as RawHar, truth: read(`${name}.truth.json`) as Recording['truth'], delivered }
  }),
)

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../recordings/${file}`, import.meta.url), 'utf8'))
}

/** Which scenario a URL belongs to: `/s/<id>/`. */
export const scenarioOf = (url: string): string | null => /\/s\/([^/]+)\//.exec(url)?.[1] ?? null

/** The values of a header, one a line. */
export const linesOf = (headers: readonly RawHeader[], name: string): readonly string[] =>
  headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value)
