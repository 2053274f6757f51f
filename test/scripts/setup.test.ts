import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** A fresh clone as far as setup.mjs looks at it, on a computer without browsers. */
let clone: string

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'cors-lens-setup-'))
  mkdirSync(join(clone, 'scripts'))
  for (const file of ['setup.mjs', 'browsers.mjs']) copyFileSync(`scripts/${file}`, join(clone, 'scripts', file))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'scripts/run.mjs'), `console.log('runs', ...process.argv.slice(2))`)
})
afterEach(() => rmSync(clone, { recursive: true }))

function setUp(...args: string[]) {
  const { CORS_LENS_CHROMIUM: _, CORS_LENS_FIREFOX: __, LOCALAPPDATA: ___, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs', ...args], {
    cwd: clone,
    env: { ...env, PATH: clone, HOME: clone },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function installPackages() {
  mkdirSync(join(clone, 'node_modules'))
  writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{}')
}

describe('setup', () => {
  it('with --no-install lists what is missing, and exits with 1', () => {
    const { status, stdout, stderr } = setUp('chromium', 'firefox', '--', 'scripts/test.ts', '--no-install')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    for (const missing of ['The packages of package-lock.json\n      npm ci', 'Chromium', 'Firefox']) expect(stderr).toContain(missing)
  })

  it('says what it installs before it does', () => {
    const { status, stdout, stderr } = setUp('--', 'scripts/start.ts')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^Missing, and installed now \(--no-install only lists it\):\n {2}The packages of package-lock\.json\n/)
    expect(stderr).toContain('"npm ci --no-audit --no-fund" failed')
  })

  it('says where to install packages that several folders share, even if they are gone, and installs nothing', () => {
    symlinkSync(join(clone, 'shared/node_modules'), join(clone, 'node_modules'))
    const { status, stdout, stderr } = setUp('--', 'scripts/start.ts')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`npm ci   (in ${join(clone, 'shared')}, since node_modules links to ${join(clone, 'shared/node_modules')})`)
  })

  it('passes the arguments on if nothing is missing', () => {
    installPackages()
    expect(setUp('--', 'scripts/start.ts', '--browser', 'firefox', '--no-install')).toEqual({
      status: 0,
      stdout: 'runs scripts/start.ts --browser firefox\n',
      stderr: '',
    })
  })
})
