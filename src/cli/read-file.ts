import { constants } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { type Progress, packingOf } from '../engine/index.ts'
import { UnreadableInput } from './unreadable-input.ts'

/** Bytes of a file at the most: what Node 20 holds in one piece. */
const MAX_FILE_BYTES = Math.min(constants.MAX_LENGTH, 2 ** 32)
/** Bytes that are read at once. */
const PIECE_BYTES = 64 * 1024 * 1024

/**
 * Reads a file, or standard input when `file` is `-`.
 *
 * @throws UnreadableInput
 */
export async function readInput(file: string, stdin: AsyncIterable<Uint8Array>, progress: Progress = () => {}): Promise<Uint8Array> {
  try {
    return file === '-' ? await collected(stdin) : await bytesOf(file, progress)
  } catch (error) {
    throw new UnreadableInput(`${nameOf(file)}: ${reasonOf(error)}`)
  }
}

async function bytesOf(file: string, progress: Progress): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const stat = await handle.stat()
    return stat.isFile() && stat.size > 0 ? await inPieces(handle, stat.size, progress) : await collected(handle.createReadStream())
  } finally {
    await handle.close()
  }
}

/** Node reads no more than 2 GiB at once. */
async function inPieces(handle: FileHandle, size: number, progress: Progress): Promise<Uint8Array> {
  if (size > MAX_FILE_BYTES) throw new Error(TOO_LARGE)
  const bytes = Buffer.allocUnsafeSlow(size)
  let end = 0
  while (end < size) {
    const { bytesRead } = await handle.read(bytes, end, Math.min(PIECE_BYTES, size - end), end)
    if (bytesRead === 0) break
    end += bytesRead
    progress(end, size)
  }
  return bytes.subarray(0, end)
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** All of a stream, unless it is endless: what does not begin like a recording is not read on, and nothing is read beyond what a file may have. */
async function collected(stream: AsyncIterable<Uint8Array>, most = MAX_FILE_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw new Error(TOO_LARGE)
    chunks.push(chunk)
    if (size >= START_BYTES && size - chunk.length < START_BYTES && !isRecordingStart(Buffer.concat(chunks))) break
  }
  return Buffer.concat(chunks)
}

/** Bytes that tell a format. */
const START_BYTES = 4

/** Packed, or a bracket after white space and a byte-order mark. */
function isRecordingStart(bytes: Uint8Array): boolean {
  if (packingOf(bytes) !== null) return true
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00].includes(byte))
  return first === undefined ? !bytes.every((byte) => byte === 0) : first === 0x7b || first === 0x5b
}

/** The first bytes of a stream as text in UTF-8. The rest is not waited for. */
export async function readStart(stream: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= most) break
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, most))
}

const TOO_LARGE = `larger than ${MAX_FILE_BYTES / 2 ** 30} GiB`

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return REASONS[code] ?? error.message
}
