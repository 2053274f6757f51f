import { fireEvent } from '@testing-library/preact'
import type { FileClient } from '../../src/devtools/recorder/recorder-client.ts'
import { HarError } from '../../src/engine/index.ts'
import { ImportedLog } from '../../src/panel/import/imported-log.ts'
import { readHarBytes } from '../../src/panel/import/read-har.ts'
import type { Outcome, ReadHarFile, ReadProgress } from '../../src/panel/import/read-har-file.ts'

export function harFile(
  name: string,
  entries: readonly unknown[],
  head: object = { creator: { name: 'WebInspector', version: '537.36' } },
): File {
  return textFile(name, JSON.stringify({ log: { version: '1.2', ...head, entries } }))
}

export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'application/json' })
}

/** What a browser fires while files are dragged; happy-dom's own event has no such member. False when the panel keeps the browser from opening the file. */
export function drag(
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  types: readonly string[],
  files: readonly File[] = [],
): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', { value: { types, files, dropEffect: 'none' } })
  return fireEvent(document.body, event)
}

export function drop(...files: File[]): void {
  drag('drop', ['Files'], files)
}

/** Reads a file without a worker: the same steps in the test's own thread. */
export const readInPlace: ReadHarFile = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const { source, entries, head, parts, slices, rewritten } = readHarBytes(bytes, file.name)
    const log = new ImportedLog({ source, head })
    log.take(entries, [])
    for (;;) {
      const { done, value } = parts.next()
      if (done) {
        log.end({ warnings: value.warnings, slices, file: new Blob([rewritten ? new Uint8Array(rewritten) : bytes]) })
        return { log }
      }
      log.take([], value.diagnoses)
    }
  } catch (error) {
    if (!(error instanceof HarError)) throw error
    return { refusal: { place: error.place, expected: error.expected } }
  }
}

/** A reading that the test leads by hand. */
export interface ReadByHand {
  readonly read: ReadHarFile
  readonly files: string[]
  progress(to: ReadProgress): void
  begin(log: FileClient): void
  end(outcome: Outcome): void
  wasCancelled(): boolean
}

export function readByHand(): ReadByHand {
  let onProgress: (progress: ReadProgress) => void = () => {}
  let onBegun: (log: FileClient) => void = () => {}
  let resolve: (outcome: Outcome) => void = () => {}
  let signal: AbortSignal | null = null
  const files: string[] = []
  return {
    files,
    read(file, aborted, progress, begun) {
      files.push(file.name)
      signal = aborted
      onProgress = progress
      onBegun = begun
      return new Promise((done) => {
        resolve = done
      })
    },
    progress: (to) => onProgress(to),
    begin: (log) => onBegun(log),
    end: (outcome) => resolve(outcome),
    wasCancelled: () => signal?.aborted === true,
  }
}
