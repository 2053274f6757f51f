import { vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import type { RecorderClient } from '../../../src/devtools/recorder/recorder-client.ts'
import { fakePage } from '../fake-api.ts'
import { type FakeLog, fakeLog } from '../fake-log.ts'

export const PAGE = 'https://app.example/'
export const NEXT = 'https://app.example/next'
export const API = 'https://api.example/a'
export const START = 1_000_000

/** A recorder that began with its page, and has looked around. */
export async function started(browser: 'chromium' | 'firefox', { keepLog = false } = {}) {
  const page = fakePage(browser, { timeOrigin: START, url: PAGE })
  const logs: FakeLog[] = []
  const settings = { keepLog, observedHosts: [] }
  const recorder = new Recorder(page, settings, {
    makeLog: (options) => {
      const log = fakeLog(options)
      logs.push(log)
      return log
    },
  })
  await vi.advanceTimersByTimeAsync(browser === 'chromium' ? 500 : 1200)
  return { page, recorder, logs, settings, log: () => logs.at(-1) as FakeLog }
}

export const shown = (recorder: RecorderClient) => recorder.diagnoses().map(({ url, verdict }) => `${verdict} ${url}`)
export const now = () => Date.now()
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
