import { strict as assert } from 'node:assert'
import type { Policy } from '../../src/engine/index.ts'
import { withServer } from './configured-server.ts'
import { sendRequest } from './raw-request.ts'
import type { Stack } from './stack.ts'
import { writeApp, writeModules, writeText } from './write-app.ts'

/** A ready-made server that chooses origins alone. */
interface Service {
  readonly stack: Stack & { readonly items: string }
  /** Its Access-Control-Allow-Origin in a response to this origin, where these are allowed. */
  readonly sends: (allowed: Policy['origins'], origin: string) => string | undefined
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
    // It sends the only origin to others, too.
    sends: (allowed, origin) => (allowed === '*' ? '*' : allowed.length === 1 ? allowed[0] : allowed.find((one) => one === origin)),
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
    sends: (allowed, origin) => (allowed === '*' ? origin : allowed.find((one) => one === origin)),
  },
  {
    stack: {
      server: 'azure-blob',
      by: 'Azurite with a stand-in for the Azure CLI',
      debian: [],
      npm: 'large-packages',
      items: '/devstoreaccount1/container/none.txt',
      write: (place, texts) => {
        writeModules(place, 'azurite.js')
        writeApp(place, 'az.js', 'bin/az', null)
        writeText(place, 'cors.sh', texts?.join('\n') ?? '')
      },
      commands: () => [
        [process.execPath, 'azurite.js', 'configure'],
        [process.execPath, 'azurite.js'],
      ],
    },
    sends: (allowed, origin) => (allowed === '*' ? '*' : allowed.find((one) => one === origin)),
  },
]

const LISTS: readonly Policy['origins'][] = [['https://app.example'], ['https://app.example', 'https://admin.example'], '*']
const REQUESTING = ['https://app.example', 'https://admin.example', 'https://app.example.evil.example', 'https://appxexample']

/** Each origin that is listed may read, and no other. @throws AssertionError */
export async function checkService({ stack, sends }: Service): Promise<void> {
  for (const origins of LISTS) {
    const policy = { origins, methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }
    await withServer(stack, policy, { backend: 0 }, async ({ port }) => {
      for (const origin of REQUESTING) {
        const { headers } = await sendRequest(port, 'GET', stack.items, { Origin: origin })
        assert.equal(headers['access-control-allow-origin'], sends(origins, origin), `${origin} where ${origins} are allowed`)
      }
    })
  }
}
