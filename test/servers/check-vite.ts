import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { type Policy, type ServerId, server } from '../../src/engine/index.ts'
import { ask } from './raw-request.ts'
import { runServer } from './run-server.ts'
import type { Stack } from './stack.ts'
import { writeText } from './write-app.ts'

const PAGE = 'https://app.example'

/** The project's own Vite, configured with what is proposed and nothing else. */
function viteStack(id: ServerId): Stack {
  return {
    server: id,
    debian: [],
    npm: true,
    write: (place, texts) => {
      writeText(place, 'index.html', '<!doctype html><title>page</title>')
      if (texts !== null) writeText(place, 'vite.config.js', texts.join('\n'))
    },
    commands: ({ port }) => [
      [process.execPath, 'node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    ],
  }
}

/** Starts it with the configuration for `url`, and asks for `path` as a page of some origins. */
async function answersOf(id: ServerId, policy: Policy, url: string, path: string, origins: readonly string[]) {
  const texts =
    server(id)
      ?.configure(policy, { url })
      .map(({ text }) => text) ?? null
  const { port, stop } = await runServer(viteStack(id), texts, 0, join(process.cwd(), 'node_modules'))
  try {
    return await Promise.all(origins.map((origin) => ask(port, 'GET', path, { Origin: origin, Host: `localhost:${port}` })))
  } finally {
    await stop()
  }
}

const POLICY: Policy = { origins: [PAGE], methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }

/** The dev server lets in the origins of the policy, and no others. @throws AssertionError */
export async function checkVite(): Promise<void> {
  const answers = await answersOf('vite', POLICY, 'http://localhost/', '/', [PAGE, 'https://other.example', 'null'])
  assert.deepEqual(
    answers.map(({ headers }) => headers['access-control-allow-origin']),
    [PAGE, undefined, undefined],
  )
}

/** The proxy gives what the API answers. @throws AssertionError */
export async function checkViteProxy(backend: number): Promise<void> {
  const [answer] = await answersOf('vite-proxy', POLICY, `http://127.0.0.1:${backend}/items?page=1`, '/items', ['http://localhost'])
  assert.equal(answer?.headers['x-total'], '3', 'a header of the API')
}
