/** What the extension API gives of the inspected page: one shape in all browsers, and all that the recorder asks of it. */
export interface InspectedPage {
  readonly browser: 'chromium' | 'firefox'
  /** False once the extension was updated or reloaded: nothing that the browser offered to this one answers any more. */
  isConnected(): boolean
  /** A finished request as a HAR entry. */
  onRequestFinished(listener: (entry: unknown) => void): void
  onNavigated(listener: (url: string) => void): void
  /** The browser's own record, as a HAR `log` object. Rejects when the browser gives none. */
  getHar(): Promise<unknown>
  /** Evaluates an expression in the page; never rejects. A promise is not awaited by any browser. */
  evaluateInPage(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation>
  /** @param injectedScript evaluated in every frame of the next load before anything of the page's is */
  reload(injectedScript?: string): void
  /** Sets the filter of the browser's Network panel and shows it; false when the browser cannot. */
  showInNetworkPanel(filter: string): boolean
  /** Shows a line of a source in DevTools, counted from 0; false when the browser cannot. */
  openSource(url: string, line: number, column: number): boolean
}

/** The value as JSON carries it, or why there is none: the page refused or threw. */
export type Evaluation = { readonly value: unknown } | { readonly error: string }
