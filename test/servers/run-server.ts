import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { temporaryFolder } from '../browsers/temporary-folder.ts'
import { until } from '../browsers/until.ts'
import { closedPort } from '../lab/server/listen.ts'
import type { Stack } from './stack.ts'
import { APPS } from './write-app.ts'

export interface Running {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** Starts a stack in a folder of its own; resolves when it answers. */
export async function runServer(stack: Stack, texts: readonly string[] | null, backend: number, nodeModules: string): Promise<Running> {
  const root = temporaryFolder()
  const place = { folder: join(root.path, 'app'), port: await closedPort(), backend }
  const env = { ...process.env, ...stack.environment, PORT: String(place.port), GOCACHE: join(nodeModules, '../go'), HOME: place.folder }
  mkdirSync(place.folder)
  if (stack.npm) symlinkSync(nodeModules, join(place.folder, 'node_modules'))
  stack.write(place, texts)
  const commands = [...stack.commands(place)]
  const last = commands.pop()
  if (last === undefined) throw new Error(`${stack.server} has no command`)
  for (const [program, ...args] of commands) {
    const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: place.folder, env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} gave ${error?.message ?? status}\n${stdout}${stderr}`)
  }
  const started = start(last, place.folder, env)
  const stop = async () => {
    await started.stop()
    await root.remove()
  }
  try {
    await until(stack.server, () => (started.ended() ? true : answers(place.port)), 30_000)
    if (started.ended()) throw new Error(`${last.join(' ')} ended\n${started.words()}`)
  } catch (error) {
    const log = join(place.folder, 'error.log')
    const words = `${started.words()}${existsSync(log) ? spawnSync('cat', [log], { encoding: 'utf8' }).stdout : ''}`
    await stop()
    throw new Error(`${String(error)}\n${words}`)
  }
  return { port: place.port, stop }
}

/** A program with all that it starts, as one process group. */
export function start([program, ...args]: readonly [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv) {
  const child: ChildProcess = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      words = (words + data.toString()).slice(-4000)
    })
  }
  child.on('error', (error) => {
    words += error.message
  })
  const ended = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  const end = () => {
    if (child.pid !== undefined && !ended()) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', end)
  return {
    ended,
    words: () => words,
    stop: async () => {
      process.off('exit', end)
      if (ended()) return
      const gone = once(child, 'exit')
      end()
      await gone
    },
  }
}

function answers(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/items' }, (response) => {
      response.resume()
      resolve(true)
    })
    asked.on('error', () => resolve(null))
    asked.end()
  })
}

/** The application that stands behind the proxies. */
export async function startBackend(): Promise<Running> {
  const port = await closedPort()
  const { stop } = start([process.execPath, 'backend.js'], APPS, { ...process.env, PORT: String(port) })
  await until('the application behind the proxies', () => answers(port))
  return { port, stop }
}
