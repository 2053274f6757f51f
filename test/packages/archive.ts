import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import packageJson from '../../package.json' with { type: 'json' }

/** An archive that `npm run package` has written. */
export const archive = (what: 'chrome.zip' | 'firefox.zip' | 'source.zip' | 'npm.tgz'): string =>
  resolve(`dist/packages/cors-lens-${packageJson.version}-${what}`)

/** Every file of a zip by its name. */
export const filesIn = (zip: string): Readonly<Record<string, Uint8Array>> => unzipSync(new Uint8Array(readFileSync(zip)))

/** Unpacks a zip as its user would. */
export function unpack(zip: string, folder: string): void {
  for (const [name, bytes] of Object.entries(filesIn(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}
