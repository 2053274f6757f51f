import { describe, expect, it } from 'vitest'
import { diagnose, readHar } from '../../../src/engine/index.ts'
import { type ComparedExchange, compareWithTruth } from './compared-exchanges.ts'
import { type RawHar, RECORDINGS, type Recording, scenarioOf } from './recording.ts'
import { UNCERTAIN_THOUGH_REPORTED, UNREACHABLE } from './unreachable.ts'

/** `_observed` as a page that is observed tells it: of its own fetch() and XMLHttpRequest, before anything is sent. */
function withPageReports({ truth, har }: Recording): RawHar {
  const entries = har.log.entries.map((entry) => {
    const asked = truth[scenarioOf(entry.request.url) ?? '']
    if (asked === undefined || !isByScript(asked.kind)) return entry
    const { credentials, mode, redirect } = asked
    return { ...entry, _observed: { credentials: credentials ?? 'same-origin', mode: mode ?? 'cors', redirect: redirect ?? 'follow' } }
  })
  return { log: { ...har.log, entries } }
}

const isByScript = (kind: string) => kind === 'fetch' || kind === 'xhr'

/** Resource Timing tells it, and is not given here. */
const LEFT_WHILE_READING = 'whether the page aborted, or read the body as a stream'

/** Of what a service worker met, neither the recording nor the page knows. */
const isOfServiceWorker = ({ page }: Recording['truth'][string]) => page.includes('/sw/')

describe.each(RECORDINGS)('a page that reports its requests: $name', (recording) => {
  const har = withPageReports(recording)
  const compared = compareWithTruth(recording, diagnose(readHar(har, recording.name)).exchanges, har.log.entries, false)
  const ofScripts = compared.filter(({ id }) => isByScript(recording.truth[id]?.kind ?? ''))

  it('leaves no fetch and no XMLHttpRequest depending on credentials', () => {
    expect(ofScripts.length).toBeGreaterThan(compared.length / 2)
    expect(ofScripts.filter(({ diagnosis }) => diagnosis.verdict === 'depends').map(({ id }) => id)).toEqual([])
  })

  it('leaves only a service worker’s and a half-read body’s uncertain, and none wrong', () => {
    const others = ofScripts.filter(({ id, outcome, lacks }) => {
      const truth = recording.truth[id]
      const isExcused =
        truth !== undefined && (isOfServiceWorker(truth) ? outcome === 'unknown' : UNREACHABLE[`${recording.name} ${id}`] !== undefined)
      return outcome !== 'right' && !isExcused && lacks !== LEFT_WHILE_READING
    })
    const isListed = ({ id, outcome }: ComparedExchange) =>
      outcome === 'unknown' && UNCERTAIN_THOUGH_REPORTED[`${recording.name} ${id}`] !== undefined
    const unlisted = others.filter((one) => !isListed(one))
    expect(
      unlisted.map(({ id, outcome, diagnosis }) => `${id}: ${outcome} (${diagnosis.verdict}); ${JSON.stringify(recording.truth[id])}`),
    ).toEqual([])
    const listed = Object.keys(UNCERTAIN_THOUGH_REPORTED).filter((key) => key.startsWith(`${recording.name} `))
    expect(others.filter(isListed).map(({ id }) => `${recording.name} ${id}`)).toEqual(listed)
  })
})
