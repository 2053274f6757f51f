import { createLog, type Recorder } from '../../src/engine/index.ts'
import { type FakeRecorder, fakeRecorder } from './fake-recorder.ts'

/** A recorder with what the engine itself says of these HAR entries. */
export function recorded(recorder: Recorder, ...entries: readonly unknown[]): FakeRecorder {
  const log = createLog({ recorder })
  log.add(entries)
  log.settle()
  return fakeRecorder(
    log.diagnoses(),
    recorder === 'firefox' ? { browser: 'firefox' } : {},
    (index) => log.entry(index),
    (index) => entries[index],
  )
}
