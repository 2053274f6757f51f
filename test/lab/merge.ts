import type { Delivered } from './compact.ts'
import type { HarLog, RecordedEntry, Truth } from './record.ts'

/** What the three files of a recording hold. */
export interface Recorded {
  readonly log: HarLog
  /** By scenario id. */
  readonly truth: Readonly<Record<string, Truth>>
  readonly delivered: readonly Delivered[]
}

/** A recording with some scenarios recorded anew: the newer ones take the place of the older; scenarios that are no more are dropped. */
export function merged(older: Recorded, newer: Recorded, known: ReadonlySet<string>): Recorded {
  const isOlder = ({ request }: RecordedEntry): boolean => {
    const id = /\/s\/([^/]+)\//.exec(request.url)?.[1]
    return id === undefined || (known.has(id) && newer.truth[id] === undefined)
  }
  const kept = older.log.entries.flatMap((entry, index) => (isOlder(entry) ? [index] : []))
  const placeOfOlder = new Map(kept.map((index, place) => [index, place]))
  const placeOfNewer = (index: number): number => kept.length + index
  // Each browser counts its pages from anew.
  const unique = (id: string): string => `${id}_${older.log.pages.length}`
  const entries = [
    ...kept.flatMap((index) => older.log.entries[index] ?? []),
    ...newer.log.entries.map((entry) => (entry.pageref === undefined ? entry : { ...entry, pageref: unique(entry.pageref) })),
  ]
  return {
    log: { ...newer.log, pages: [...older.log.pages, ...newer.log.pages.map((page) => ({ ...page, id: unique(page.id) }))], entries },
    truth: {
      ...Object.fromEntries(
        Object.entries(older.truth).flatMap(([id, truth]) =>
          known.has(id) && newer.truth[id] === undefined ? [[id, moved(truth, (index) => placeOfOlder.get(index))]] : [],
        ),
      ),
      ...Object.fromEntries(Object.entries(newer.truth).map(([id, truth]) => [id, moved(truth, placeOfNewer)])),
    },
    delivered: [
      ...older.delivered.flatMap((one) => (typeof one === 'number' ? (placeOfOlder.get(one) ?? []) : isOlder(one) ? one : [])),
      ...newer.delivered.map((one) => (typeof one === 'number' ? placeOfNewer(one) : one)),
    ],
  }
}

function moved(truth: Truth, place: (index: number) => number | undefined): Truth {
  return truth.notDelivered === undefined ? truth : { ...truth, notDelivered: truth.notDelivered.flatMap((index) => place(index) ?? []) }
}
