import { describe, expect, it } from 'vitest'
import { isWaiting, offeredRecorder, offerRecorder } from '../../src/devtools/handover.ts'
import { Recorder } from '../../src/devtools/recorder/recorder.ts'
import { fakePage } from './fake-api.ts'
import { fakeLog } from './fake-log.ts'

const recorder = new Recorder(fakePage('chromium', null), { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
const fakeWindow = () => new EventTarget() as Window

describe('the recorder is handed to a panel', () => {
  it('that waits for it', async () => {
    const panel = fakeWindow()
    const offered = offeredRecorder(panel, 1000)
    offerRecorder(panel, recorder)
    expect(await offered).toBe(recorder)
  })

  it('that comes after it', async () => {
    const panel = fakeWindow()
    offerRecorder(panel, recorder)
    expect(await offeredRecorder(panel, 1000)).toBe(recorder)
  })

  it('that does not wait forever', async () => {
    expect(await offeredRecorder(fakeWindow(), 1)).toBeNull()
  })
})

describe('a panel document', () => {
  it('waits until it is offered a recorder, and again after a reload', () => {
    const panelWindow = fakeWindow()
    expect(isWaiting(panelWindow)).toBe(true)
    offerRecorder(panelWindow, recorder)
    expect(isWaiting(panelWindow)).toBe(false)
    delete panelWindow.corsLensRecorder
    expect(isWaiting(panelWindow)).toBe(true)
  })

  it('stops waiting once it is closed, when it is a dead object in Firefox', () => {
    const dead = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError("can't access dead object")
        },
      },
    ) as Window
    expect(isWaiting(dead)).toBe(false)
  })
})
