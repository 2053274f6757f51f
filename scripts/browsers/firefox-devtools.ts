import { readFileSync } from 'node:fs'
import { TAB } from './browser.ts'
import type { Marionette } from './marionette.ts'
import { until } from './until.ts'

/** Milliseconds. */
export const SCRIPT_TIMEOUT_MS = 120_000

const WINDOW_SCRIPT = readFileSync(new URL('./firefox-window.js', import.meta.url), 'utf8')

/** Firefox's three documents that are driven. The values of scripts must survive JSON. */
export interface FirefoxDocuments {
  /** Runs the body of an async function in the browser's own window, where it may use what is in firefox-window.js. */
  inWindow(body: string, args?: readonly unknown[]): Promise<unknown>
  /** The value of an expression in the inspected page; a promise is awaited. */
  inPage(expression: string): Promise<unknown>
  /** The value of an expression in the document of the CORS tab. */
  inPanel(expression: string): Promise<unknown>
  /** Resolves when the document of the CORS tab is loaded. */
  panelReady(): Promise<unknown>
}

/** Marionette cannot switch to a frame of the toolbox, so the panel is reached through its browsing context (measured in Firefox 153). */
export function firefoxDocuments(marionette: Marionette): FirefoxDocuments {
  const inWindow = (body: string, args: readonly unknown[] = []) =>
    marionette.inContext('chrome', (send) => send('WebDriver:ExecuteScript', { script: inWindowScript(body), args, sandbox: 'system' }))
  const inPage = (expression: string) =>
    marionette
      .inContext('content', (send) => send('WebDriver:ExecuteScript', { script: asJson(expression), args: [], sandbox: null }))
      .then(parse)
  const inPanelNow = (expression: string) =>
    inWindow('return (await panel()).getActor("MarionetteCommands").executeScript(args[0], [], { timeout: args[1] })', [
      asJson(expression),
      SCRIPT_TIMEOUT_MS,
    ]).then(parse)
  // Firefox may reload the panel's document during the call, when it was just docked: then the new one is called.
  const inPanel = (expression: string) =>
    inPanelNow(expression).catch((error: Error) => {
      if (!/destroyed before|dead object|frame is null|currentWindowGlobal/.test(error.message)) throw error
      return until('the new document of the CORS tab', () => inPanelNow(expression), 10_000)
    })
  const panelReady = () => until('the CORS tab', async () => ((await inPanel('document.readyState')) === 'complete' ? true : null))
  return { inWindow, inPage, inPanel, panelReady }
}

function inWindowScript(body: string): string {
  return `const args = [...arguments]\nconst TAB = ${JSON.stringify(TAB)}\n${WINDOW_SCRIPT}\nreturn (async () => { ${body} })()`
}

function asJson(expression: string): string {
  return `return Promise.resolve((${expression})).then((value) => JSON.stringify(value))`
}

function parse(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined
}
