import { type AddressInfo, createServer, type Server } from 'node:net'

/** A server on a free loopback port, and what ends it with every open connection. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Starts `server` on 127.0.0.1; connections are kept so that `close` need not wait for idle ones. */
export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<{ destroy(): void }>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // A browser that gives up on a connection is no error of the server's.
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { port, close }
}

/** A port on which nobody listens: one the system had just given out. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}
