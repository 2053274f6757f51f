import browser from 'webextension-polyfill'
import type { InspectedPage } from './inspected-page.ts'
import { inspectedWindowAccess, inspectedWindowOfNewFrame } from './inspected-window.ts'

/** Not in @types/chrome; measured in Chromium 156, absent in Firefox 153. */
interface NetworkPanel {
  show?(options: { readonly filter: string }): void
}

/** @types/chrome lacks the column, which Chrome takes since 114. Absent in Firefox 153. */
type OpenResource = (url: string, line: number, column: number, done: () => void) => void

/** The extension API as one shape in all browsers. Only this file and inspected-window.ts name it. */
export function inspectedPage(): InspectedPage {
  const isFirefox = location.protocol === 'moz-extension:'
  const inspectedWindow = inspectedWindowAccess(browser.devtools.inspectedWindow, isFirefox ? inspectedWindowOfNewFrame() : null)
  return {
    browser: isFirefox ? 'firefox' : 'chromium',
    isConnected: () => chrome.runtime?.id !== undefined,
    onRequestFinished: (listener) => browser.devtools.network.onRequestFinished.addListener(listener),
    onNavigated: (listener) => browser.devtools.network.onNavigated.addListener(listener),
    // webextension-polyfill does not wrap getHAR; the callback works everywhere, the promise only since Chrome 151.
    getHar: () =>
      new Promise((resolve, reject) => {
        chrome.devtools.network.getHAR((har: unknown) => {
          const error = chrome.runtime.lastError?.message
          if (error === undefined) resolve(har)
          else reject(new Error(error))
        })
      }),
    evaluateInPage: inspectedWindow.evaluate,
    reload: (injectedScript) => void inspectedWindow.reload(injectedScript),
    showInNetworkPanel(filter) {
      const { network } = chrome.devtools.panels as { network?: NetworkPanel }
      if (typeof network?.show !== 'function') return false
      network.show({ filter })
      return true
    },
    openSource(url, line, column) {
      const panels = chrome.devtools.panels as { openResource?: OpenResource }
      if (isFirefox || typeof panels.openResource !== 'function') return false
      panels.openResource(url, line, column, () => void chrome.runtime.lastError)
      return true
    },
  }
}

/**
 * Creates the panel's tab.
 * @param onShown gets the window of the panel's document, each time it is shown
 */
export async function createPanel(options: {
  readonly title: string
  readonly icon: string
  readonly page: string
  onShown(panelWindow: Window): void
  onHidden(): void
}): Promise<void> {
  const panel = await browser.devtools.panels.create(options.title, options.icon, options.page)
  panel.onShown.addListener((panelWindow) => options.onShown(panelWindow))
  panel.onHidden.addListener(() => options.onHidden())
}
