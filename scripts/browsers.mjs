// @ts-check
// Where the browsers are. Plain JavaScript without dependencies: `scripts/setup.mjs` needs it before anything is installed.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/**
 * @typedef {'chromium' | 'firefox'} Engine
 * @typedef {{ name: string, path: string, branded: boolean }} Found
 *   `branded`: Google Chrome, which since version 137 ignores `--load-extension`.
 */

/** @type {Record<Engine, readonly { name: string, branded?: boolean, commands: readonly string[], places: readonly string[] }[]>} */
const KNOWN = {
  chromium: [
    {
      name: 'Chromium',
      commands: ['chromium', 'chromium-browser'],
      places: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '%LOCALAPPDATA%/Chromium/Application/chrome.exe'],
    },
    { name: 'Chrome for Testing', commands: ['chrome-for-testing'], places: chromeForTesting() },
    {
      name: 'Microsoft Edge',
      commands: ['microsoft-edge', 'microsoft-edge-stable'],
      places: [
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '%PROGRAMFILES(X86)%/Microsoft/Edge/Application/msedge.exe',
        '%PROGRAMFILES%/Microsoft/Edge/Application/msedge.exe',
      ],
    },
    {
      name: 'Google Chrome',
      branded: true,
      commands: ['google-chrome', 'google-chrome-stable'],
      places: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '%PROGRAMFILES%/Google/Chrome/Application/chrome.exe',
        '%PROGRAMFILES(X86)%/Google/Chrome/Application/chrome.exe',
        '%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe',
      ],
    },
  ],
  firefox: [
    {
      name: 'Firefox',
      commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
      places: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
        '%PROGRAMFILES%/Mozilla Firefox/firefox.exe',
        '%PROGRAMFILES(X86)%/Mozilla Firefox/firefox.exe',
      ],
    },
  ],
}

/** The variable that names a browser's program outright. */
export const VARIABLE = { chromium: 'CORS_LENS_CHROMIUM', firefox: 'CORS_LENS_FIREFOX' }

/**
 * The first browser of this engine that can be started, in order of preference (Google Chrome last), or null.
 * @param {Engine} engine
 * @returns {Found | null}
 */
export function findBrowser(engine) {
  const named = process.env[VARIABLE[engine]]
  if (named)
    return isExecutable(named)
      ? { name: named, path: named, branded: /google-chrome|Google Chrome\.app|Google\WChrome\W/.test(named) }
      : null
  for (const { name, branded = false, commands, places } of KNOWN[engine]) {
    const path = [...commands.flatMap(onPath), ...places.map(expand)].find(isExecutable)
    if (path) return { name, path, branded }
  }
  return null
}

/** Debian's packages of WebKitGTK and of a display for it. */
export const WEBKIT_PACKAGES = ['libwebkit2gtk-4.1-0', 'xvfb']

/**
 * The programs of WEBKIT_PACKAGES, or null where one is missing.
 * @returns {{ readonly browser: string, readonly display: string } | null}
 */
export function findWebKit() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').sort() : []
  const browser = folders.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find(isExecutable)
  const display = '/usr/bin/Xvfb'
  return browser !== undefined && isExecutable(display) ? { browser, display } : null
}

/** @param {string} command */
function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, command + suffix))
}

/** @param {string} place */
function expand(place) {
  return place.replace(/%([^%]+)%/g, (_, name) => process.env[name] ?? '/nowhere')
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where `npx @puppeteer/browsers install chrome` and Playwright put it, newest first. */
function chromeForTesting() {
  const programs = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe'].concat(
    ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
      ['Google Chrome for Testing', 'Chromium'].map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    ),
  )
  const caches = [
    join(homedir(), '.cache/puppeteer/chrome'),
    join(process.cwd(), 'chrome'),
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(process.env.LOCALAPPDATA ?? '/nowhere', 'ms-playwright'),
  ]
  const newestFirst = new Intl.Collator('en', { numeric: true })
  return caches.flatMap((cache) =>
    (existsSync(cache) ? readdirSync(cache) : [])
      .filter((version) => !version.includes('headless_shell'))
      .sort((a, b) => newestFirst.compare(b, a))
      .flatMap((version) => programs.map((program) => join(cache, version, program))),
  )
}
