// @ts-check
// What must be there before `npm start` and `npm test`: the packages and, where named, the browsers.
// `node scripts/setup.mjs [chromium] [firefox]`. Plain JavaScript without dependencies: it is the first thing that runs on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser, VARIABLE } from './browsers.mjs'

/** @typedef {import('./browsers.mjs').Engine} Engine */

const NODE = { major: 20, minor: 19 }
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Installs the packages of package-lock.json where they are missing or older than the lock. */
export function ensurePackages() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  run('npm', ['ci', '--no-audit', '--no-fund'], 'Installing the packages (npm ci)')
}

/**
 * Finds a browser; installs Debian's where that is possible; or says what to install and ends the process with 1.
 * @param {Engine} engine
 * @returns {import('./browsers.mjs').Found}
 */
export function ensureBrowser(engine) {
  const found = findBrowser(engine)
  if (found) return found
  if (canInstall()) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], `No ${engine} found. Reading Debian's list of packages (apt-get update)`, environment)
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', DEBIAN[engine]],
      `Installing Debian's ${DEBIAN[engine]} (apt-get install)`,
      environment,
    )
    const installed = findBrowser(engine)
    if (installed) return installed
  }
  stop(howToInstall(engine))
}

/** @param {Engine} engine */
function howToInstall(engine) {
  const named = process.env[VARIABLE[engine]]
  if (named) return `${VARIABLE[engine]} names ${named}, which cannot be started.`
  const what = engine === 'firefox' ? 'No Firefox was found.' : 'No Chromium, Chrome for Testing, Edge or Chrome was found.'
  const how = {
    linux: `sudo apt-get install ${DEBIAN[engine]}   (or your distribution's package of that name)`,
    darwin: engine === 'firefox' ? 'brew install --cask firefox' : 'npx @puppeteer/browsers install chrome   (Chrome for Testing)',
    win32: engine === 'firefox' ? 'winget install Mozilla.Firefox' : 'npx @puppeteer/browsers install chrome   (Chrome for Testing)',
  }
  const line = how[/** @type {keyof typeof how} */ (process.platform)] ?? how.linux
  return `${what} Install one:\n\n    ${line}\n\nor name its program in the variable ${VARIABLE[engine]}, then run the command again.`
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} what
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, what, env = process.env) {
  console.log(`${what} ...`)
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell: process.platform === 'win32' })
  if (status !== 0) stop(`"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}. Its own words are above.`)
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
  ensurePackages()
  for (const engine of process.argv.slice(2)) ensureBrowser(engine === 'firefox' ? 'firefox' : 'chromium')
}
