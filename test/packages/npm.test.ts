import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { archive } from './archive.ts'

/** What gives text a color in a terminal. */
const COLOR = /\u001b\[\d+m/

describe("npm's package", () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  function run(command: string, ...args: string[]) {
    // An agent or a CI server may say for all its processes that they have colors, or none.
    const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, CI: ____, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder.path,
      env: { ...env, TERM: 'xterm-256color', npm_config_update_notifier: 'false', npm_config_progress: 'false' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    return { status, stdout, stderr }
  }

  beforeAll(() => {
    copyFileSync('docs/examples/shop.har', join(folder.path, 'shop.har'))
    writeFileSync(join(folder.path, 'package.json'), '{ "private": true }')
    const { status, stderr } = run('npm', 'install', '--offline', '--no-audit', '--no-fund', archive('npm.tgz'))
    expect(status, stderr).toBe(0)
  })

  it('contains the command, and nothing that it doesn’t need', () => {
    const { stdout } = run('tar', '-tzf', archive('npm.tgz'))
    const names = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli/cors-lens.js', 'dist/cli/third-party-licenses.txt', 'package.json']
    expect(stdout.trim().split('\n').sort()).toEqual(names.map((name) => `package/${name}`))
  })

  it('needs no other package', () => {
    expect(packageJson).not.toHaveProperty('dependencies')
    expect(run('npm', 'ls', '--all', '--parseable').stdout.trim().split('\n')).toHaveLength(2)
  })

  it('prints its version', () => {
    expect(run('npx', '--offline', 'cors-lens', '--version')).toMatchObject({ status: 0, stdout: `${packageJson.version}\n` })
  })

  it('diagnoses a HAR file, without colors in a pipe', () => {
    const { status, stdout, stderr } = run('npx', '--offline', 'cors-lens', 'shop.har')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('https://api.example/cart')
    expect(stdout).not.toMatch(COLOR)
  })

  it('diagnoses a HAR file in a terminal, with colors', () => {
    const command = ['npx', '--offline', 'cors-lens', 'shop.har']
    const inTerminal = process.platform === 'linux' ? ['-qec', command.join(' '), '/dev/null'] : ['-q', '/dev/null', ...command]
    const { status, stdout } = run('script', ...inTerminal)
    expect(status, stdout).toBe(1)
    expect(stdout).toMatch(COLOR)
    expect(stdout).toContain('https://api.example/cart')
  })

  it('cannot be imported: it is a command', () => {
    const { status, stderr } = run(process.execPath, '--input-type=module', '--eval', `await import('cors-lens')`)
    expect(status).not.toBe(0)
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('is not published from a developer’s machine: npm requires provenance', () => {
    const nowhere = 'http://127.0.0.1:9/'
    const { status, stderr } = run(
      'npm',
      'publish',
      archive('npm.tgz'),
      `--registry=${nowhere}`,
      '--fetch-retries=0',
      `--${nowhere.replace('http:', '')}:_authToken=none`,
    )
    expect(status).not.toBe(0)
    expect(stderr).toContain('provenance generation not supported')
  })
})
