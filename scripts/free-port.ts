import { createServer } from 'node:net'

/** Below the ports that systems give to outgoing connections and to who listens on port 0: Linux from 32768 on, others from 49152. */
const RANGE = { from: 20_000, to: 32_000 }

/** A loopback port for a program that is about to start, which takes seconds for some: one that the system gives to nobody else meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = RANGE.from + Math.floor(Math.random() * (RANGE.to - RANGE.from))
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
