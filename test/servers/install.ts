import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LISTED = fileURLToPath(new URL('packages', import.meta.url))
/** Kept between runs, apart from the project's own packages, which npm ci removes. */
const FOLDER = '.cache/server-stacks'

export interface Requirements {
  /** Debian's packages. */
  readonly debian: readonly string[]
  /** test/servers/packages. */
  readonly npm?: true
  /** One of them that npm leaves out on other systems. */
  readonly optional?: string
}

/** Installs what is required as far as this computer lets it: Debian's packages as root, npm's into a folder of their own. */
export function install(all: readonly Requirements[]) {
  installDebian([...new Set(all.flatMap(({ debian }) => debian))].filter((name) => !isInstalled(name)))
  const hasNpm = !all.some(({ npm }) => npm) || installNpm()
  const nodeModules = join(process.cwd(), FOLDER, 'node_modules')
  /** What of it cannot be had here. */
  const lacking = ({ debian, npm, optional }: Requirements): readonly string[] => [
    ...debian.filter((name) => !isInstalled(name)),
    ...(npm && !hasNpm ? ['npm'] : []),
    ...(optional !== undefined && !existsSync(join(nodeModules, optional)) ? [optional] : []),
  ]
  return { lacking, nodeModules }
}

function isInstalled(name: string): boolean {
  const { status, stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' })
  return status === 0 && /^Status: install ok installed$/m.test(stdout)
}

function installDebian(names: readonly string[]): void {
  if (names.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing Debian's ${names.join(', ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('nice', ['apt-get', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update', '-qq')
  withoutServices(() => apt('install', '-y', '-qq', '--no-install-recommends', ...names))
}

/** Debian starts a service when it is installed, unless this program says no. */
function withoutServices(installs: () => void): void {
  const policy = '/usr/sbin/policy-rc.d'
  const isOurs = !existsSync(policy)
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    installs()
  } finally {
    if (isOurs) rmSync(policy)
  }
}

/** As the lock file says, without running scripts of the packages. */
function installNpm(): boolean {
  const lock = readFileSync(join(LISTED, 'package-lock.json'), 'utf8')
  const done = join(FOLDER, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return true
  mkdirSync(FOLDER, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(FOLDER, name), readFileSync(join(LISTED, name)))
  console.log('Installing the packages of test/servers/packages (npm ci) ...')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status === 0) writeFileSync(done, lock)
  return status === 0
}
