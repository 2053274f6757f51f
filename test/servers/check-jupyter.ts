import { strict as assert } from 'node:assert'
import { type Policy, server } from '../../src/engine/index.ts'
import { sendRequest } from './raw-request.ts'
import { runServer } from './run-server.ts'
import type { Stack } from './stack.ts'
import { writeText } from './write-app.ts'

export const JUPYTER: Stack = {
  server: 'jupyter',
  debian: ['jupyter-server'],
  isLarge: true,
  write: (place, texts) => writeText(place, 'jupyter_server_config.py', texts?.join('\n') ?? ''),
  commands: ({ port }) => [
    ['jupyter-server', '--allow-root', '--no-browser', '--config=jupyter_server_config.py', `--port=${port}`, '--ServerApp.token=t0ken'],
  ],
}

const LISTS: readonly Policy['origins'][] = [['https://app.example'], ['https://app.example', 'https://admin.example'], '*']

/** It chooses origins alone: each that is listed may read, and no other. @throws AssertionError */
export async function checkJupyter(): Promise<void> {
  for (const origins of LISTS) {
    const policy = { origins, methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }
    const target = { origin: 'http://localhost', paths: ['/api'], sentHeaders: [], bareErrors: [], isCrossSite: false }
    const texts = server('jupyter')
      ?.configure(policy, target)
      .map(({ text }) => text)
    const { port, stop } = await runServer(JUPYTER, texts ?? null, 0)
    try {
      for (const origin of ['https://app.example', 'https://admin.example', 'https://app.example.evil.example', 'https://appxexample']) {
        const { headers } = await sendRequest(port, 'GET', '/api', { Origin: origin })
        const allowed = headers['access-control-allow-origin']
        const expected = origins === '*' ? '*' : origins.length === 1 ? origins[0] : origins.includes(origin) ? origin : undefined
        assert.equal(allowed, expected, `${origin} where ${origins} are allowed`)
      }
    } finally {
      await stop()
    }
  }
}
