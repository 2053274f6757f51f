import { readFile } from 'node:fs/promises'
import { HarError, type Progress, packingOf, parseFile } from '../engine/index.ts'

/** As much as Node reads of a file. */
const MOST = 2 ** 31

/**
 * Reads a recording from a file, or from standard input when `file` is `-`, as JSON of HAR's shape.
 *
 * @throws HarError when it cannot be read or is something else
 */
export async function readInput(file: string, stdin: AsyncIterable<Uint8Array>, progress?: Progress): Promise<unknown> {
  const name = nameOf(file)
  let bytes: Buffer
  try {
    bytes = file === '-' ? await collected(stdin) : await readFile(file)
  } catch (error) {
    throw new HarError(name, '', `a file that can be read (${reasonOf(error)})`)
  }
  return parseFile(bytes, name, progress).har
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** All of a stream, unless it is endless: what does not begin like a recording is not read on, and nothing is read beyond what a file may have. */
async function collected(stream: AsyncIterable<Uint8Array>, most = MOST): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw new Error(REASONS.ERR_FS_FILE_TOO_LARGE)
    chunks.push(chunk)
    if (size >= START && size - chunk.length < START && !isRecordingStart(Buffer.concat(chunks))) break
  }
  return Buffer.concat(chunks)
}

/** Bytes that tell a format. */
const START = 4

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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return REASONS[code] ?? error.message
}
