import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { type ForeignRecording, withTruth } from './run.ts'
import { requestThrough } from './through-proxy.ts'

/** Debian's package has it among the examples; mitmproxy 10 and later write the same from their own core. */
const ADDON = '/usr/share/doc/mitmproxy/examples/contrib/har_dump.py'

/** mitmproxy writes what passed it when it ends. */
export async function recordThroughMitmproxy(program: string, server: TestServer): Promise<ForeignRecording> {
  if (!existsSync(ADDON)) throw new Error('mitmproxy is not here: apt-get install mitmproxy')
  const folder = temporaryFolder()
  const path = join(folder.path, 'mitmproxy.har')
  const options = ['-s', ADDON, '--set', `hardump=${path}`, '--set', `confdir=${folder.path}`, '--ssl-insecure']
  try {
    const runs = await requestThrough(
      { name: 'mitmproxy', command: (port) => ['mitmdump', '-q', '-p', String(port), ...options] },
      program,
      server,
    )
    return withTruth(JSON.parse(readFileSync(path, 'utf8')).log, runs, server)
  } finally {
    await folder.remove()
  }
}
