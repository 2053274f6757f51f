import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import { API, inFirefox, PAGE, preflightInFirefox } from '../../engine/entries.ts'
import { fakePage } from '../fake-api.ts'

/** The entries' clock. */
const BEGIN = Date.UTC(2026, 0, 1)
/** Lets requests without credentials pass, and none with. */
const passing = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' }
const preflight = preflightInFirefox({ at: 40, response: passing }) as object
const request = inFirefox({ method: 'PUT', at: 30, response: { 'Access-Control-Allow-Origin': '*' } }) as object

async function started() {
  const page = fakePage('firefox', { timeOrigin: BEGIN, url: `${PAGE}/` })
  const recorder = new Recorder(page, { keepLog: false, observedHosts: [] })
  await vi.advanceTimersByTimeAsync(1500)
  const tell = (responseStatus: number, end: number | null = BEGIN + 90) => {
    page.document = { timeOrigin: BEGIN, url: `${PAGE}/`, timings: [[API, BEGIN, responseStatus, 'fetch', end]] }
  }
  const verdicts = () => recorder.diagnoses().map(({ verdict, includesCredentials }) => [verdict, includesCredentials])
  return { page, recorder, tell, verdicts }
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers({ now: BEGIN })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a preflight of Firefox that passes without credentials, and whose request is not recorded', () => {
  it('was rejected with credentials, if the page reports that nothing was sent after it', async () => {
    const { page, tell, verdicts } = await started()
    page.finish(preflight)
    tell(0, null)
    await pass(2000)
    expect(verdicts()).toEqual([['blocked', true]])
  })

  it('passed, if the page could read the response', async () => {
    const { page, tell, verdicts } = await started()
    page.finish(preflight)
    tell(200)
    await pass(2000)
    expect(verdicts()).toEqual([['allowed', false]])
  })

  it.each([
    ['could not read a response that the recorder lost', 0, BEGIN + 90],
    ['made no such request', 0, BEGIN - 1000],
  ])('proves nothing, if the page %s', async (_what, responseStatus, end) => {
    const { page, tell, verdicts } = await started()
    page.finish(preflight)
    tell(responseStatus, end)
    await pass(20_000)
    expect(verdicts()).toEqual([['depends', null]])
  })

  it('becomes the preflight of its request once that is recorded, and then has no outcome of its own', async () => {
    const { page, recorder, tell, verdicts } = await started()
    page.finish(preflight)
    tell(0, null)
    await pass(2000)
    page.finish(request)
    tell(200)
    await pass(2000)
    expect(verdicts()).toEqual([['allowed', false]])
    expect(recorder.entry(0)?.observed?.responseStatus).toBeNull()
  })
})
