import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { deflateAsync } from '@gfx/zopfli'
import { Zip, ZipPassThrough } from 'fflate'
import packageJson from '../package.json' with { type: 'json' }
import { buildModes } from './build-modes.ts'

/**
 * `npm run package`: one zip per store and one of the sources into dist/packages. Everything is built and packed twice,
 * and the command fails where the two differ in a byte, or where an extension has grown too large.
 */
const FOLDER = 'dist/packages'
const LARGEST_EXTENSION = 220_000
/** In local time, as fflate writes it: so the bytes do not depend on the time zone. */
const TIME = new Date(2020, 0, 1)
/** Of the zip format: the upper half of a file's attributes is its mode. */
const UNIX = 3

interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

async function pack(): Promise<Packed[]> {
  await buildModes(['chrome', 'firefox'])
  return [
    await zip('chrome', filesUnder('dist/chrome'), smallest),
    await zip('firefox', filesUnder('dist/firefox'), smallest),
    await zip('source', trackedFiles(), (bytes) => Promise.resolve(new Uint8Array(deflateRawSync(bytes, { level: 9 })))),
  ]
}

async function zip(what: string, files: readonly { name: string; path: string }[], deflate: Deflate): Promise<Packed> {
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { name, path } of files) {
    const mode = (statSync(path).mode & 0o100) !== 0 ? 0o100755 : 0o100644
    const bytes = new Uint8Array(readFileSync(path))
    const file = new Deflated(name, await deflate(bytes))
    Object.assign(file, { os: UNIX, attrs: mode << 16, mtime: TIME })
    archive.add(file)
    file.push(bytes, true)
  }
  archive.end()
  const bytes = Buffer.concat(chunks)
  return { name: `cors-lens-${packageJson.version}-${what}.zip`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>

/** fflate's archive around data that something else has deflated. */
class Deflated extends ZipPassThrough {
  override compression = 8

  constructor(
    name: string,
    private readonly deflated: Uint8Array<ArrayBuffer>,
  ) {
    super(name)
  }

  protected override process(_: Uint8Array, final: boolean): void {
    this.ondata(null, this.deflated, final)
  }
}

const deflatedBefore = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** Zopfli takes seconds and saves a twentieth of what is downloaded. What was deflated before, in the other build, is remembered. */
function smallest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(bytes).digest('hex')
  const known = deflatedBefore.get(key) ?? deflateAsync(bytes, { numiterations: 15 }).then((deflated) => new Uint8Array(deflated))
  deflatedBefore.set(key, known)
  return known
}

function filesUnder(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names
    .sort()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
}

function trackedFiles() {
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
