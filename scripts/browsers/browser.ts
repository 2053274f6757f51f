/** A real browser with the built extension loaded and DevTools open on the CORS tab: what the drivers for Chromium and Firefox have in common. */
export interface Browser {
  readonly name: BrowserName
  /** As the browser itself says it: `Chromium 156.0.8078.79`. */
  readonly version: string
  readonly panel: Panel
  /** Loads another page in the inspected tab; DevTools stay open. */
  navigate(url: string): Promise<void>
  /** The value of a JavaScript expression in the inspected page; a promise is awaited. It must survive JSON. */
  evaluateInPage(expression: string): Promise<unknown>
  /** The inspected page has no network, as the Network panel's “Offline” has it. */
  setOffline(offline: boolean): Promise<void>
  /** Every CORS failure the browser itself named since it was started, in the order it named them: the truth that verdicts are compared with. */
  corsErrors(): Promise<readonly BrowserSays[]>
  /**
   * What else it said of failed requests. Chromium: `net::ERR_...` names and blocked reasons. Firefox: the categories of its console messages
   * that are about an address and not about CORS.
   */
  otherFailures(): Promise<readonly BrowserSays[]>
  /** DevTools as a person sees them, as a PNG; in Firefox with the page beside them. */
  screenshot(path: string): Promise<void>
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** `size`: DevTools' width in pixels when docked right, their height when docked at the bottom. */
  setDock(side: 'right' | 'bottom', size: number): Promise<void>
  /** Docks DevTools on that side, or in a window of their own, without waiting for it. */
  moveDevTools(to: 'right' | 'bottom' | 'window'): Promise<void>
  /** Closes DevTools, and opens them again on the CORS tab: the page has long loaded. */
  reopenDevTools(): Promise<void>
  /** Opens another tab with DevTools of its own, on the CORS tab: all of this is about it, until another one is selected. */
  openTab(url: string): Promise<void>
  /** @param index 0 for the tab that the browser was started with */
  selectTab(index: number): Promise<void>
  /** Ends the inspected page's process, as a crash does. `navigate` loads a page again. */
  crashPage(): Promise<void>
  /** What the extension's documents could not help saying: exceptions, rejections that nobody handled, errors on the console. */
  extensionErrors(): Promise<readonly string[]>
  /** Which of DevTools' tabs is shown, in the browser's own words: `network`, `netmonitor`. */
  shownTab(): Promise<string>
  /** Shows the CORS tab again. */
  showPanel(): Promise<void>
  /** Shows the tab that inspects the page's elements instead. */
  showElements(): Promise<void>
  /** Loads the extension anew, as an update does. Chromium 156 closes DevTools then. */
  reloadExtension(): Promise<void>
  /** Milliseconds of processor time that all of its processes have taken so far. */
  processorTime(): Promise<number>
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
}

/** The document of the CORS tab. */
export interface Panel {
  /** As `evaluateInPage`, in the panel's document. */
  evaluate(expression: string): Promise<unknown>
  /** The text a person can read. */
  text(): Promise<string>
  screenshot(path: string): Promise<void>
  /** Presses keys one after the other, as a person does: `Tab`, `ArrowDown`, `Enter`. The panel has the focus meanwhile. */
  press(...keys: readonly string[]): Promise<void>
  /** Begins to measure what the panel's thread, which the devtools page shares, does in one piece. */
  meterTasks(): Promise<TaskMeter>
  /** Bytes of the heap of the panel and the devtools page, garbage collected; null where the browser doesn't tell. */
  heapSize(): Promise<number | null>
}

export interface TaskMeter {
  /** Milliseconds of processor time that each task took; in Firefox of what was between two timers, and only where that were 8 ms or more. */
  stop(): Promise<readonly number[]>
}

export type BrowserName = 'chromium' | 'firefox'

export interface BrowserSays {
  /** Of the hop that failed. */
  readonly url: string
  /** Of CORS: in Chromium the protocol's corsError, `MissingAllowOriginHeader`; in Firefox the console message's category, `CORSMissingAllowOrigin2`. */
  readonly error: string
  /** Chromium: the value at fault. Firefox: the reason in its own words. "" where there is none. */
  readonly parameter: string
}

export interface LaunchOptions {
  /** The browser's program. */
  readonly program: string
  /** The folder of the built extension. */
  readonly extension: string
  /** The first page: http or https, since DevTools extensions don't run on about:blank. */
  readonly url: string
  readonly headless: boolean
  /** Width and height in pixels of a headless browser's window; 1300 by 900 when left out. */
  readonly windowSize?: readonly [number, number]
  /** Names that lead to 127.0.0.1. */
  readonly hosts?: readonly string[]
  /** Where port 80 and 443 of those names lead. */
  readonly defaultPorts?: { readonly http: number; readonly https: number }
  readonly acceptInsecureCertificates?: boolean
  /** Instead: these are trusted and all others are not. */
  readonly trusted?: TrustedCertificate
  /** Folders of other extensions beside it. */
  readonly otherExtensions?: readonly string[]
  /** Parts of URLs that request blocking of DevTools stops, `*` standing for anything. */
  readonly blockedUrls?: readonly string[]
  /** Chromium: more of its command line, and what the user has decided for every site. */
  readonly chromiumArguments?: readonly string[]
  readonly chromiumPermissions?: Readonly<Record<string, 'granted' | 'denied'>>
  /** Firefox: more of its preferences. */
  readonly firefoxPreferences?: Readonly<Record<string, string | number | boolean>>
  /** Gives up the launch: the promise rejects once the browser has ended and its profile is gone. */
  readonly signal?: AbortSignal
}

export const WINDOW_SIZE = [1300, 900] as const

export interface TrustedCertificate {
  /** PEM. */
  readonly cert: string
  /** Base64 SHA-256 of the public key. */
  readonly spki: string
  /** `host:port` of each server that has it. */
  readonly servers: readonly string[]
}

/** The title of the extension's tab. */
export const TAB = 'CORS'
