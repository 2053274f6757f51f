import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import JSZip from 'jszip'
import packageJson from '../../package.json' with { type: 'json' }

/** An archive that `npm run package` has written. */
export const archive = (what: 'chrome.zip' | 'firefox.zip' | 'source.zip' | 'npm.tgz'): string =>
  resolve(`dist/packages/cors-lens-${packageJson.version}-${what}`)

/** Every file of a zip by its name. */
export async function filesIn(zip: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const { files } = await JSZip.loadAsync(readFileSync(zip))
  return Object.fromEntries(await Promise.all(Object.values(files).map(async (file) => [file.name, await file.async('uint8array')])))
}

/** Unpacks a zip as its user would. */
export async function unpack(zip: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(await filesIn(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}
