import { resolve } from 'node:path'
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import { type Browser, type LaunchOptions, type Panel, WINDOW_SIZE } from './browser.ts'
import { findDevTools, frontendOf, isDevTools, panelFrame, showTab } from './chromium-devtools.ts'
import { collectFailures } from './chromium-failures.ts'
import { type InspectedTab, inspectedTab, noteErrors, open } from './chromium-tab.ts'
import { meterChromiumTasks } from './chromium-tasks.ts'
import { hostRules } from './host-rules.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { until } from './until.ts'

/**
 * Chromium, Chrome for Testing, Edge or Chrome.
 *
 * The extension comes over the debugging pipe (`Extensions.loadUnpacked`): branded Chrome since 137 ignores `--load-extension`.
 * DevTools are a target of type "other", which Playwright shows as a page only when told so; the panel is a frame in it.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1' // read when Playwright is imported
  const { chromium } = await import('playwright-core')
  const profile = temporaryFolder()
  let context: BrowserContext | null = null
  try {
    context = await chromium.launchPersistentContext(profile.path, {
      executablePath: options.program,
      headless: false, // Playwright's own headless has no DevTools; --headless=new does
      args: launchArguments(options),
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      viewport: null,
      colorScheme: null, // else the emulated scheme would hide the theme of DevTools from the panel
      ignoreHTTPSErrors: options.acceptInsecureCertificates ?? false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    return await Promise.race([openDevTools(context, options, profile.remove), closing(context, options.signal)])
  } catch (error) {
    await context?.close()
    await profile.remove()
    throw error
  }
}

/** Rejects when the browser is closed, by a person or by the signal. */
function closing(context: BrowserContext, signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    context.once('close', () => reject(new Error('The browser was closed')))
    if (signal?.aborted) void context.close()
    signal?.addEventListener('abort', () => void context.close())
  })
}

function launchArguments(options: LaunchOptions): string[] {
  const { headless, windowSize = WINDOW_SIZE, acceptInsecureCertificates = false, trusted, chromiumArguments = [] } = options
  return [
    ...(headless ? ['--headless=new', `--window-size=${windowSize.join(',')}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...hostRules(options),
    ...(acceptInsecureCertificates ? ['--ignore-certificate-errors'] : []),
    ...(trusted === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trusted.spki}`]),
    '--auto-open-devtools-for-tabs',
    '--enable-unsafe-extension-debugging',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    ...chromiumArguments,
  ]
}

async function openDevTools(context: BrowserContext, options: LaunchOptions, removeProfile: () => Promise<void>): Promise<Browser> {
  const browser = context.browser()
  if (browser === null) throw new Error('Playwright gives no browser for this context')
  const ended = new Promise<void>((done) => browser.once('disconnected', () => done())).then(removeProfile)
  const wholeBrowser = await browser.newBrowserCDPSession()
  const extensionId = await loadExtensions(wholeBrowser, options)
  const errors: string[] = []
  const devToolsOf = async (page: Page): Promise<Page> => {
    const devTools = await until('DevTools', () => findDevTools(context, page.url()))
    noteErrors(devTools, extensionId, errors)
    await showTab(devTools, extensionId)
    return devTools
  }
  const inspect = async (page: Page, session: CDPSession, url: string): Promise<InspectedTab> => {
    await open(page, url)
    const devTools = await devToolsOf(page)
    // DevTools begin to record some time after their tab opened: only of a second load they have every request.
    await open(page, url)
    return inspectedTab(page, session, devTools)
  }
  const { page, session, failures } = await firstPage(context, options)
  let tab = await inspect(page, session, options.url)
  const tabs = [tab]

  const panel = () => until('the panel', () => panelFrame(tab.devTools, extensionId))
  const devTools = () => tab.devTools
  return {
    name: 'chromium',
    version: `Chromium ${browser.version()}`,
    panel: {
      ...panelIn(devTools, panel),
      meterTasks: async () => meterChromiumTasks(wholeBrowser, await panel()),
      heapSize: async () => heapSize(await context.newCDPSession(await panel())),
    },
    navigate: (url) => tab.navigate(url),
    evaluateInPage: (expression) => tab.evaluate(expression),
    crashPage: () => tab.crash(),
    openTab: async (url) => {
      const other = await context.newPage()
      tab = await inspect(other, await context.newCDPSession(other), url)
      tabs.push(tab)
    },
    reopenDevTools: async () => {
      const { page, session, devTools } = tab
      await devTools.close()
      const { targetInfo } = await session.send('Target.getTargetInfo')
      await openDevToolsOf(wholeBrowser, targetInfo.targetId)
      tabs[tabs.indexOf(tab)] = tab = inspectedTab(page, session, await devToolsOf(page))
    },
    selectTab: async (index) => {
      tab = tabs[index] ?? tab
    },
    extensionErrors: async () => errors,
    setOffline: (offline) => context.setOffline(offline),
    corsErrors: async () => failures.cors,
    otherFailures: async () => failures.others,
    ...frontendOf(devTools, panel),
    showPanel: () => showTab(tab.devTools, extensionId),
    reloadExtension: async () => {
      await loadExtension(wholeBrowser, options.extension)
    },
    processorTime: async () => {
      const { processInfo } = await wholeBrowser.send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
    },
    ended,
    close: async () => {
      await context.close()
      await ended
    },
  }
}

/** @returns the id of the extension that is tested */
async function loadExtensions(
  browser: CDPSession,
  { extension, otherExtensions = [], chromiumPermissions = {} }: LaunchOptions,
): Promise<string> {
  const id = await loadExtension(browser, extension)
  for (const other of otherExtensions) await loadExtension(browser, other)
  for (const [name, setting] of Object.entries(chromiumPermissions))
    await browser.send('Browser.setPermission', { permission: { name }, setting })
  return id
}

/** The DevTools of the first tab opened before the extension was there, so that tab gives way to a second one. */
async function firstPage(context: BrowserContext, { blockedUrls = [] }: LaunchOptions) {
  const first = context.pages().filter((page) => !isDevTools(page))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const failures = await collectFailures(session)
  if (blockedUrls.length > 0) await session.send('Network.setBlockedURLs', { urls: [...blockedUrls] })
  await Promise.all(first.map((one) => one.close()))
  return { page, session, failures }
}

function panelIn(devTools: () => Page, panel: () => Promise<Frame>) {
  return {
    evaluate: async (expression) => (await panel()).evaluate(expression),
    text: async () => String(await (await panel()).evaluate('document.body.innerText')),
    screenshot: async (path) => {
      await (await (await panel()).frameElement()).screenshot({ path })
    },
    press: async (...keys) => {
      const frame = await panel()
      if ((await frame.evaluate('document.hasFocus()')) !== true) await (await frame.frameElement()).focus()
      for (const key of keys) await devTools().keyboard.press(key)
    },
  } satisfies Partial<Panel>
}

async function heapSize(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

async function openDevToolsOf(browser: CDPSession, targetId: string): Promise<void> {
  // Playwright's types do not know the command.
  const send = browser.send.bind(browser) as unknown as (method: string, parameters: object) => Promise<unknown>
  await send('Target.openDevTools', { targetId })
}

async function loadExtension(browser: CDPSession, extension: string): Promise<string> {
  // Playwright's types do not know the domain.
  const send = browser.send.bind(browser) as unknown as (method: string, parameters: object) => Promise<{ readonly id: string }>
  const { id } = await send('Extensions.loadUnpacked', { path: resolve(extension) })
  return id
}
