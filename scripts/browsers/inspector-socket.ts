import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface SocketEvents {
  /** From the first message on, which may arrive together with the response to the upgrade. */
  onText(text: string): void
  /** The other side closed the connection, or it broke; not after a `close` of ours. */
  onClose(): void
}

/** A connection that carries texts both ways. */
export interface TextSocket {
  send(text: string): void
  close(): void
}

/**
 * Opens a WebSocket for text messages on this computer. Node 20 has none of its own, and the browser's inspector needs no more than this.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6455
 */
export function openTextSocket(port: number, path: string, events: SocketEvents): Promise<TextSocket> {
  const socket = connect(port, '127.0.0.1')
  const upgrade = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
  ]
  socket.write(`${upgrade.join('\r\n')}\r\n\r\n`)
  return new Promise((resolve, reject) => {
    let isOpen = false
    let isEnded = false
    socket.on('error', reject)
    socket.once('close', () => {
      reject(new Error('The connection was closed before it was open'))
      if (isOpen && !isEnded) events.onClose()
    })
    let received = Buffer.alloc(0)
    let parts: Buffer[] = []
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      if (!isOpen) {
        const end = received.indexOf('\r\n\r\n')
        if (end === -1) return
        isOpen = true
        received = received.subarray(end + 4)
        const close = () => {
          isEnded = true
          socket.destroy()
        }
        resolve({ send: (text) => sendText(socket, text), close })
      }
      for (let frame = firstFrame(received); frame !== null; frame = firstFrame(received)) {
        received = received.subarray(frame.length)
        if (frame.opcode > 2) continue
        parts.push(frame.payload)
        if (!frame.isLast) continue
        events.onText(Buffer.concat(parts).toString())
        parts = []
      }
    })
  })
}

interface Frame {
  readonly opcode: number
  readonly isLast: boolean
  readonly payload: Buffer
  /** In bytes, with its header. */
  readonly length: number
}

/** null: it has not arrived in full. Servers do not mask. */
function firstFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null
  const [first = 0, second = 0] = bytes
  const short = second & 0x7f
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start) return null
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes.length < start + size) return null
  return { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, payload: bytes.subarray(start, start + size), length: start + size }
}

/** One masked text frame. */
function sendText(socket: Socket, text: string): void {
  const payload = Buffer.from(text)
  const header = Buffer.alloc(payload.length < 126 ? 2 : payload.length < 65_536 ? 4 : 10)
  header[0] = 0x81
  if (payload.length < 126) header[1] = 0x80 | payload.length
  else if (payload.length < 65_536) {
    header[1] = 0x80 | 126
    header.writeUInt16BE(payload.length, 2)
  } else {
    header[1] = 0x80 | 127
    header.writeBigUInt64BE(BigInt(payload.length), 2)
  }
  const mask = randomBytes(4)
  socket.write(Buffer.concat([header, mask, payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))]))
}
