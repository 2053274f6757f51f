import { constants } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { encodingOf, HarError, parseInSlices, parseText } from '../engine/index.ts'

/** From this size on, a file is parsed entry by entry: it takes a quarter of the memory and hardly more time (measured on 200 MB). */
const LARGE = 64 * 1024 * 1024

/**
 * Reads a file, or standard input when `file` is `-`, as JSON in UTF-8 or UTF-16 with or without a byte-order mark.
 *
 * @throws HarError when it cannot be read or is no JSON
 */
export async function readInput(file: string, stdin: AsyncIterable<Uint8Array>): Promise<unknown> {
  const name = nameOf(file)
  let bytes: Buffer
  try {
    bytes = file === '-' ? await collected(stdin) : await readFile(file)
  } catch (error) {
    throw new HarError(name, '', `a file that can be read (${reasonOf(error)})`)
  }
  return parseJson(bytes, name)
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** @param sliceFrom the size in bytes from which on the entries are cut out and parsed one by one */
export function parseJson(bytes: Buffer, name: string, sliceFrom = LARGE): unknown {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.length >= sliceFrom) return parseInSlices(bytes, name).har
  if (bytes.length > constants.MAX_STRING_LENGTH) throw new HarError(name, '', 'UTF-8 in a file of this size')
  // The decoder takes the byte-order mark away.
  return parseText(new TextDecoder(encoding).decode(bytes), name)
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
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
