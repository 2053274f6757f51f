// @ts-check
// Makes sure that what a command needs is there, then runs it:
//
//   node scripts/setup.mjs [chromium] [firefox] [webkit] [--no-install] [-- FILE.ts ARGUMENT...]
//
// It installs missing packages and, as root on Debian, missing browsers; it says what before it does. With --no-install it says what is missing and
// ends with 1. Plain JavaScript without dependencies: it is the first thing that runs on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readlinkSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser, findWebKit, VARIABLE, WEBKIT_PACKAGES } from './browsers.mjs'

/** @typedef {import('./browsers.mjs').Engine} Engine */
/** @typedef {{ readonly what: string, readonly how: string, readonly install: (() => void) | null }} Missing `how`: the command, or what to do by hand where `install` is null. */

const NODE = { major: 20, minor: 19 }
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' }
const NO_INSTALL = '--no-install'
/** Tells the processes that a command starts of its --no-install. */
export const NO_INSTALL_VARIABLE = 'CORS_LENS_NO_INSTALL'

/**
 * The program of a browser, which is installed where that is possible; else the process says what to install and ends with 1.
 * @param {Engine} engine
 * @returns {import('./browsers.mjs').Found}
 */
export function ensureBrowser(engine) {
  installMissing(missingBrowser(engine))
  const found = findBrowser(engine)
  if (found) return found
  stop(`No ${engine} can be started, although its installation did not fail.`)
}

/** @param {readonly Missing[]} missing */
function installMissing(missing) {
  if (missing.length === 0) return
  const byHand = missing.filter(({ install }) => install === null)
  const isAllowed = process.env[NO_INSTALL_VARIABLE] === undefined
  const lines = missing.map(({ what, how }) => `  ${what}\n      ${how}`).join('\n')
  if (!isAllowed || byHand.length > 0) stop(`Missing:\n${lines}\n\nThen run the command again.`)
  console.log(`Missing, and installed now (${NO_INSTALL} only lists it):\n${lines}\n`)
  for (const { install } of missing) install?.()
}

/** @returns {Missing[]} */
function missingPackages() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return []
  const what = 'The packages of package-lock.json'
  const linked = targetOfLink('node_modules')
  // Several worktrees can share one folder of packages, which `npm ci` would empty for all of them.
  if (linked !== null) return [{ what, how: `npm ci   (in ${dirname(linked)}, since node_modules links to ${linked})`, install: null }]
  return [{ what, how: 'npm ci', install: () => run('npm', ['ci', '--no-audit', '--no-fund']) }]
}

/**
 * Where a symbolic link leads, even if nothing is there; null: it is no link.
 * @param {string} path
 */
function targetOfLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? resolve(readlinkSync(path)) : null
}

/**
 * @param {Engine} engine
 * @returns {Missing[]}
 */
function missingBrowser(engine) {
  if (findBrowser(engine)) return []
  const named = process.env[VARIABLE[engine]]
  if (named) return [{ what: `${VARIABLE[engine]} names ${named}, which cannot be started`, how: 'Name another program.', install: null }]
  const what = engine === 'firefox' ? 'Firefox' : 'Chromium, Chrome for Testing, Edge or Chrome'
  if (!canInstall())
    return [{ what, how: `${howToInstall(engine)}\n      Or name its program in the variable ${VARIABLE[engine]}.`, install: null }]
  return [fromDebian(what, [DEBIAN[engine]])]
}

/**
 * WebKit, where it can be installed. Nobody has to install it by hand: without it, the tests in it are skipped.
 * @returns {Missing[]}
 */
function missingWebKit() {
  if (findWebKit() !== null || !canInstall() || process.env[NO_INSTALL_VARIABLE] !== undefined) return []
  return [fromDebian('WebKitGTK', WEBKIT_PACKAGES)]
}

/**
 * @param {string} what
 * @param {readonly string[]} packages
 * @returns {Missing}
 */
function fromDebian(what, packages) {
  const install = () => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], environment)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment)
  }
  return { what, how: `apt-get install ${packages.join(' ')}`, install }
}

/** @param {Engine} engine */
function howToInstall(engine) {
  const how = {
    linux: `sudo apt-get install ${DEBIAN[engine]}   (or your distribution's package of that name)`,
    darwin: engine === 'firefox' ? 'brew install --cask firefox' : 'npx @puppeteer/browsers install chrome   (Chrome for Testing)',
    win32: engine === 'firefox' ? 'winget install Mozilla.Firefox' : 'npx @puppeteer/browsers install chrome   (Chrome for Testing)',
  }
  return how[/** @type {keyof typeof how} */ (process.platform)] ?? how.linux
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = process.env) {
  console.log(`${[command, ...args].join(' ')} ...`)
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell: process.platform === 'win32' })
  if (status !== 0) stop(`"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}. Its own message is above.`)
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < NODE.major || (major === NODE.major && minor < NODE.minor)) {
    stop(`Node ${NODE.major}.${NODE.minor} or later is needed; this is ${process.versions.node}. See https://nodejs.org/`)
  }
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const given = process.argv.slice(2)
  if (given.includes(NO_INSTALL)) process.env[NO_INSTALL_VARIABLE] = '1'
  const args = given.filter((arg) => arg !== NO_INSTALL)
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const engines = /** @type {const} */ (['chromium', 'firefox']).filter((engine) => args.slice(0, end).includes(engine))
  const webkit = args.slice(0, end).includes('webkit') ? missingWebKit() : []
  installMissing([...missingPackages(), ...engines.flatMap(missingBrowser), ...webkit])
  if (end < args.length) {
    process.argv = [process.execPath, 'scripts/run.mjs', ...args.slice(end + 1)]
    await import('./run.mjs')
  }
}
