import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { filesUnder, npmTarball, trackedFiles, zip } from './archives.ts'
import { buildModes, MODES } from './build-modes.ts'

/**
 * `npm run package`: a zip for each store, one of the sources and npm's tarball into dist/packages, and their checksums. Everything is built and
 * packed twice, and the command fails where the two differ in a byte, or where an archive has grown too large.
 */
const FOLDER = 'dist/packages'
/** As `sha256sum --check` reads it. */
const CHECKSUMS = 'SHA256SUMS'
/** Bytes, just above what it has: docs/performance.md says what takes them. An import of the wrong module would be far above. */
const MAX_EXTENSION_BYTES = 370_000
const MAX_COMMAND_BYTES = 410_000

interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly largest: number
  readonly sha256: string
}

async function pack(): Promise<Packed[]> {
  await buildModes(MODES)
  return [
    packed('chrome.zip', await zip(filesUnder('dist/chrome')), MAX_EXTENSION_BYTES),
    packed('firefox.zip', await zip(filesUnder('dist/firefox')), MAX_EXTENSION_BYTES),
    packed('source.zip', await zip(trackedFiles()), Number.POSITIVE_INFINITY),
    packed('npm.tgz', npmTarball(), MAX_COMMAND_BYTES),
  ]
}

function packed(what: string, bytes: Uint8Array, largest: number): Packed {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: `cors-lens-${packageJson.version}-${what}`, bytes, largest, sha256 }
}

const packages = await pack()
const again = await pack()
const differing = packages.filter(({ sha256 }, index) => sha256 !== again[index]?.sha256)
if (differing.length > 0) throw new Error(`Not reproducible: ${differing.map(({ name }) => name).join(', ')} differ between two builds.`)

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
for (const { name, bytes, sha256 } of packages) {
  writeFileSync(join(FOLDER, name), bytes)
  console.log(`${FOLDER}/${name}  ${(bytes.length / 1000).toFixed(1)} kB  sha256 ${sha256}`)
}
writeFileSync(join(FOLDER, CHECKSUMS), packages.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
const tooLarge = packages.filter(({ bytes, largest }) => bytes.length > largest)
if (tooLarge.length > 0) throw new Error(tooLarge.map(({ name, largest }) => `${name} is over ${largest / 1000} kB`).join(', '))
