import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { until } from '../../scripts/browsers/until.ts'
import { freePort } from '../../scripts/free-port.ts'
import { nodeModulesOf } from './install.ts'
import { type Command, type ProcessOptions, runToEnd, startGroup } from './process-group.ts'
import type { Stack } from './stack.ts'
import { APPS } from './write-app.ts'

export interface Running {
  readonly port: number
  /** What the server has said of itself, for whoever must understand a failure. */
  readonly words: () => string
  readonly stop: () => Promise<void>
}

/** Milliseconds that a server may take to start: a Java one needs 20 s on a computer with ten times as much to do as it can. */
const TIMEOUT_MS = 120_000

/** Starts a stack in a folder of its own; resolves when it responds. */
export async function runServer(stack: Stack, texts: readonly string[] | null, backend: number): Promise<Running> {
  const root = temporaryFolder()
  const place = { folder: join(root.path, 'app'), port: await freePort(), backend }
  const env = {
    ...process.env,
    ...stack.environment,
    PORT: String(place.port),
    GOCACHE: join(process.cwd(), '.cache/server-stacks/go'),
    HOME: place.folder,
  }
  const options = { cwd: place.folder, env }
  try {
    mkdirSync(place.folder)
    if (stack.npm !== undefined) symlinkSync(nodeModulesOf(stack.npm), join(place.folder, 'node_modules'))
    stack.write(place, texts)
    const commands = stack.commands(place)
    const server = commands.at(-1)
    if (server === undefined) throw new Error(`${stack.server} has no command`)
    for (const command of commands.slice(0, -1)) await runToEnd(command, options)
    const log = join(place.folder, 'error.log')
    return await startServer(
      server,
      options,
      { port: place.port, path: stack.items ?? '/items' },
      {
        words: () => (existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : ''),
        clean: () => root.remove(),
      },
    )
  } catch (error) {
    await root.remove()
    throw error
  }
}

interface Around {
  readonly words: () => string
  readonly clean: () => Promise<void>
}

async function startServer(
  command: Command,
  options: ProcessOptions,
  { port, path }: { readonly port: number; readonly path: string },
  around: Around,
): Promise<Running> {
  const group = startGroup(command, options)
  const words = () => `${group.words()}${around.words()}`
  const stop = async () => {
    await group.stop()
    await around.clean()
  }
  try {
    await until('a response', () => (group.ended() === null ? responds(port, path) : true), TIMEOUT_MS)
    if (group.ended() !== null) throw new Error(`It ended with ${group.ended()}`)
  } catch (error) {
    await group.stop()
    const output = words()
    await around.clean()
    throw new Error(`${error instanceof Error ? error.message : error}: ${command.join(' ')}\n${output}`)
  }
  return { port, words, stop }
}

/** True as soon as there is any response over HTTP, null while there is none. */
function responds(port: number, path: string): Promise<true | null> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false, timeout: 10_000 }, (response) => {
      response.resume()
      resolve(true)
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(null))
    sent.end()
  })
}

/** The application that stands behind the proxies. */
export async function startBackend(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = await freePort()
  return startServer(
    [process.execPath, 'backend.js'],
    { cwd: APPS, env: { ...process.env, ...environment, PORT: String(port) } },
    { port, path: '/items' },
    {
      words: () => '',
      clean: async () => undefined,
    },
  )
}
