import type { Browser } from '../browsers/browser.ts'
import type { LoadServer } from './server.ts'

const LOADED_ELSEWHERE = `performance.getEntriesByType('resource').map(({ name }) => name)
  .filter((name) => !/^(data|blob):/.test(name) && !name.startsWith(location.origin))`

/** What the tab's document has loaded from anywhere but the extension. */
export async function requestedByTab(browser: Browser): Promise<readonly string[]> {
  return (await browser.panel.evaluate(LOADED_ELSEWHERE)) as readonly string[]
}

/** The same, and what the load's server received that no page had requested. */
export async function ownRequests(browser: Browser, server: LoadServer): Promise<readonly string[]> {
  const unexpected = server.unexpected()
  return [...(unexpected === 0 ? [] : [`${unexpected} at the server`]), ...(await requestedByTab(browser))]
}
