// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FileClient } from '../../../src/devtools/recorder/recorder-client.ts'
import type { FromWorker } from '../../../src/panel/import/messages.ts'
import { type Outcome, readHarFile } from '../../../src/panel/import/read-har-file.ts'
import { missingAllowOrigin } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { textFile } from '../har-files.ts'

const { source } = fakeRecorder().report()
const BEGUN: readonly FromWorker[] = [
  { kind: 'begin', source, head: { creator: null, pages: [] } },
  { kind: 'part', entries: [], exchanges: [missingAllowOrigin(0)] },
]

let worker: Worker | null = null

/** A worker that the test plays. */
class PlayedWorker {
  onmessage: Worker['onmessage'] = null
  onerror: Worker['onerror'] = null
  constructor() {
    worker = this as unknown as Worker
  }
  postMessage() {}
  terminate() {}
}

beforeEach(() => void vi.stubGlobal('Worker', PlayedWorker))
afterEach(() => void vi.unstubAllGlobals())

function post(...messages: readonly FromWorker[]): void {
  for (const data of messages) worker?.onmessage?.(new MessageEvent('message', { data }))
}

/** What becomes of the raw entries that somebody wants of a log that has begun. */
function wantedFrom(abort = new AbortController()): Promise<readonly unknown[]> {
  const begun: FileClient[] = []
  void readHarFile(
    textFile('a.har', ''),
    abort.signal,
    () => {},
    (log) => begun.push(log),
  )
  post(...BEGUN)
  const [log] = begun
  if (log === undefined) throw new Error('The log has not begun.')
  return log.rawEntries([0])
}

function outcomeOf(event: Event): Promise<Outcome> {
  const outcome = readHarFile(
    textFile('a.har', ''),
    new AbortController().signal,
    () => {},
    () => {},
  )
  worker?.onerror?.(event as ErrorEvent)
  return outcome
}

describe('a worker that fails', () => {
  it('refuses the file with what the browser says', async () => {
    expect(await outcomeOf(new ErrorEvent('error', { message: 'out of memory' }))).toEqual({ refusal: { unreadable: 'out of memory' } })
  })

  it('refuses the file where the browser says nothing, as when the worker cannot be started', async () => {
    expect(await outcomeOf(new Event('error'))).toEqual({ refusal: { unreadable: '' } })
  })
})

describe('whoever waits for raw entries of a file waits no more', () => {
  it('when the rest of it is refused', async () => {
    const wanted = wantedFrom()
    post({ kind: 'refused', refusal: { place: 'log', expected: 'an object' } })
    await expect(wanted).rejects.toThrow('a.har')
  })

  it('when another log takes the place of the first', async () => {
    const wanted = wantedFrom()
    post({ kind: 'begin', source: { ...source, browser: 'firefox' }, head: { creator: null, pages: [] } })
    await expect(wanted).rejects.toThrow('a.har')
  })

  it('when the file is closed', async () => {
    const abort = new AbortController()
    const wanted = wantedFrom(abort)
    abort.abort()
    await expect(wanted).rejects.toThrow('a.har')
  })
})
