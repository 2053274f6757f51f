import { crc32, deflateSync } from 'node:zlib'
import { cut, type PartOf } from './palette-png.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits for each of red, green and blue. */
const [DEPTH, RGB] = [8, 2]

/** A part of a browser's screenshot with 24 bits for each pixel and no transparency: the Chrome Web Store takes no other PNG. */
export function trueColorPng(png: Buffer, partOf: PartOf): Buffer {
  const { rgba, width, height } = cut(png, partOf)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([DEPTH, RGB], 8)
  const pixels = new Uint8Array(rgba)
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(pixels.subarray((y * width + x) * 4).subarray(0, 3), y * (1 + width * 3) + 1 + x * 3)
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** The picture with the name and version of the software that it shows, in PNG's own field for that. @see https://www.w3.org/TR/png-3/#11keywords */
export function withSoftware(png: Buffer, software: string): Buffer {
  const head = SIGNATURE.length + chunk('IHDR', Buffer.alloc(13)).length
  return Buffer.concat([png.subarray(0, head), chunk('tEXt', Buffer.from(`Software\0${software}`, 'latin1')), png.subarray(head)])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}
