import { strict as assert } from 'node:assert'
import { type Policy, server } from '../../src/engine/index.ts'
import { sendRequest } from './raw-request.ts'
import { runServer } from './run-server.ts'
import type { Stack } from './stack.ts'
import { writeText } from './write-app.ts'

/** A ready-made server that chooses origins alone. */
interface Service {
  readonly stack: Stack & { readonly items: string }
  /** It sends the origin where only that is allowed, also to others. */
  readonly namesTheOnlyOrigin?: true
  /** What it sends where everyone is allowed. */
  readonly everyone: (origin: string) => string
}

const RABBITMQ_SETTINGS = (port: number) => `management.tcp.port = ${port}
management.tcp.ip = 127.0.0.1
listeners.tcp = none
distribution.listener.interface = 127.0.0.1
`

export const SERVICES: readonly Service[] = [
  {
    stack: {
      server: 'jupyter',
      debian: ['jupyter-server'],
      items: '/api',
      write: (place, texts) => writeText(place, 'jupyter_server_config.py', texts?.join('\n') ?? ''),
      commands: ({ port }) => [
        [
          'jupyter-server',
          '--allow-root',
          '--no-browser',
          '--config=jupyter_server_config.py',
          `--port=${port}`,
          '--ServerApp.token=t0ken',
        ],
      ],
    },
    namesTheOnlyOrigin: true,
    everyone: () => '*',
  },
  {
    stack: {
      server: 'rabbitmq',
      debian: ['rabbitmq-server'],
      items: '/api/overview',
      write: (place, texts) => {
        writeText(place, 'enabled_plugins', '[rabbitmq_management].\n')
        writeText(place, 'rabbitmq.conf', RABBITMQ_SETTINGS(place.port) + (texts?.join('\n') ?? ''))
      },
      // Erlang's port mapper ends with it, not as a daemon of its own.
      commands: ({ folder, port }) => [
        [
          'sh',
          '-c',
          `epmd -address 127.0.0.1 & RABBITMQ_CONFIG_FILE=${folder}/rabbitmq.conf RABBITMQ_ENABLED_PLUGINS_FILE=${folder}/enabled_plugins RABBITMQ_MNESIA_BASE=${folder}/data RABBITMQ_LOG_BASE=${folder}/log RABBITMQ_NODENAME=corslens${port}@localhost exec /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server`,
        ],
      ],
      environment: { ERL_EPMD_ADDRESS: '127.0.0.1' },
    },
    everyone: (origin) => origin,
  },
]

const LISTS: readonly Policy['origins'][] = [['https://app.example'], ['https://app.example', 'https://admin.example'], '*']
const REQUESTING = ['https://app.example', 'https://admin.example', 'https://app.example.evil.example', 'https://appxexample']

/** Each origin that is listed may read, and no other. @throws AssertionError */
export async function checkService({ stack, namesTheOnlyOrigin, everyone }: Service): Promise<void> {
  for (const origins of LISTS) {
    const policy = { origins, methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }
    const target = { origin: 'http://localhost', paths: [stack.items], sentHeaders: [], bareErrors: [], isCrossSite: false }
    const texts = server(stack.server)
      ?.configure(policy, target)
      .map(({ text }) => text)
    const { port, stop } = await runServer(stack, texts ?? null, 0)
    try {
      for (const origin of REQUESTING) {
        const { headers } = await sendRequest(port, 'GET', stack.items, { Origin: origin })
        const named =
          origins === '*' ? undefined : namesTheOnlyOrigin && origins.length === 1 ? origins[0] : origins.find((one) => one === origin)
        const expected = origins === '*' ? everyone(origin) : named
        assert.equal(headers['access-control-allow-origin'], expected, `${origin} where ${origins} are allowed`)
      }
    } finally {
      await stop()
    }
  }
}
