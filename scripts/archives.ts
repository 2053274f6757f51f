import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'

export interface ArchivedFile {
  /** In the archive. */
  readonly name: string
  /** On disk. */
  readonly path: string
}

const TIME = new Date(Date.UTC(2020, 0, 1))

/** The same files give the same bytes, whenever and wherever they are packed. */
export function zip(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const archive = new JSZip()
  for (const { name, path } of files) {
    const unixPermissions = (statSync(path).mode & 0o100) !== 0 ? 0o100755 : 0o100644
    archive.file(name, readFileSync(path), { date: TIME, unixPermissions, createFolders: false })
  }
  return archive.generateAsync({ type: 'uint8array', platform: 'UNIX', compression: 'DEFLATE', compressionOptions: { level: 9 } })
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
