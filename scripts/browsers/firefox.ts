import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserSays, type LaunchOptions, type Panel, WINDOW_SIZE } from './browser.ts'
import { type FirefoxDocuments, firefoxDocuments, SCRIPT_TIMEOUT_MS } from './firefox-devtools.ts'
import { meterFirefoxTasks } from './firefox-tasks.ts'
import { Marionette } from './marionette.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { until } from './until.ts'

/** Firefox, driven by its own remote protocol: geckodriver would be one more program to install, and Playwright drives only its own Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = temporaryFolder()
  writeFileSync(join(profile.path, 'user.js'), preferences(options, profile.path))
  const firefox = start(options, profile.path)
  const ended = new Promise<void>((done) => firefox.once('exit', () => done())).then(profile.remove)
  const closing = ended.then(() => {
    throw new Error('The browser was closed')
  })
  closing.catch(() => undefined)
  options.signal?.addEventListener('abort', () => firefox.kill('SIGKILL'))
  if (options.signal?.aborted) firefox.kill('SIGKILL')
  try {
    return await Promise.race([openDevTools(profile.path, firefox, options, ended), closing])
  } catch (error) {
    firefox.kill('SIGKILL')
    await ended
    throw error
  }
}

function start({ program, headless, windowSize: [width, height] = WINDOW_SIZE }: LaunchOptions, profile: string): ChildProcess {
  const args = [
    '--marionette',
    '-remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
    ...(headless ? ['--headless'] : []),
    'about:blank',
  ]
  const env = headless ? { ...process.env, MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) } : process.env
  const child = spawn(program, args, { stdio: 'ignore', env })
  const kill = () => child.kill('SIGKILL')
  process.on('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  child.once('error', () => child.emit('exit'))
  return child
}

function preferences({ hosts = [], defaultPorts, firefoxPreferences = {} }: LaunchOptions, profile: string): string {
  const values: Record<string, string | number | boolean> = {
    'marionette.port': 0, // any free one; Firefox writes which to MarionetteActivePort in the profile
    'network.dns.localDomains': hosts.join(','),
    ...(defaultPorts ? { 'network.socket.forcePort': `80=${defaultPorts.http};443=${defaultPorts.https}` } : {}),
    'browser.download.folderList': 2, // what is saved goes with the profile
    'browser.download.dir': profile,
    'devtools.toolbox.host': 'right',
    'devtools.toolbox.sidebar.width': 650,
    'devtools.everOpened': true,
    'devtools.webconsole.input.editorOnboarding': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,', // no list of settings from the network
    ...firefoxPreferences,
  }
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

function connect(profile: string): Promise<Marionette> {
  return until('Firefox', () => Marionette.connect(Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))))
}

async function openDevTools(profile: string, firefox: ChildProcess, options: LaunchOptions, ended: Promise<void>): Promise<Browser> {
  const marionette = await connect(profile)
  const { capabilities } = (await marionette.send('WebDriver:NewSession', {
    acceptInsecureCerts: options.acceptInsecureCertificates ?? false,
    timeouts: { script: SCRIPT_TIMEOUT_MS, pageLoad: SCRIPT_TIMEOUT_MS },
  })) as { capabilities: { browserVersion: string } }
  for (const extension of [options.extension, ...(options.otherExtensions ?? [])]) await install(marionette, extension)
  const documents = firefoxDocuments(marionette)
  await openPage(marionette, documents, options)
  return {
    name: 'firefox',
    version: `Firefox ${capabilities.browserVersion}`,
    panel: panelOf(documents),
    navigate: (url) => navigate(marionette, url),
    evaluateInPage: documents.inPage,
    ...windowOf(documents),
    screenshot: async (path) => {
      writePng(path, await marionette.inContext('chrome', (send) => send('WebDriver:TakeScreenshot', { full: false })))
    },
    openTab: async (url) => {
      await documents.inWindow('openTab()')
      await switchToSelected(marionette, documents)
      await until('the CORS tab', async () => ((await documents.inWindow('return showTab()')) === true ? true : null))
      await navigate(marionette, url)
      await documents.panelReady()
    },
    reopenDevTools: async () => {
      await documents.inWindow('await toolbox().destroy()')
      await until('the CORS tab', async () => ((await documents.inWindow('return showTab()')) === true ? true : null))
      await documents.panelReady()
    },
    selectTab: async (index) => {
      await documents.inWindow('gBrowser.selectedTab = gBrowser.tabs[args[0]]', [index])
      await switchToSelected(marionette, documents)
    },
    reloadExtension: async () => {
      await install(marionette, options.extension)
    },
    ended,
    close: async () => {
      await Promise.race([marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), ended])
      marionette.close()
      firefox.kill('SIGKILL')
      await ended
    },
  }
}

function install(marionette: Marionette, extension: string): Promise<unknown> {
  return marionette.send('Addon:Install', { path: resolve(extension), temporary: true })
}

/** Opens the page after the CORS tab, so that none of the page's requests is missed. */
async function openPage(marionette: Marionette, { inWindow, panelReady }: FirefoxDocuments, options: LaunchOptions): Promise<void> {
  await inWindow('collectFailures()')
  if (options.trusted !== undefined) await inWindow('trust(args[0], args[1])', [options.trusted.cert, options.trusted.servers])
  await until('the CORS tab', async () => ((await inWindow('return showTab()')) === true ? true : null))
  // The extension reads Firefox's recording once it is idle, and what happens meanwhile is lost to every listener (measured in Firefox 153,
  // on a busy machine one launch of twelve): the page comes after that, or after these seconds if nothing is read.
  await until('the first reading', async () => (await inWindow('return toolbox().recordWasRead')) || null, 5000).catch(() => undefined)
  await navigate(marionette, options.url)
  await panelReady()
  if (options.blockedUrls !== undefined) await inWindow('await blockUrls(args[0])', [options.blockedUrls])
}

/** What acts in the page acts in the tab that is selected. */
async function switchToSelected(marionette: Marionette, { inWindow }: FirefoxDocuments): Promise<void> {
  const handle = await inWindow('return selectedHandle()')
  await marionette.inContext('content', (send) => send('WebDriver:SwitchToWindow', { handle }))
}

async function navigate(marionette: Marionette, url: string): Promise<void> {
  await marionette
    .inContext('content', (send) => send('WebDriver:Navigate', { url }))
    .catch((error: Error) => {
      throw new Error(`Firefox could not open ${url}: ${wordsOfErrorPage(error.message) ?? error.message}`)
    })
}

function panelOf({ inWindow, inPanel }: FirefoxDocuments): Panel {
  return {
    evaluate: inPanel,
    text: async () => String(await inPanel('document.body.innerText')),
    screenshot: async (path) => writePng(path, await inWindow('return snapshot(await panel())')),
    press: async (...keys) => {
      await inWindow('await press(args[0])', [keys])
    },
    meterTasks: () => meterFirefoxTasks({ inWindow, inPanel }),
    heapSize: async () => null,
  }
}

/** What is done in Firefox's own window. */
function windowOf({ inWindow, panelReady }: FirefoxDocuments) {
  return {
    setOffline: async (offline) => {
      await inWindow('gBrowser.selectedBrowser.browsingContext.forceOffline = args[0]', [offline])
    },
    corsErrors: async () => (await inWindow('return window.corsErrors')) as BrowserSays[],
    otherFailures: async () => (await inWindow('return window.otherFailures')) as BrowserSays[],
    extensionErrors: async () => (await inWindow('return window.extensionErrors')) as string[],
    moveDevTools: async (to) => {
      await inWindow('await toolbox().switchHost(args[0])', [to])
    },
    crashPage: async () => {
      process.kill(Number(await inWindow('return processOfPage()')), 'SIGKILL')
      await until('the crash', async () => (await inWindow('return hasCrashed()')) || null)
    },
    setTheme: async (theme) => {
      await inWindow('Services.prefs.setCharPref("devtools.theme", args[0])', [theme])
    },
    setDock: async (side, size) => {
      await inWindow('await dock(args[0], args[1])', [side, size])
      await panelReady() // another side means another document
    },
    shownTab: async () => String(await inWindow('return toolbox().currentToolId')),
    showPanel: async () => {
      await inWindow('await showTab()')
    },
    showElements: async () => {
      await inWindow('await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: "inspector" })')
    },
    processorTime: async () => Number(await inWindow('return processorTime()')),
  } satisfies Partial<Browser>
}

/** Firefox responds with the URL of its error page, whose parameter `d` is what that page says. */
function wordsOfErrorPage(message: string): string | null {
  const [, query] = /about:neterror\?(\S+)/.exec(message) ?? []
  return query === undefined ? null : new URLSearchParams(query).get('d')
}

function writePng(path: string, base64: unknown): void {
  writeFileSync(path, Buffer.from(String(base64), 'base64'))
}
