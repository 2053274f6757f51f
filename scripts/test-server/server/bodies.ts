import type { RequestKind } from '../scenario.ts'
import { emptyFont } from './font.ts'

export interface Body {
  readonly type: string
  readonly bytes: Buffer
}

const text = (type: string, content: string): Body => ({ type, bytes: Buffer.from(content) })

/** 1×1 pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64')

/** A tenth of a second of silence, 8 kHz, 8 bit, mono: a media element loads it without any codec package. */
function silence(): Buffer {
  const samples = Buffer.alloc(800, 0x80)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

/** A body that suits the kind of request. */
export function bodyFor(kind: RequestKind): Body {
  switch (kind) {
    case 'img':
      return { type: 'image/png', bytes: PNG }
    case 'script':
    case 'module':
      return text('text/javascript', 'void 0\n')
    case 'css':
      return text('text/css', 'lab-nothing { top: 0 }\n')
    case 'font':
      return { type: 'font/ttf', bytes: emptyFont() }
    case 'video':
      return { type: 'audio/wav', bytes: silence() }
    case 'eventsource':
      return text('text/event-stream', 'retry: 600000\ndata: hello\n\n')
    default:
      return text('application/json', '{"hello":"from the lab"}\n')
  }
}
