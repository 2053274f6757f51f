import { type Browser, createLog } from '../../src/engine/index.ts'
import { type FakeRecorder, fakeRecorder } from './fake-recorder.ts'

/** A recorder with what the engine itself says of these HAR entries. */
export function recorded(recorder: Browser, ...entries: readonly unknown[]): FakeRecorder {
  const log = createLog({ browser: recorder })
  log.add(entries)
  log.settle()
  return fakeRecorder(
    log.diagnoses(),
    recorder === 'firefox' ? { browser: 'firefox' } : {},
    (index) => log.entry(index),
    (index) => entries[index],
  )
}
