import browser from 'webextension-polyfill'
import type { Evaluation, InspectedPage } from './inspected-page.ts'

/** Not in @types/chrome; measured in Chromium 156, absent in Firefox 153. */
interface NetworkPanel {
  show?(options: { readonly filter: string }): void
}

/** The extension API as one shape in all browsers. No other file of the project names it. */
export function inspectedPage(): InspectedPage {
  return {
    browser: location.protocol === 'moz-extension:' ? 'firefox' : 'chromium',
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
    evaluateInPage,
    reload: () => browser.devtools.inspectedWindow.reload(),
    showInNetworkPanel(filter) {
      const { network } = chrome.devtools.panels as { network?: NetworkPanel }
      if (typeof network?.show !== 'function') return false
      network.show({ filter })
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

async function evaluateInPage(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation> {
  // Wrapped in an object, so that no value is taken for the pair [value, exception].
  const wrapped = `({ value: (${expression}) })`
  try {
    // Firefox refuses to be given `undefined` options.
    const answer: unknown = await (options === undefined
      ? browser.devtools.inspectedWindow.eval(wrapped)
      : browser.devtools.inspectedWindow.eval(wrapped, { ...options }))
    return evaluationOf(answer)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** Firefox and Chromium before 148 answer `[value, exception]`; later Chromium the bare value, or it rejects. */
function evaluationOf(answer: unknown): Evaluation {
  const [value, exception] = Array.isArray(answer) ? answer : [answer, undefined]
  if (typeof value === 'object' && value !== null) return { value: (value as { value?: unknown }).value }
  return { error: exceptionText(exception) }
}

function exceptionText(exception: unknown): string {
  const { value, description, code } = (exception ?? {}) as { value?: unknown; description?: unknown; code?: unknown }
  return String(value ?? description ?? code ?? 'the page gave no value')
}
