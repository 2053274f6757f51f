import { effect } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '../../../src/engine/index.ts'
import { createServerTraffic } from '../../../src/panel/state/server-traffic.ts'
import { inChromium, PAGE } from '../../engine/entries.ts'

const SERVER = 'https://api.example'
const PAUSE = 500

/** A log of as many requests. */
function logOf(count: number) {
  const log = createLog({ browser: 'chromium' })
  const response = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': '*' }
  log.add(Array.from({ length: count }, (_, at) => inChromium({ at: at * 100, url: `${SERVER}/${at}`, response })))
  return log
}

beforeEach(() => {
  vi.useFakeTimers()
  // Each look at the clock finds that too much time has passed.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000
    return now
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('what a server has to allow', () => {
  it('is known at once of a short log', () => {
    const log = logOf(50)
    const traffic = createServerTraffic((index) => log.entry(index), PAUSE)
    traffic.replace(log.diagnoses())
    expect(traffic.policySoFar(SERVER)?.requests).toBe(50)
  })

  it('is shown of the exchanges that are read, and again when all of a long log are', () => {
    const log = logOf(300)
    const traffic = createServerTraffic((index) => log.entry(index), PAUSE)
    traffic.replace(log.diagnoses())
    const shown: (number | undefined)[] = []
    const stop = effect(() => {
      shown.push(traffic.policySoFar(SERVER)?.requests)
    })
    expect(shown).toEqual([50])
    vi.advanceTimersByTime(PAUSE - 1)
    expect(shown).toEqual([50])
    vi.advanceTimersByTime(1000)
    expect(shown).toEqual([50, 300])
    stop()
    traffic.dispose()
  })

  it('is that of all exchanges where it is written somewhere, however many are not read yet', () => {
    const log = logOf(300)
    const traffic = createServerTraffic((index) => log.entry(index), PAUSE)
    traffic.replace(log.diagnoses())
    expect(traffic.policySoFar(SERVER)?.requests).toBe(50)
    expect(traffic.policyOf(SERVER)?.requests).toBe(300)
    expect(traffic.policies().map(({ requests }) => requests)).toEqual([300])
  })
})
