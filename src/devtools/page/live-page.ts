import type { InspectedPage } from '../inspected-page.ts'
import type { LiveAbilities, ObservationState, RetryReport, RetryRequest } from '../live-abilities.ts'
import type { Settings } from '../settings.ts'
import type { Observation } from './observation.ts'
import { retryInPage } from './retry.ts'

/** The abilities of the page that is inspected. */
export function createLivePage(options: {
  readonly page: InspectedPage
  readonly settings: Settings
  readonly observation: Observation
  pageUrl(): string | null
  /** The entry of that index, as it was recorded. */
  rawEntry(index: number): unknown
  changed(): void
}): LiveAbilities {
  const { page, settings, observation } = options
  return {
    get observation(): ObservationState {
      const host = hostOf(options.pageUrl())
      const on = host !== null && settings.observedHosts.includes(host)
      return { host, on, reach: on ? observation.reach : 'none' }
    },
    observe(host, on) {
      const others = settings.observedHosts.filter((other) => other !== host)
      settings.observedHosts = on ? [...others, host] : others
      void (on ? observation.read() : observation.end()).then(options.changed)
      options.changed()
    },
    retry(retry: RetryRequest): Promise<RetryReport> {
      const { url, method, credentials, mode, redirect } = retry.request
      return retryInPage(page, retry, options.rawEntry, (start) => {
        // Where the page's own fetch is wrapped, it reports by itself.
        if (observation.reach === 'none') observation.add({ api: 'fetch', url, method, start, credentials, mode, redirect })
      })
    },
  }
}

/** Is this page's host among them? */
export function isObserved(pageUrl: string | null, { observedHosts }: Settings): boolean {
  const host = hostOf(pageUrl)
  return host !== null && observedHosts.includes(host)
}

/** Of pages that have functions to wrap. */
function hostOf(pageUrl: string | null): string | null {
  if (pageUrl === null || !/^https?:/.test(pageUrl) || !URL.canParse(pageUrl)) return null
  return new URL(pageUrl).host
}
