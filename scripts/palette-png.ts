import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in memory: rows from the top, four bytes a pixel. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** The part of a picture to keep, in pixels. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Cuts a part out of a browser's screenshot and writes it with a palette: a picture of text or an icon has few colours that matter, and takes a third
 * of the bytes.
 *
 * @param png 8 bits a channel, RGB or RGBA, not interlaced, as browsers write it
 * @param partOf what to keep of a picture of that size
 * @param mostColours at most 256; each takes up to four bytes, which in an icon are many
 * @throws Error for any other PNG
 * @see https://www.w3.org/TR/png-3/
 */
export function palettePng(png: Buffer, partOf: (size: Pick<Pixels, 'width' | 'height'>) => Part, mostColours = 256): Buffer {
  const picture = decode(png)
  const { width, height, rgba } = cut(picture, partOf(picture))
  const { palette, alphas, indexOf } = colours(rgba, mostColours)
  const lines = Buffer.alloc((width + 1) * height) // each line begins with 0: no filter, which is best with a palette
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = indexOf(colourAt(rgba, (y * width + x) * 4))
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    ...(alphas.every((alpha) => alpha === 255) ? [] : [chunk('tRNS', alphas)]),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([SIGNATURE, ...chunks])
}

function decode(png: Buffer): Pixels {
  const data: Buffer[] = []
  let header: Buffer | null = null
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    if (type === 'IHDR') header = body
    if (type === 'IDAT') data.push(body)
  }
  const channels = header?.[9] === 2 ? 3 : header?.[9] === 6 ? 4 : 0
  if (header === null || channels === 0 || header[8] !== 8 || header[12] !== 0)
    throw new Error('Expected a PNG of 8-bit RGB or RGBA, not interlaced.')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  return { width, height, rgba: withAlpha(unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels), channels) }
}

/** @see https://www.w3.org/TR/png-3/#9Filters */
function unfilter(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const bytes = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0)
      const up = y === 0 ? 0 : (bytes[at - stride] ?? 0)
      const upLeft = x < channels || y === 0 ? 0 : (bytes[at - stride - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter ?? 0] ?? 0
      bytes[at] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return bytes
}

function paeth(left: number, up: number, upLeft: number): number {
  const [byLeft, byUp, byUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)]
  if (byLeft <= byUp && byLeft <= byUpLeft) return left
  return byUp <= byUpLeft ? up : upLeft
}

function withAlpha(bytes: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return bytes
  return Uint8Array.from({ length: (bytes.length / 3) * 4 }, (_, at) => (at % 4 === 3 ? 255 : (bytes[at - Math.floor(at / 4)] ?? 0)))
}

function cut(picture: Pixels, { left, top, width, height }: Part): Pixels {
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4
    rgba.set(picture.rgba.subarray(from, from + width * 4), y * width * 4)
  }
  return { width, height, rgba }
}

/** The most frequent colours; every other one becomes the nearest of them, which nobody sees at the edge of a letter. */
function colours(rgba: Uint8Array, mostColours: number): { palette: Buffer; alphas: Buffer; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>()
  for (let at = 0; at < rgba.length; at += 4) counts.set(colourAt(rgba, at), (counts.get(colourAt(rgba, at)) ?? 0) + 1)
  const kept = [...counts].sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other).slice(0, mostColours)
  const indexes = new Map(kept.map(([colour], index) => [colour, index]))
  const indexOf = (colour: number): number => {
    const index = indexes.get(colour) ?? nearest(colour, kept)
    indexes.set(colour, index)
    return index
  }
  const palette = Buffer.from(kept.flatMap(([colour]) => [24, 16, 8].map((shift) => (colour >>> shift) & 255)))
  return { palette, alphas: Buffer.from(kept.map(([colour]) => colour & 255)), indexOf }
}

function nearest(colour: number, kept: readonly (readonly [colour: number, count: number])[]): number {
  const distances = kept.map(([one]) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

function distance(one: number, other: number): number {
  return [24, 16, 8, 0].reduce((sum, shift) => sum + (((one >>> shift) & 255) - ((other >>> shift) & 255)) ** 2, 0)
}

/** As one number, red first, alpha last. */
function colourAt(rgba: Uint8Array, at: number): number {
  return (((rgba[at] ?? 0) << 24) | ((rgba[at + 1] ?? 0) << 16) | ((rgba[at + 2] ?? 0) << 8) | (rgba[at + 3] ?? 0)) >>> 0
}

/** @see https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
