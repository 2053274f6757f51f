import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Policy, server, type Target } from '../../src/engine/index.ts'
import { ask } from './raw-request.ts'
import { runServer } from './run-server.ts'
import type { Stack } from './stack.ts'
import { APPS, writeText } from './write-app.ts'

const PAGE = 'https://app.example'

/** What stands in for the page's files, and the configuration that is proposed with nothing else. */
interface DevServer {
  readonly files: Readonly<Record<string, string>>
  readonly configuration: string
  readonly command: (port: number) => readonly [string, ...string[]]
}

const VITE: DevServer = {
  files: { 'index.html': '<!doctype html><title>page</title>' },
  configuration: 'vite.config.js',
  command: (port) => [process.execPath, 'node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
}

const WEBPACK: DevServer = {
  files: { 'src/index.js': '', 'serve.cjs': readFileSync(join(APPS, 'webpack.cjs'), 'utf8') },
  configuration: 'webpack.config.js',
  command: () => [process.execPath, 'serve.cjs'],
}

function stackOf(id: string, { files, configuration, command }: DevServer): Stack {
  return {
    server: id,
    debian: [],
    npm: true,
    write: (place, texts) => {
      for (const [name, text] of Object.entries(files)) writeText(place, name, text)
      if (texts !== null) writeText(place, configuration, texts.join('\n'))
    },
    commands: ({ port }) => [command(port)],
  }
}

interface Question {
  /** What the configuration is for. */
  readonly target: Target
  readonly path: string
  /** Of the pages that ask. */
  readonly origins: readonly string[]
}

/** Starts it with the configuration, and asks as a page of some origins. */
async function recordedResponsesOf(id: string, devServer: DevServer, nodeModules: string, { target, path, origins }: Question) {
  const texts =
    server(id)
      ?.configure(POLICY, target)
      .map(({ text }) => text) ?? null
  const { port, stop } = await runServer(stackOf(id, devServer), texts, 0, nodeModules)
  try {
    return await Promise.all(origins.map((origin) => ask(port, 'GET', path, { Origin: origin, Host: `localhost:${port}` })))
  } finally {
    await stop()
  }
}

function targetOf(origin: string, path: string): Target {
  return { origin, paths: [path], sentHeaders: [], bareErrors: [], isCrossSite: false }
}

/** The project's own, Vite among them. */
const OWN_MODULES = join(process.cwd(), 'node_modules')

const POLICY: Policy = { origins: [PAGE], methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }

/** The dev server lets in the origins of the policy, and no others. @throws AssertionError */
export async function checkVite(): Promise<void> {
  const question = { target: targetOf('http://localhost', '/'), path: '/', origins: [PAGE, 'https://other.example', 'null'] }
  const answers = await recordedResponsesOf('vite', VITE, OWN_MODULES, question)
  assert.deepEqual(
    answers.map(({ headers }) => headers['access-control-allow-origin']),
    [PAGE, undefined, undefined],
  )
}

/** The proxy gives what the API answers. @throws AssertionError */
export async function checkViteProxy(backend: number): Promise<void> {
  await checkProxy('vite-proxy', VITE, OWN_MODULES, backend)
}

/** As Vite's. @throws AssertionError */
export async function checkWebpackProxy(backend: number, nodeModules: string): Promise<void> {
  await checkProxy('webpack-proxy', WEBPACK, nodeModules, backend)
}

async function checkProxy(id: string, devServer: DevServer, nodeModules: string, backend: number): Promise<void> {
  const question = { target: targetOf(`http://127.0.0.1:${backend}`, '/items'), path: '/items', origins: ['http://localhost'] }
  const [answer] = await recordedResponsesOf(id, devServer, nodeModules, question)
  assert.equal(answer?.headers['x-total'], '3', 'a header of the API')
}
