import type { Place, Stack } from './stack.ts'
import { writeApp, writeModules, writeText } from './write-app.ts'

/** An application of Node.js. @param plain what stands in place of the configuration while there is none */
export function nodeStack(server: string, { plain, ...more }: Partial<Stack> & { readonly plain?: string } = {}): Stack {
  return {
    server,
    debian: [],
    npm: 'packages',
    ...more,
    write: (place, texts) => {
      writeModules(place, 'answers.js')
      writeApp(place, `${server}.js`, 'app.js', texts ?? (plain === undefined ? null : [plain]))
    },
    commands: () => [[process.execPath, 'app.js']],
  }
}

interface FetchStack extends Partial<Stack> {
  readonly server: string
  /** What the file is without CORS. */
  readonly plain: string
  readonly command: (place: Place) => readonly [string, ...string[]]
  /** Of the file with the texts, and of the ones before it. */
  readonly files?: readonly string[]
}

/** What gives a Response for a Request: the texts are used in a file that imports the ordinary handler. */
export function fetchStack({ server, plain, command, files = ['entry.js'], ...more }: FetchStack): Stack {
  return {
    server,
    debian: [],
    npm: 'packages',
    silent: true,
    ...more,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'fetch-app.js', 'serve-fetch.js')
      const last = files.length - 1
      texts?.slice(0, last).forEach((text, index) => {
        writeText(place, files[index] ?? '', text)
      })
      const depth = (files[last]?.split('/').length ?? 1) - 1
      writeText(place, files[last] ?? '', `import { handler } from './${'../'.repeat(depth)}fetch-app.js'\n${texts?.[last] ?? plain}`)
    },
    commands: (place) => [command(place)],
  }
}

/** Frameworks and platforms whose export is run by a stand-in. */
function standIn(server: string, plain: string): Stack {
  return fetchStack({
    server,
    plain,
    by: 'a stand-in, which calls what the file exports',
    command: () => [process.execPath, 'serve-fetch.js'],
    environment: { PLATFORM: server },
  })
}

const DENO = 'node_modules/@deno/linux-x64-glibc/deno'
const DENO_SERVE = 'Deno.serve(handler)\n'
const deno = (file: string) => (place: Place) =>
  ['sh', '-c', `DENO_SERVE_ADDRESS=tcp:127.0.0.1:${place.port} ${DENO} run -A ${file}`] as const

const NEXT: Stack['commands'] = ({ port }) => [
  [process.execPath, 'node_modules/next/dist/bin/next', 'build', '--webpack'],
  [process.execPath, 'node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
]
const NEXT_ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }

export const FETCH_STACKS: readonly Stack[] = [
  standIn('vercel', 'export default { fetch: handler }\n'),
  standIn('netlify-functions', 'export default handler\n'),
  fetchStack({
    server: 'deno',
    plain: DENO_SERVE,
    npm: 'large-packages',
    isLarge: true,
    optional: '@deno/linux-x64-glibc',
    command: deno('entry.js'),
  }),
  fetchStack({
    server: 'supabase-functions',
    plain: DENO_SERVE,
    by: 'Deno',
    npm: 'large-packages',
    isLarge: true,
    optional: '@deno/linux-x64-glibc',
    files: ['functions/_shared/cors.js', 'functions/api/index.ts'],
    command: deno('functions/api/index.ts'),
  }),
  fetchStack({
    server: 'bun',
    plain: 'Bun.serve({ port: process.env.PORT, fetch: handler })\n',
    npm: 'large-packages',
    isLarge: true,
    optional: '@oven/bun-linux-x64',
    command: () => ['node_modules/@oven/bun-linux-x64/bin/bun', 'entry.js'],
  }),
  {
    server: 'nextjs-route',
    debian: [],
    npm: 'large-packages',
    isLarge: true,
    items: '/api/items',
    only: ['simple', 'put'],
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'fetch-app.js')
      const [cors, route = 'export const GET = get\nexport const PUT = put\n'] = texts ?? []
      if (cors !== undefined) writeText(place, 'lib/cors.js', cors)
      const application =
        "import { handler } from '../../../fetch-app.js'\nconst get = (request) => handler(new Request(new URL('/items', request.url), request))\nconst put = get\n"
      writeText(place, 'app/api/items/route.js', application + route)
    },
    commands: NEXT,
    environment: NEXT_ENVIRONMENT,
  },
  {
    server: 'nextjs',
    debian: [],
    npm: 'large-packages',
    isLarge: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'fetch-app.js')
      for (const path of ['items', 'me', 'private', 'boom']) {
        writeText(
          place,
          `app/${path}/route.js`,
          "import { handler } from '../../fetch-app.js'\nexport { handler as GET, handler as PUT, handler as DELETE }\n",
        )
      }
      if (texts !== null) writeText(place, 'proxy.js', texts.join('\n'))
    },
    commands: NEXT,
    environment: NEXT_ENVIRONMENT,
  },
]

/** Cloud functions, each with what the platform gives it. */
export const FUNCTION_STACKS: readonly Stack[] = [
  {
    server: 'google-cloud-functions',
    debian: [],
    npm: 'packages',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'node-app.js')
      const plain = "import functions from '@google-cloud/functions-framework'\nfunctions.http('api', handler)\n"
      writeText(place, 'index.js', `import { handler } from './node-app.js'\n${texts?.join('\n') ?? plain}`)
    },
    commands: ({ port }) => [
      [
        process.execPath,
        'node_modules/@google-cloud/functions-framework/build/src/main.js',
        '--target=api',
        `--port=${port}`,
        '--host=127.0.0.1',
      ],
    ],
  },
  {
    server: 'firebase-functions',
    by: 'an Express application, as Firebase does',
    debian: [],
    npm: 'packages',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'node-app.js', 'firebase.js')
      const plain = "import { onRequest } from 'firebase-functions/https'\nexport const api = onRequest(handler)\n"
      writeText(place, 'functions.js', `import { handler } from './node-app.js'\n${texts?.join('\n') ?? plain}`)
    },
    commands: () => [[process.execPath, 'firebase.js']],
    environment: { GCLOUD_PROJECT: 'shop' },
  },
  {
    server: 'aws-lambda',
    by: 'a stand-in for API Gateway, which gives it the event of a REST API',
    debian: [],
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'fetch-app.js', 'lambda-app.js', 'lambda.js')
      const plain =
        'export const handler = async (event) => {\n  try {\n    return await respond(event)\n  } catch {\n    return { statusCode: 502 }\n  }\n}\n'
      writeText(place, 'index.mjs', `import { respond } from './lambda-app.js'\n${texts?.join('\n') ?? plain}`)
    },
    commands: () => [[process.execPath, 'lambda.js']],
  },
]
