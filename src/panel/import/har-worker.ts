import { HarError, type Progress } from '../../engine/index.ts'
import type { FromWorker } from './messages.ts'
import { type Phase, readHarBytes } from './read-har.ts'

/** Bytes read at a time. */
const CHUNK_BYTES = 8 * 1024 * 1024
/** Entries or exchanges in a message: a large one would block the panel. */
const PART_LENGTH = 200
/** Between two progress messages. */
const THROTTLE_MS = 100

const { postMessage: post } = self as unknown as { postMessage(message: FromWorker): void }

self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  try {
    postLog(readHarBytes(await bytesOf(file, throttled('reading')), file.name, throttled))
  } catch (error) {
    const refusal =
      error instanceof HarError ? { place: error.place, expected: error.expected } : { place: '', expected: unreadable(error) }
    post({ kind: 'refused', refusal })
  }
}

async function bytesOf(file: File, progress: Progress): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    progress(at, bytes.length)
    bytes.set(new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()), at)
  }
  return bytes
}

function throttled(phase: Phase): Progress {
  let last = 0
  return (done, of) => {
    const now = performance.now()
    if (now - last < THROTTLE_MS) return
    last = now
    post({ kind: 'progress', phase, done, of })
  }
}

function postLog({ report: { exchanges, ...report }, entries, head, slices, rewritten }: ReturnType<typeof readHarBytes>): void {
  for (const part of parts(entries)) post({ kind: 'entries', entries: part })
  for (const part of parts(exchanges)) post({ kind: 'exchanges', exchanges: part })
  post({ kind: 'done', report, head, slices, rewritten: rewritten && new Blob([rewritten as Uint8Array<ArrayBuffer>]) })
}

function parts<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / PART_LENGTH) }, (_, part) =>
    items.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
  )
}

function unreadable(error: unknown): string {
  return `a file that can be read (${error instanceof Error ? error.message : String(error)})`
}
