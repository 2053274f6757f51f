import { HarError, type Progress } from '../../engine/index.ts'
import type { FromWorker } from './messages.ts'
import { type Phase, readHarBytes } from './read-har.ts'

/** Bytes that are read at a time. */
const CHUNK = 8 * 1024 * 1024
/** Entries or exchanges in a message: the tab takes each in a moment of its own. */
const PART = 200
/** Milliseconds between two words on the progress. */
const PACE = 100

const { postMessage: post } = self as unknown as { postMessage(message: FromWorker): void }

self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  try {
    howToTell(readHarBytes(await bytesOf(file, paced('reading')), file.name, paced))
  } catch (error) {
    const refusal =
      error instanceof HarError ? { place: error.place, expected: error.expected } : { place: '', expected: unreadable(error) }
    post({ kind: 'refused', refusal })
  }
}

async function bytesOf(file: File, progress: Progress): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    progress(at, bytes.length)
    bytes.set(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()), at)
  }
  return bytes
}

function paced(phase: Phase): Progress {
  let last = 0
  return (done, of) => {
    const now = performance.now()
    if (now - last < PACE) return
    last = now
    post({ kind: 'progress', phase, done, of })
  }
}

function howToTell({ report: { exchanges, ...report }, entries, head, slices, rewritten }: ReturnType<typeof readHarBytes>): void {
  for (const part of parts(entries)) post({ kind: 'entries', entries: part })
  for (const part of parts(exchanges)) post({ kind: 'exchanges', exchanges: part })
  post({ kind: 'done', report, head, slices, rewritten: rewritten && new Blob([rewritten as Uint8Array<ArrayBuffer>]) })
}

function parts<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / PART) }, (_, part) => items.slice(part * PART, (part + 1) * PART))
}

function unreadable(error: unknown): string {
  return `a file that can be read (${error instanceof Error ? error.message : String(error)})`
}
