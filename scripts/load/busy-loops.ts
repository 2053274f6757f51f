import { spawn } from 'node:child_process'

/** Processes that do nothing but take the processor's time. */
export function startBusyLoops(count: number): { stop(): void } {
  const loops = Array.from({ length: count }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
  const stop = () => {
    for (const loop of loops) loop.kill('SIGKILL')
    process.off('exit', stop)
  }
  process.on('exit', stop)
  return { stop }
}
