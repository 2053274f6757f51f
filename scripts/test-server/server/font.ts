/**
 * The smallest TrueType font that browsers load: one empty glyph. Their sanitizer wants these ten tables whole.
 *
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export function emptyFont(): Buffer {
  const tables = Object.entries(TABLES).sort(([a], [b]) => (a < b ? -1 : 1))
  // Version 1.0, the number of tables, and three numbers for a binary search among 8 of them.
  const head = Buffer.concat([u32(0x00010000), u16(tables.length, 128, 3, tables.length * 16 - 128)])
  const directory: Buffer[] = []
  const bodies: Buffer[] = []
  let offset = head.length + 16 * tables.length
  for (const [tag, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
    directory.push(Buffer.from(tag), u32(checksum(padded), offset, body.length))
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...directory, ...bodies])
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => {
    bytes.writeUInt16BE(value & 0xffff, i * 2)
  })
  return bytes
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => {
    bytes.writeUInt32BE(value >>> 0, i * 4)
  })
  return bytes
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0
  return sum
}

const EM = 1000
const name = Buffer.from('Lab', 'utf16le').swap16()

const TABLES: Readonly<Record<string, Buffer>> = {
  'OS/2': Buffer.concat([
    u16(4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10), // panose
    u32(1, 0, 0, 0),
    Buffer.from('LAB '),
    u16(0x40, 32, 32, 800, -200, 0, 800, 200),
    u32(1, 0),
    u16(500, 700, 0, 32, 1),
  ]),
  // One subtable, format 4: U+0020 is glyph 0.
  cmap: Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, 32, 0, 4, 4, 1, 0, 32, 0xffff, 0, 32, 0xffff, -32, 1, 0, 0)]),
  glyf: Buffer.alloc(4),
  head: Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(3, EM),
    Buffer.alloc(16), // created, modified
    u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
  ]),
  hhea: u16(1, 0, 800, -200, 0, EM, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1),
  hmtx: u16(EM, 0),
  loca: u16(0, 0),
  maxp: Buffer.concat([u32(0x00010000), u16(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: Buffer.concat([u16(0, 4, 6 + 4 * 12, ...[1, 2, 4, 6].flatMap((id) => [3, 1, 0x409, id, name.length, 0])), name]),
  post: Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
}
