import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ZippableFile, zipSync } from 'fflate'
import packageJson from '../package.json' with { type: 'json' }
import { buildModes } from './build-modes.ts'

/**
 * `npm run package`: one zip per store and one of the sources into dist/packages. Everything is built and packed twice,
 * and the command fails where the two differ in a byte, or where an extension has grown too large.
 */
const FOLDER = 'dist/packages'
const LARGEST_EXTENSION = 250_000
/** In local time, as fflate writes it: so the bytes do not depend on the time zone. */
const TIME = new Date(2020, 0, 1)
/** Of the zip format: the upper half of a file's attributes is its mode. */
const UNIX = 3

interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

interface PackedFile {
  readonly name: string
  readonly path: string
}

async function pack(): Promise<Packed[]> {
  await buildModes(['chrome', 'firefox'])
  return [zip('chrome', filesUnder('dist/chrome')), zip('firefox', filesUnder('dist/firefox')), zip('source', trackedFiles())]
}

function zip(what: string, files: readonly PackedFile[]): Packed {
  const contents = files.map(({ name, path }): [string, ZippableFile] => {
    const mode = (statSync(path).mode & 0o100) !== 0 ? 0o100755 : 0o100644
    return [name, [new Uint8Array(readFileSync(path)), { os: UNIX, attrs: mode << 16 }]]
  })
  const bytes = zipSync(Object.fromEntries(contents), { level: 9, mtime: TIME })
  return { name: `cors-lens-${packageJson.version}-${what}.zip`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function filesUnder(folder: string): PackedFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names
    .sort()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
}

function trackedFiles(): PackedFile[] {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  return names.sort().map((name) => ({ name, path: name }))
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
const tooLarge = packages.filter(({ name, bytes }) => !name.endsWith('-source.zip') && bytes.length > LARGEST_EXTENSION)
if (tooLarge.length > 0) throw new Error(`Over ${LARGEST_EXTENSION / 1000} kB: ${tooLarge.map(({ name }) => name).join(', ')}`)
