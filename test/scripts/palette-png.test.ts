import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { palettePng } from '../../scripts/palette-png.ts'

type Colour = readonly [red: number, green: number, blue: number]

const RED: Colour = [200, 10, 10]
const GREEN: Colour = [10, 200, 10]
const BLUE: Colour = [10, 10, 200]
const whole = ({ width, height }: { width: number; height: number }) => ({ left: 0, top: 0, width, height })

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A PNG whose every line has the filter of that number; with `alpha`, RGBA. */
function png(rows: readonly (readonly Colour[])[], { filter = 0, alpha = false, interlace = 0 } = {}): Buffer {
  const lines = rows.map((row) => row.flatMap((colour) => (alpha ? [...colour, 255] : colour)))
  const channels = alpha ? 4 : 3
  const filtered = lines.map((line, y) => [
    filter,
    ...line.map((byte, x) => {
      const left = line[x - channels] ?? 0
      const up = lines[y - 1]?.[x] ?? 0
      const upLeft = x < channels ? 0 : (lines[y - 1]?.[x - channels] ?? 0)
      return byte - ([0, left, up, Math.floor((left + up) / 2), paeth(left, up, upLeft)][filter] ?? 0)
    }),
  ])
  const header = Buffer.from([0, 0, 0, rows[0]?.length ?? 0, 0, 0, 0, rows.length, 8, alpha ? 6 : 2, 0, 0, interlace])
  const body = deflateSync(Uint8Array.from(filtered.flat()))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  return [left, up, upLeft].reduce((best, one) => (Math.abs(guess - one) < Math.abs(guess - best) ? one : best), left)
}

/** The colours of a PNG with a palette, row by row; the checksum of each chunk is checked. */
function colours(file: Buffer): (Colour | undefined)[][] {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at)
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)))
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end))
  }
  const [header, palette, data] = [chunks.get('IHDR'), chunks.get('PLTE'), chunks.get('IDAT')]
  if (!header || !palette || !data) throw new Error('Not a PNG with a palette')
  const width = header.readUInt32BE(0)
  const lines = inflateSync(data)
  return Array.from({ length: header.readUInt32BE(4) }, (_, y) =>
    Array.from(lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), (index): Colour | undefined => {
      const [red, green, blue] = palette.subarray(index * 3, index * 3 + 3)
      return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
    }),
  )
}

describe('a screenshot with a palette', () => {
  const rows = [
    [RED, GREEN, BLUE],
    [BLUE, BLUE, GREEN],
    [GREEN, RED, RED],
  ]

  it.each([
    ['none', 0],
    ['sub', 1],
    ['up', 2],
    ['average', 3],
    ['Paeth', 4],
  ])('has the colours of a picture filtered by %s', (_, filter) => {
    expect(colours(palettePng(png(rows, { filter }), whole))).toEqual(rows)
    expect(colours(palettePng(png(rows, { filter, alpha: true }), whole))).toEqual(rows)
  })

  it('is cut to the part that is wanted', () => {
    const part = palettePng(png(rows), ({ width, height }) => ({ left: 1, top: height - 2, width: width - 1, height: 2 }))
    expect(colours(part)).toEqual([
      [BLUE, GREEN],
      [RED, RED],
    ])
  })

  it('gives a rare colour the nearest of the 256 most frequent', () => {
    const reds = (from: number) => Array.from({ length: 128 }, (_, x): Colour => [from + x, 0, 0])
    const frequent = [reds(0), reds(128), reds(0), reds(128)]
    const last = (rare: Colour) => [rare, ...reds(0).slice(1)]
    expect(colours(palettePng(png([...frequent, last([7, 2, 0])]), whole))).toEqual([...frequent, last([7, 0, 0])])
  })

  it('refuses what no browser writes', () => {
    expect(() => palettePng(png(rows, { interlace: 1 }), whole)).toThrow('not interlaced')
  })
})
