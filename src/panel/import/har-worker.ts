import { type Entry, HarError, type Progress } from '../../engine/index.ts'
import type { FromWorker, Refusal, ToWorker } from './messages.ts'
import { type Phase, readHarBytes } from './read-har.ts'

/** Bytes read at a time. */
const CHUNK_BYTES = 8 * 1024 * 1024
/** Bytes of a large file whose requests are shown before the rest is read: some 1,000 entries without bodies. */
const FIRST_BYTES = 1024 * 1024
/** Entries in a message: a large one would block the panel. */
const ENTRIES_PER_MESSAGE = 500
/** Between two progress messages. */
const THROTTLE_MS = 100

const { postMessage: post } = self as unknown as { postMessage(message: FromWorker, transfer?: readonly ArrayBuffer[]): void }

let taken: () => void = () => {}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data === 'taken') taken()
  else void open(data)
}

async function open(file: File): Promise<void> {
  try {
    if (file.size > 4 * FIRST_BYTES) await postFirst(file)
    await postWhole(file)
  } catch (error) {
    post({ kind: 'refused', refusal: refusalOf(error) })
  }
}

/** A file that is cut off is read as far as it goes. One that cannot be is no HAR, or not a plain one: reading it as a whole shows it. */
async function postFirst(file: File): Promise<void> {
  const bytes = await bytesOf(file.slice(0, FIRST_BYTES), () => {})
  let read: ReturnType<typeof readHarBytes>
  try {
    read = readHarBytes(bytes, file.name)
  } catch {
    return
  }
  // What it lacks is only not there yet.
  await postParts({ ...read, source: { ...read.source, limits: [], skipped: [] } }, () => {})
}

async function postWhole(file: File): Promise<void> {
  const read = readHarBytes(await bytesOf(file, throttled('reading')), file.name, throttled('parsing'))
  const { warnings } = await postParts(read, throttled('judging'))
  const { slices, rewritten } = read
  post({ kind: 'done', warnings, slices, rewritten: rewritten && new Blob([rewritten as Uint8Array<ArrayBuffer>]) }, [slices.buffer])
}

/** Each part once the one before was taken. */
async function postParts({ source, head, entries, parts }: ReturnType<typeof readHarBytes>, progress: Progress) {
  post({ kind: 'begin', source, head })
  await postEntries(entries)
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
    progress(value.done, value.of)
    await postPart({ entries: [], exchanges: value.diagnoses })
  }
}

async function postEntries(entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += ENTRIES_PER_MESSAGE)
    await postPart({ entries: entries.slice(from, from + ENTRIES_PER_MESSAGE), exchanges: [] })
}

function postPart(part: Omit<Extract<FromWorker, { kind: 'part' }>, 'kind'>): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve
    post({ kind: 'part', ...part })
  })
}

async function bytesOf(file: Blob, progress: Progress): Promise<Uint8Array> {
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

function refusalOf(error: unknown): Refusal {
  if (error instanceof HarError) return { place: error.place, expected: error.expected }
  return { unreadable: error instanceof Error ? error.message : String(error) }
}
