import { Gunzip, type UnzipFileInfo, Unzlib, unzipSync } from 'fflate'
import { joined } from '../har/bytes.ts'
import { HarError } from '../har/har-error.ts'
import { harOfTrace, TRACE_EVENTS, TRACE_NETWORK } from './playwright-trace.ts'

/**
 * Bytes that may come out of a packed file: what was packed to fill a memory ends there. It is half of what a file may have that is not packed, since
 * the unpacked pieces are in memory twice while they are joined.
 */
const MAX_UNPACKED_BYTES = 2 ** 31 - 1
const TOO_LARGE = 'less than 2 GiB when unpacked. Unpack it first'
/** A HAR is packed once; sometimes as a `.har.gz` in a ZIP file. */
const MAX_LAYERS = 3

/**
 * The recording in a `.har.gz`, a `.zhar` of mitmproxy, a ZIP file or a Playwright trace; the bytes themselves where they are not packed. Of a packed
 * stream that is cut off, what was complete.
 *
 * @throws HarError when it cannot be unpacked, or there is not one recording in it
 */
export function unpack(bytes: Uint8Array, name: string, layers = MAX_LAYERS): Uint8Array {
  const packing = layers === 0 ? null : packingOf(bytes)
  if (packing === null) return bytes
  return unpack(packing === 'zip' ? recordingInZip(bytes, name) : inflated(bytes, packing, name), name, layers - 1)
}

/** How a file is packed, by its first bytes; null: it is not. */
export function packingOf([first, second, third, fourth]: Uint8Array): 'gzip' | 'zlib' | 'zip' | null {
  if (first === 0x1f && second === 0x8b) return 'gzip'
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))) return 'zip'
  // Deflate with a window of 32 KiB, and the check that makes both bytes a multiple of 31.
  return first === 0x78 && second !== undefined && (first * 256 + second) % 31 === 0 ? 'zlib' : null
}

function inflated(bytes: Uint8Array, packing: 'gzip' | 'zlib', name: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const keep = (chunk: Uint8Array) => {
    size += chunk.length
    if (size > MAX_UNPACKED_BYTES) throw new HarError(name, '', TOO_LARGE)
    chunks.push(chunk)
  }
  const stream = packing === 'gzip' ? new Gunzip(keep) : new Unzlib(keep)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      stream.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length)
  } catch (error) {
    // Cut off or damaged: what came before is as good as in a file that is cut off.
    if (error instanceof HarError || size === 0) throw error instanceof HarError ? error : notPacked(packing, name)
  }
  return joined(chunks)
}

/** Bytes that are unpacked at a time. */
const CHUNK_BYTES = 1024 * 1024

function notPacked(packing: string, name: string): HarError {
  return new HarError(name, '', `a ${packing} file that can be unpacked`)
}

/** The one HAR file of a ZIP file, such as Playwright's, which has the bodies beside it. */
function recordingInZip(bytes: Uint8Array, name: string): Uint8Array {
  const listed: UnzipFileInfo[] = []
  const take = (pick: (file: UnzipFileInfo) => boolean) => {
    try {
      return unzipSync(bytes, { filter: pick })
    } catch {
      throw notPacked('ZIP', name)
    }
  }
  take((file) => {
    listed.push(file)
    return false
  })
  const own = listed.filter(({ name: member }) => !/(^|\/)(__MACOSX\/|\._)|\/$/.test(member))
  const named = own.filter(({ name: member }) => RECORDING.test(member))
  // Mail programs and services rename files.
  const recordings = named.length === 0 && own.length === 1 ? own.filter(({ name: member }) => MAYBE_RECORDING.test(member)) : named
  const [only, ...others] = recordings
  const network = listed.filter(({ name: member }) => TRACE_NETWORK.test(member))
  if (only === undefined && network.length > 0) {
    if (listed.some(({ originalSize }) => originalSize > MAX_UNPACKED_BYTES)) throw new HarError(name, '', TOO_LARGE)
    if (network.every(({ originalSize }) => originalSize === 0)) throw new HarError(name, '', TRACE_WITH_REQUESTS)
    return harOfTrace(take((file) => TRACE_NETWORK.test(file.name) || TRACE_EVENTS.test(file.name)))
  }
  if (only === undefined) throw new HarError(name, '', `a HAR file; this is ${formatOfZip(listed)}`)
  if (others.length > 0) {
    const names = recordings.map(({ name: member }) => member).join(', ')
    throw new HarError(name, '', `one HAR file; this ZIP file has ${recordings.length} (${names}). Unpack it first`)
  }
  if (only.originalSize > MAX_UNPACKED_BYTES) throw new HarError(name, '', TOO_LARGE)
  const member = take((file) => file.name === only.name)[only.name]
  if (member === undefined) throw notPacked('ZIP', name)
  return member
}

/** Playwright 1.65 writes requests into a trace only beside its snapshots of the page. */
const TRACE_WITH_REQUESTS = 'a Playwright trace with requests; this one has none. Start tracing with “snapshots: true”'

const RECORDING = /\.(har|zhar|har\.gz)$/i
const MAYBE_RECORDING = /\.(json|har\.txt|gz|zip)$/i

/** Other files that are ZIP files too, by what is in them. */
const ZIP_FORMATS: readonly { readonly name: string; readonly member: RegExp }[] = [
  { name: 'a Fiddler archive (.saz). Export it as “HTTPArchive v1.2” instead', member: /^raw\/\d+_[csm]\./ },
  { name: 'an Office document', member: /^\[Content_Types\]\.xml$/ },
]

function formatOfZip(members: readonly UnzipFileInfo[]): string {
  return ZIP_FORMATS.find(({ member }) => members.some(({ name }) => member.test(name)))?.name ?? 'a ZIP file without a HAR file in it'
}
