import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NO_INSTALL_VARIABLE } from '../../scripts/setup.mjs'

/** Folders beside this file that list packages: large ones apart, since few stacks need them. Or the project's own packages. */
export type PackageList = 'packages' | 'large-packages' | 'project'

/** Kept between runs, apart from the project's own packages, which npm ci removes. */
const FOLDER = '.cache/server-stacks'

export interface Requirements {
  /** Debian's packages. */
  readonly debian: readonly string[]
  readonly npm?: PackageList
  /** One of them that npm leaves out on other systems. */
  readonly optional?: string
}

/**
 * Installs what is required as far as this computer lets it: Debian's packages as root, npm's into a folder of their own. With --no-install
 * (scripts/setup.mjs) it installs nothing.
 */
export function install(all: readonly Requirements[]) {
  installDebian([...new Set(all.flatMap(({ debian }) => debian))].filter((name) => !isInstalled(name)))
  const lists = [...new Set(all.flatMap(({ npm }) => npm ?? []))]
  const installed = new Set(lists.filter(installNpm))
  /** What of it cannot be had here. */
  const lacking = ({ debian, npm, optional }: Requirements): readonly string[] => [
    ...debian.filter((name) => !isInstalled(name)),
    ...(npm !== undefined && !installed.has(npm) ? [`npm ci in ${npm}`] : []),
    ...(npm !== undefined && optional !== undefined && !existsSync(join(nodeModulesOf(npm), optional)) ? [optional] : []),
  ]
  return { lacking }
}

/** Where the packages of a list are installed. */
export function nodeModulesOf(list: PackageList): string {
  return list === 'project' ? join(process.cwd(), 'node_modules') : join(process.cwd(), FOLDER, list, 'node_modules')
}

const isForbidden = (): boolean => process.env[NO_INSTALL_VARIABLE] !== undefined

function isInstalled(name: string): boolean {
  const { status, stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' })
  return status === 0 && /^Status: install ok installed$/m.test(stdout)
}

function installDebian(names: readonly string[]): void {
  if (names.length === 0 || isForbidden() || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return
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
function installNpm(list: PackageList): boolean {
  if (list === 'project') return true
  const listed = fileURLToPath(new URL(list, import.meta.url))
  const folder = join(FOLDER, list)
  const lock = readFileSync(join(listed, 'package-lock.json'), 'utf8')
  const done = join(folder, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return true
  if (isForbidden()) return false
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(folder, name), readFileSync(join(listed, name)))
  console.log(`Installing the packages of test/servers/${list} (npm ci) ...`)
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status === 0) writeFileSync(done, lock)
  return status === 0
}
