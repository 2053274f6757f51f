import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesUnder } from '../../scripts/archives.ts'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { archive, filesIn, unpack } from './archive.ts'

/** The stores' reviewers build the extension from the sources, and compare. */
const folder = temporaryFolder()
afterAll(() => folder.remove())

beforeAll(async () => {
  await unpack(archive('source.zip'), folder.path)
  symlinkSync(resolve('node_modules'), join(folder.path, 'node_modules'), 'junction')
  const { status, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: folder.path,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stderr).toBe(0)
})

it.each(['chrome', 'firefox'] as const)('the packed sources build the same files as the %s package', async (browser) => {
  const built = filesUnder(join(folder.path, 'dist', browser))
  const packed = await filesIn(archive(`${browser}.zip`))
  expect(built.map(({ name }) => name)).toEqual(Object.keys(packed).sort())
  expect(built.filter(({ name, path }) => !readFileSync(path).equals(packed[name] ?? new Uint8Array())).map(({ name }) => name)).toEqual([])
})
