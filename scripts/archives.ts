import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ZippableFile, zipSync } from 'fflate'

export interface ArchivedFile {
  /** In the archive. */
  readonly name: string
  /** On disk. */
  readonly path: string
}

/** In local time, as fflate writes it: so the bytes do not depend on the time zone. */
const TIME = new Date(2020, 0, 1)
/** Of the zip format: the upper half of a file's attributes is its mode. */
const UNIX = 3

/** The same files give the same bytes, whenever and wherever they are packed. */
export function zip(files: readonly ArchivedFile[]): Uint8Array {
  const contents = files.map(({ name, path }): [string, ZippableFile] => {
    const mode = (statSync(path).mode & 0o100) !== 0 ? 0o100755 : 0o100644
    return [name, [new Uint8Array(readFileSync(path)), { os: UNIX, attrs: mode << 16 }]]
  })
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: TIME })
}

/** npm's own tarball of the command, which has a fixed time in it. */
export function npmTarball(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cors-lens-pack-'))
  try {
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
    const [tarball = ''] = readdirSync(folder)
    return new Uint8Array(readFileSync(join(folder, tarball)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All files below a folder, by name. */
export function filesUnder(folder: string): ArchivedFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names
    .sort()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
}

/** What git knows of this folder, by name. */
export function trackedFiles(): ArchivedFile[] {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  return names.sort().map((name) => ({ name, path: name }))
}
