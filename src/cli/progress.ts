import type { Progress } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { Io } from './io.ts'

/** Less than this is done before anybody looks. */
const MIN_ENTRIES = 2000

/** Shows on a terminal how much of a file is done, when that changes by a percent; elsewhere it does nothing. */
export function progressOf(name: string, { progress }: Pick<Io, 'progress'>): Progress {
  let last = -1
  return (done, of) => {
    if (progress === null || of < MIN_ENTRIES) return
    const percent = Math.floor((done / of) * 100)
    if (percent !== last) progress(`${escapeControls(name)}: ${percent}%`)
    last = percent
  }
}
