import { createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTextSocket } from '../../scripts/browsers/inspector-socket.ts'
import { type Listening, listen } from '../../scripts/listen.ts'

/** An unmasked text frame, as servers send it. */
const frame = (text: string) => Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)])

describe('the socket to a browser’s inspector', () => {
  let server: Listening
  let respond: (socket: Socket) => void

  beforeEach(async () => {
    respond = (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')
    server = await listen(createServer((socket) => socket.once('data', () => respond(socket))))
  })
  afterEach(() => server.close())

  const open = async () => {
    const events = { onText: vi.fn(), onClose: vi.fn() }
    return { events, socket: await openTextSocket(server.port, '/', events) }
  }

  it('passes on every message, one that arrives with the response to the upgrade included', async () => {
    respond = (socket) => {
      socket.write(Buffer.concat([Buffer.from('HTTP/1.1 101 Switching Protocols\r\n\r\n'), frame('one'), frame('two').subarray(0, 3)]))
      setTimeout(() => socket.write(frame('two').subarray(3)), 5)
    }
    const { events, socket } = await open()
    await vi.waitFor(() => expect(events.onText.mock.calls).toEqual([['one'], ['two']]))
    socket.close()
  })

  it('reports that the browser closed the connection', async () => {
    const { events } = await open()
    await server.close()
    await vi.waitFor(() => expect(events.onClose).toHaveBeenCalledOnce())
  })

  it('does not report that it was closed from here', async () => {
    let isGone = false
    respond = (socket) => {
      socket.once('close', () => (isGone = true))
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')
    }
    const { events, socket } = await open()
    socket.close()
    await vi.waitFor(() => expect(isGone).toBe(true))
    expect(events.onClose).not.toHaveBeenCalled()
  })

  it('rejects where the browser closes the connection instead of upgrading it', async () => {
    respond = (socket) => socket.destroy()
    await expect(open()).rejects.toThrow('closed before it was open')
  })
})
