import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import { until } from '../../../scripts/browsers/until.ts'
import { freePort } from '../../../scripts/free-port.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { openChromium } from '../plain-chromium.ts'
import { type ForeignRecording, requestAll, withTruth } from './run.ts'

/** Debian's package has it among the examples; mitmproxy 10 and later write the same from their own core. */
const ADDON = '/usr/share/doc/mitmproxy/examples/contrib/har_dump.py'

/** A proxy between the page and the test server, which writes what passes it. */
export async function recordThroughMitmproxy(program: string, server: TestServer): Promise<ForeignRecording> {
  if (!existsSync(ADDON)) throw new Error('mitmproxy is not here: apt-get install mitmproxy')
  const folder = temporaryFolder()
  const path = join(folder.path, 'mitmproxy.har')
  const port = await freePort()
  const options = ['-q', '-p', String(port), '-s', ADDON, '--set', `hardump=${path}`, '--set', `confdir=${folder.path}`, '--ssl-insecure']
  const proxy = spawn('mitmdump', options, { stdio: 'ignore' })
  try {
    await until('mitmproxy', () => accepts(port))
    // Without the bypass rule, no request to localhost goes through a proxy.
    const args = [`--proxy-server=http://localhost:${port}`, '--proxy-bypass-list=<-loopback>']
    const browser = await openChromium(program, server, { args })
    const runs = await requestAll(browser, server).finally(() => browser.close())
    proxy.kill('SIGINT')
    await once(proxy, 'exit')
    return withTruth(JSON.parse(readFileSync(path, 'utf8')).log, runs, server)
  } finally {
    proxy.kill('SIGINT')
    await folder.remove()
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
