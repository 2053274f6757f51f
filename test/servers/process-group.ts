import { spawn } from 'node:child_process'

export type Command = readonly [string, ...string[]]

export interface ProcessOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

export interface ProcessGroup {
  /** The exit code or the signal, or why it could not be started; null while it runs. */
  readonly ended: () => string | null
  /** Resolves with the same when all of the group is gone. */
  readonly gone: Promise<string>
  /** The last 4,000 characters of what it said. */
  readonly words: () => string
  readonly stop: () => Promise<void>
}

/** Starts a program with all that it will start itself, as one process group, which ends with this process at the latest. */
export function startGroup([program, ...args]: Command, { cwd, env }: ProcessOptions): ProcessGroup {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      words = (words + data.toString()).slice(-4000)
    })
  }
  let ended: string | null = null
  child.once('exit', (code, signal) => {
    ended = String(code ?? signal)
  })
  // Its last words may be read after its end.
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      ended = error.message
      resolve(ended)
    })
    child.once('close', (code, signal) => resolve(ended ?? String(code ?? signal)))
  })
  const kill = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of it has ended.
    }
  }
  process.once('exit', kill)
  return {
    ended: () => ended,
    gone,
    words: () => words,
    stop: async () => {
      process.off('exit', kill)
      kill()
      await gone
    },
  }
}

/** Runs a program to its end. @throws Error with what it said, where it did not end with 0 */
export async function runToEnd(command: Command, options: ProcessOptions): Promise<void> {
  const group = startGroup(command, options)
  const how = await group.gone
  await group.stop()
  if (how !== '0') throw new Error(`${command.join(' ')} ended with ${how}:\n${group.words()}`)
}
