import { strict as assert } from 'node:assert'
import { type Policy, server, type Target } from '../../src/engine/index.ts'
import type { PackageList, Requirements } from './install.ts'
import { sendRequest } from './raw-request.ts'
import { runServer } from './run-server.ts'
import type { Stack } from './stack.ts'
import { writeApp, writeText } from './write-app.ts'

const PAGE = 'https://app.example'
const POLICY: Policy = {
  origins: [PAGE],
  methods: ['GET'],
  requestHeaders: ['x-api-key'],
  exposedHeaders: [],
  credentials: false,
  maxAge: null,
}

/** What stands in for the page's files, and where the configuration is written, with nothing else. */
interface DevServer {
  readonly id: string
  readonly npm: PackageList
  readonly isLarge?: true
  readonly optional?: string
  readonly by?: string
  /** It passes on the Origin of the page, and cannot do otherwise. */
  readonly passesOrigin?: true
  /** Files of `apps`, by the names that they get. */
  readonly apps?: Readonly<Record<string, string>>
  readonly configuration: string
  readonly command: (port: number) => readonly [string, ...string[]]
}

const VITE = (port: number) =>
  [process.execPath, 'node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort'] as const
const WEBPACK = { 'serve.cjs': 'webpack.cjs' }
const SERVE_WEBPACK = () => [process.execPath, 'serve.cjs'] as const

const VITE_ITSELF: DevServer = { id: 'vite', npm: 'project', configuration: 'vite.config.js', command: VITE }

export const PROXIES: readonly DevServer[] = [
  { id: 'vite-proxy', npm: 'project', configuration: 'vite.config.js', command: VITE },
  {
    id: 'angular-proxy',
    npm: 'project',
    by: "Vite, which Angular's dev server is made of",
    apps: { 'vite.config.js': 'angular-vite.js' },
    configuration: 'proxy.conf.json',
    command: VITE,
  },
  { id: 'webpack-proxy', npm: 'packages', apps: WEBPACK, configuration: 'webpack.config.js', command: SERVE_WEBPACK },
  {
    id: 'vue-cli-proxy',
    npm: 'packages',
    by: 'webpack-dev-server, as Vue CLI does',
    apps: WEBPACK,
    configuration: 'vue.config.js',
    command: SERVE_WEBPACK,
  },
  {
    id: 'create-react-app-proxy',
    npm: 'packages',
    by: 'an Express application, as Create React App does',
    apps: { 'serve.cjs': 'setup-proxy.cjs' },
    configuration: 'src/setupProxy.js',
    command: SERVE_WEBPACK,
  },
  {
    id: 'next-proxy',
    npm: 'large-packages',
    isLarge: true,
    passesOrigin: true,
    apps: { 'app/page.js': 'next-page.js', 'app/layout.js': 'next-layout.js' },
    configuration: 'next.config.js',
    command: (port) => [process.execPath, 'node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)],
  },
]

/** They take no configuration but their command, which allows everyone. */
const STATIC: Readonly<Record<string, (port: number) => readonly [string, ...string[]]>> = {
  'http-server': (port) => [process.execPath, 'node_modules/http-server/bin/http-server', '-a', '127.0.0.1', '-p', String(port)],
  serve: (port) => [process.execPath, 'node_modules/serve/build/main.js', '-l', `tcp://127.0.0.1:${port}`],
  'json-server': (port) => [process.execPath, 'node_modules/json-server/lib/cli/bin.js', '--host', '127.0.0.1', '--port', String(port)],
}

function stackOf({ id, npm, apps = {}, configuration, command }: DevServer): Stack {
  return {
    server: id,
    debian: [],
    npm,
    write: (place, texts) => {
      writeText(place, 'index.html', '<!doctype html><title>page</title>')
      writeText(place, 'src/index.js', '')
      writeText(place, 'db.json', '{ "items": [] }')
      for (const [name, app] of Object.entries(apps)) writeApp(place, app, name, null)
      if (texts !== null) writeText(place, configuration, texts.join('\n'))
    },
    commands: ({ port }) => [command(port)],
    environment: { NEXT_TELEMETRY_DISABLED: '1', CONFIGURATION: configuration },
  }
}

function textsOf(id: string, target: Target): readonly string[] {
  return (
    server(id)
      ?.configure(POLICY, target)
      .map(({ text }) => text) ?? []
  )
}

function targetOf(origin: string, ...paths: readonly string[]): Target {
  return { origin, paths, sentHeaders: [], bareErrors: [], isCrossSite: false }
}

/** The dev server lets in the origins of the policy, and no others. @throws AssertionError */
async function checkVite(): Promise<void> {
  const { port, stop } = await runServer(stackOf(VITE_ITSELF), textsOf('vite', targetOf('http://localhost', '/')), 0)
  try {
    for (const [origin, allowed] of [
      [PAGE, PAGE],
      ['https://other.example', undefined],
      ['null', undefined],
    ] as const) {
      const { headers } = await sendRequest(port, 'GET', '/', { Origin: origin, Host: `localhost:${port}` })
      assert.equal(headers['access-control-allow-origin'], allowed)
    }
  } finally {
    await stop()
  }
}

/** The proxy gives what the API responds for each prefix, with the API's own origin, and leaves the other paths to the page. @throws AssertionError */
async function checkProxy(devServer: DevServer, backend: number): Promise<void> {
  const api = `http://127.0.0.1:${backend}`
  await withDevServer(devServer, targetOf(api, '/items', '/private'), async (get) => {
    for (const [path, status] of [
      ['/items', 200],
      ['/private', 401],
    ] as const) {
      const { headers, status: got } = await get(path)
      assert.deepEqual([got, headers['x-total']], [status, '3'], path)
      if (!devServer.passesOrigin) assert.equal(headers['x-origin'], api, `the origin that the API sees for ${path}`)
    }
    for (const path of ['/', '/items-of-the-page']) {
      assert.notEqual((await get(path)).headers['x-total'], '3', `the page's own ${path} came from the API`)
    }
  })
  await withDevServer(devServer, targetOf(api, '/', '/items'), async (get) => {
    assert.equal((await get('/api/items')).headers['x-total'], '3', 'an API at the root')
    assert.notEqual((await get('/')).headers['x-total'], '3', 'the page itself came from the API')
  })
}

async function withDevServer(
  devServer: DevServer,
  target: Target,
  use: (get: (path: string) => ReturnType<typeof sendRequest>) => Promise<void>,
): Promise<void> {
  const { port, stop } = await runServer(stackOf(devServer), textsOf(devServer.id, target), 0)
  const host = `localhost:${port}`
  try {
    await use((path) => sendRequest(port, 'GET', path, { Origin: `http://${host}`, Host: host }))
  } finally {
    await stop()
  }
}

/** The words of the command allow everyone. @throws AssertionError */
async function checkStatic(id: string): Promise<void> {
  const [text = ''] = textsOf(id, targetOf('http://localhost', '/'))
  const [, ...words] = text.replace(/^npx /, '').replaceAll("'", '').trim().split(' ')
  const command = (port: number) => [...(STATIC[id]?.(port) ?? ['false']), ...words] as unknown as readonly [string, ...string[]]
  const { port, stop } = await runServer(stackOf({ id, npm: 'large-packages', configuration: 'unused', command }), null, 0)
  try {
    const { headers } = await sendRequest(port, 'GET', '/', { Origin: PAGE })
    assert.equal(headers['access-control-allow-origin'], id === 'json-server' ? PAGE : '*')
  } finally {
    await stop()
  }
}

interface DevelopmentCheck {
  readonly name: string
  readonly needs: Requirements
  readonly isLarge?: true
  readonly run: (backend: number) => Promise<void>
}

export const DEVELOPMENT_CHECKS: readonly DevelopmentCheck[] = [
  { name: 'vite', needs: { debian: [], npm: 'project' }, run: checkVite },
  ...PROXIES.map((one) => ({
    name: one.id,
    needs: { debian: [], npm: one.npm },
    ...(one.isLarge === undefined ? {} : { isLarge: one.isLarge }),
    run: (backend: number) => checkProxy(one, backend),
  })),
  ...Object.keys(STATIC).map((id) => ({
    name: id,
    needs: { debian: [], npm: 'large-packages' as const },
    isLarge: true as const,
    run: () => checkStatic(id),
  })),
]
