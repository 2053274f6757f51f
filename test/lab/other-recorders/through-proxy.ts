import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { until } from '../../../scripts/browsers/until.ts'
import { freePort } from '../../../scripts/free-port.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { openChromium } from '../plain-chromium.ts'
import type { Run } from '../record.ts'
import { requestAll } from './run.ts'

/** How to start a proxy, and what to do in the browser before and after everything is requested. */
export interface Proxy {
  readonly name: string
  readonly command: (port: number) => readonly [program: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
  readonly before?: (context: BrowserContext) => Promise<void>
  readonly after?: () => Promise<void>
}

/** Lets the page request everything through a proxy, which has ended when this is over. */
export async function requestThrough(proxied: Proxy, program: string, server: TestServer): Promise<readonly Run[]> {
  const { name, command, env, before, after } = proxied
  const port = await freePort()
  const [executable, ...options] = command(port)
  const proxy = spawn(executable, options, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } })
  const ended = once(proxy, 'exit')
  try {
    await until(name, () => accepts(port))
    // Without the bypass rule, no request to localhost goes through a proxy.
    const args = [`--proxy-server=http://localhost:${port}`, '--proxy-bypass-list=<-loopback>']
    const browser = await openChromium(program, server, { args, ...(before === undefined ? {} : { opened: before }) })
    try {
      const runs = await requestAll(browser, server)
      await after?.()
      return runs
    } finally {
      await browser.close()
    }
  } finally {
    // With the processes that it has started.
    if (proxy.pid !== undefined && proxy.exitCode === null) process.kill(-proxy.pid, 'SIGINT')
    await ended
  }
}

/** null as long as it refuses connections. */
function accepts(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(null))
  })
}
