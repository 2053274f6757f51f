import { afterAll, describe, expect, it, vi } from 'vitest'
import { createLog, type Diagnosis, diagnose, readHar } from '../../../src/engine/index.ts'
import { type ComparedExchange, compareWithTruth } from './compared-exchanges.ts'
import { isWrong } from './comparison.ts'
import { type RawEntry, RECORDINGS, type Recording } from './recording.ts'
import { summaryOf } from './summary.ts'
import { UNREACHABLE } from './unreachable.ts'
import { VIEWS } from './views.ts'

// Each test diagnoses some 900 entries, some of them one by one.
vi.setConfig({ testTimeout: 60_000 })

const summaries: string[] = []
const printed = new Map(RECORDINGS.map(({ name }) => [name, new Map<string, string>()]))
afterAll(() => console.log(summaries.join('\n')))

/** As it happens in DevTools: events only, each in its turn; what an event told too early is told again; and in the end nothing more comes. */
function live(
  { name, har, truth }: Recording,
  events: readonly unknown[],
  newer: ReadonlyMap<number, unknown> = new Map(),
): readonly Diagnosis[] {
  const { browser, recorder, creator, pages } = readHar(har, name)
  expect(Object.keys(truth)).not.toEqual([])
  const log = createLog({ browser, recorder, creator, pages })
  for (const event of events) log.add([event])
  if (newer.size > 0) log.renew(newer)
  log.settle()
  return log.diagnoses()
}

/** An own recording's events: as each came, and as the HAR had it later. */
function eventsOf({ har: { log }, delivered }: Recording): readonly { readonly came: RawEntry; readonly later: RawEntry }[] {
  const keyOf = ({ startedDateTime, request }: RawEntry) => `${startedDateTime} ${request.method} ${request.url}`
  const newest = new Map(log.entries.map((entry) => [keyOf(entry), entry]))
  return (delivered ?? []).flatMap((event) => {
    const came = (typeof event === 'number' ? log.entries[event] : event) as RawEntry | undefined
    return came === undefined ? [] : [{ came, later: typeof event === 'number' ? came : (newest.get(keyOf(came)) ?? came) }]
  })
}

function expectTruth(recording: Recording, how: string, compared: readonly ComparedExchange[]): void {
  summaries.push(summaryOf(recording.name, how, compared, printed.get(recording.name) ?? new Map()))

  const words = ({ id, outcome, diagnosis }: ComparedExchange) =>
    `${id}: ${outcome} (${diagnosis.verdict}, ${diagnosis.cause?.rule ?? 'no cause'}); the truth: ${JSON.stringify(recording.truth[id])}`
  const wrong = compared.filter(isWrong)
  expect(wrong.filter(({ id }) => UNREACHABLE[`${recording.name} ${id}`] === undefined).map(words)).toEqual([])
  const unearned = compared.filter((one) => one.outcome !== 'right' && !isWrong(one) && one.lacks === null)
  expect(unearned.map(words)).toEqual([])
}

describe.each(RECORDINGS)('the diagnoses of $name', (recording) => {
  it.each(VIEWS)('agree with the browser, or lack a fact that the recording lacks: $title', (view) => {
    const har = view.of(recording)
    const { exchanges } = diagnose(readHar(har, recording.name))
    expectTruth(recording, view.title, compareWithTruth(recording, exchanges, har.log.entries, view.observed))
  })

  it('are the same if the entries come one by one', () => {
    const har = VIEWS.find(({ title }) => title === 'live')?.of(recording) ?? recording.har
    expect(live(recording, har.log.entries)).toEqual(diagnose(readHar(har, recording.name)).exchanges)
  })
})

describe.each(RECORDINGS.filter(({ delivered }) => delivered !== null))('the diagnoses of the events of $name', (recording) => {
  const events = eventsOf(recording)
  const came = events.map((event) => event.came)
  const later = events.map((event) => event.later)
  const stale = new Map([...later.entries()].filter(([index, entry]) => entry !== came[index]))

  it('agree with the browser, in the order in which they came, stale ones included', () => {
    expectTruth(recording, 'event by event', compareWithTruth(recording, live(recording, came, stale), later, false))
  })

  it('are the same as of a file with the entries in that order', () => {
    const file = { log: { ...recording.har.log, entries: later } }
    expect(live(recording, came, stale)).toEqual(diagnose(readHar(file, recording.name)).exchanges)
  })
})
