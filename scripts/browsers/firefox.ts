import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserSays, type LaunchOptions, WINDOW_SIZE } from './browser.ts'
import { devToolsScripts } from './firefox-devtools.ts'
import { Marionette } from './marionette.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { until } from './until.ts'

const SCRIPT_TIMEOUT = 120_000

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
    timeouts: { script: SCRIPT_TIMEOUT, pageLoad: SCRIPT_TIMEOUT },
  })) as { capabilities: { browserVersion: string } }
  /** Its id. */
  const install = (extension: string) => marionette.send('Addon:Install', { path: resolve(extension), temporary: true })
  const extensionId = await install(options.extension)
  for (const other of options.otherExtensions ?? []) await install(other)

  /** The body of an async function with `toolbox()`, `panel()` and the rest of firefox-devtools.ts, in the browser's own window. */
  const inChrome = (body: string, args: readonly unknown[] = []) =>
    marionette.inContext('chrome', (send) => send('WebDriver:ExecuteScript', { script: devToolsScripts(body), args, sandbox: 'system' }))
  const asJson = (expression: string) => `return Promise.resolve((${expression})).then((value) => JSON.stringify(value))`
  const inPage = (expression: string) =>
    marionette
      .inContext('content', (send) => send('WebDriver:ExecuteScript', { script: asJson(expression), args: [], sandbox: null }))
      .then(parse)
  const inPanelNow = (expression: string) =>
    inChrome('return (await panel()).getActor("MarionetteCommands").executeScript(args[0], [], { timeout: args[1] })', [
      asJson(expression),
      SCRIPT_TIMEOUT,
    ]).then(parse)
  // Firefox may reload the panel's document during the call, when it was just docked: then the new one is called.
  const inPanel = (expression: string) =>
    inPanelNow(expression).catch((error: Error) => {
      if (!/destroyed before|dead object|frame is null|currentWindowGlobal/.test(error.message)) throw error
      return until('the new document of the CORS tab', () => inPanelNow(expression), 10_000)
    })
  const navigate = async (url: string) => {
    await marionette
      .inContext('content', (send) => send('WebDriver:Navigate', { url }))
      .catch((error: Error) => {
        throw new Error(`Firefox could not open ${url}: ${wordsOfErrorPage(error.message) ?? error.message}`)
      })
  }
  const panelReady = () => until('the CORS tab', async () => ((await inPanel('document.readyState')) === 'complete' ? true : null))

  await inChrome('collectFailures()')
  if (options.trusted !== undefined) await inChrome('trust(args[0], args[1])', [options.trusted.cert, options.trusted.servers])
  // The tab is open before the page loads, so that none of the page's requests is missed.
  await until('the CORS tab', async () => ((await inChrome('return showTab()')) === true ? true : null))
  // The extension reads Firefox's record once it is quiet, and what happens meanwhile is lost to every listener (measured in Firefox 153,
  // on a busy machine one launch of twelve): the page comes after that, or after these seconds where nothing is read.
  await until('the first reading of the record', async () => (await inChrome('return toolbox().recordWasRead')) || null, 5000).catch(
    () => undefined,
  )
  await navigate(options.url)
  await panelReady()
  if (options.blockedUrls !== undefined) await inChrome('await blockUrls(args[0])', [options.blockedUrls])

  return {
    name: 'firefox',
    version: `Firefox ${capabilities.browserVersion}`,
    panel: {
      evaluate: inPanel,
      text: async () => String(await inPanel('document.body.innerText')),
      screenshot: async (path) => writePng(path, await inChrome('return snapshot(await panel())')),
      press: async (...keys) => {
        await inChrome('await press(args[0])', [keys])
      },
      meterTasks: async () => {
        await inPanel(NOTE_GAPS)
        return { stop: async () => (await inPanel('endOfGaps()')) as readonly number[] }
      },
      heapSize: async () => null,
    },
    navigate,
    evaluateInPage: inPage,
    setOffline: async (offline) => {
      await inChrome('gBrowser.selectedBrowser.browsingContext.forceOffline = args[0]', [offline])
    },
    corsErrors: async () => (await inChrome('return window.corsErrors')) as BrowserSays[],
    otherFailures: async () => (await inChrome('return window.otherFailures')) as BrowserSays[],
    screenshot: async (path) => {
      writePng(path, await marionette.inContext('chrome', (send) => send('WebDriver:TakeScreenshot', { full: false })))
    },
    setTheme: async (theme) => {
      await inChrome('Services.prefs.setCharPref("devtools.theme", args[0])', [theme])
    },
    setDock: async (side, size) => {
      await inChrome('await dock(args[0], args[1])', [side, size])
      await panelReady() // another side means another document
    },
    shownTab: async () => String(await inChrome('return toolbox().currentToolId')),
    showPanel: async () => {
      await inChrome('await showTab()')
    },
    showElements: async () => {
      await inChrome('await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: "inspector" })')
    },
    removeExtension: async () => {
      await marionette.send('Addon:Uninstall', { id: extensionId })
    },
    reloadExtension: async () => {
      await install(options.extension)
    },
    processorTime: async () => Number(await inChrome('return processorTime()')),
    ended,
    close: async () => {
      await Promise.race([marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), ended])
      marionette.close()
      firefox.kill('SIGKILL')
      await ended
    },
  }
}

/** A timer that comes late tells how long the thread was busy. */
const NOTE_GAPS = `void (() => {
  const gaps = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    if (now - last >= 8) gaps.push(now - last)
    last = now
  }, 4)
  globalThis.endOfGaps = () => (clearInterval(timer), gaps)
})()`

/** Firefox responds with the URL of its error page, whose parameter `d` is what that page says. */
function wordsOfErrorPage(message: string): string | null {
  const [, query] = /about:neterror\?(\S+)/.exec(message) ?? []
  return query === undefined ? null : new URLSearchParams(query).get('d')
}

function parse(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined
}

function writePng(path: string, base64: unknown): void {
  writeFileSync(path, Buffer.from(String(base64), 'base64'))
}
