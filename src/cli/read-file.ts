import { constants } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { encodingOf, HarError, type Progress, parseInSlices, parseText } from '../engine/index.ts'

/** From this size on, a file is parsed entry by entry: it takes a quarter of the memory and hardly more time (measured on 200 MB). */
const LARGE = 64 * 1024 * 1024
/** As much as Node reads of a file. */
const MOST = 2 ** 31

/**
 * Reads a file, or standard input when `file` is `-`, as JSON in UTF-8 or UTF-16 with or without a byte-order mark.
 *
 * @throws HarError when it cannot be read or is no JSON
 */
export async function readInput(file: string, stdin: AsyncIterable<Uint8Array>, progress?: Progress): Promise<unknown> {
  const name = nameOf(file)
  let bytes: Buffer
  try {
    bytes = file === '-' ? await collected(stdin) : await readFile(file)
  } catch (error) {
    throw new HarError(name, '', `a file that can be read (${reasonOf(error)})`)
  }
  return parseJson(bytes, name, LARGE, progress)
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** @param sliceFrom the size in bytes from which on the entries are cut out and parsed one by one */
export function parseJson(bytes: Buffer, name: string, sliceFrom = LARGE, progress?: Progress): unknown {
  const packed = PACKED.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (packed !== undefined) throw new HarError(name, '', `JSON; this is a ${packed.kind} file, unpack it first`)
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.length >= sliceFrom) return parseInSlices(bytes, name, progress).har
  if (bytes.length > constants.MAX_STRING_LENGTH) throw new HarError(name, '', 'UTF-8 in a file of this size')
  // The decoder takes the byte-order mark away.
  return parseText(new TextDecoder(encoding).decode(bytes), name)
}

const PACKED = [
  { kind: 'gzip', start: [0x1f, 0x8b] },
  { kind: 'ZIP', start: [0x50, 0x4b, 3, 4] },
] as const

/** All of a stream, unless it is endless: what does not begin like a HAR is not read on, and nothing is read beyond what a file may have. */
async function collected(stream: AsyncIterable<Uint8Array>, most = MOST): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw new Error(REASONS.ERR_FS_FILE_TOO_LARGE)
    chunks.push(chunk)
    if (chunks.length === 1 && !isJsonStart(chunk)) break
  }
  return Buffer.concat(chunks)
}

/** A bracket, after white space and a byte-order mark. */
function isJsonStart(chunk: Uint8Array): boolean {
  const first = chunk.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00].includes(byte))
  return first === undefined ? !chunk.every((byte) => byte === 0) : first === 0x7b || first === 0x5b
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
