import { isRecord } from './raw-entry.ts'
import type { HarHead } from './recorder-client.ts'

/** What these browsers write into their own HAR; Chromium's version is WebKit's and never changes. */
const CREATOR = {
  chromium: () => ({ name: 'WebInspector', version: '537.36' }),
  firefox: (agent: string) => ({ name: 'Firefox', version: / Firefox\/([\d.]+)/.exec(agent)?.[1] ?? '' }),
}

/** The head of a HAR of the live log: the same recorder, so that whoever reads it follows the same order of checks, and its page. */
export function harHeadOf(
  browser: 'chromium' | 'firefox',
  pageUrl: string | null,
  userAgent: string,
  entries: readonly unknown[],
): HarHead {
  const began = new Map<string, unknown>()
  for (const entry of entries) {
    if (!isRecord(entry) || typeof entry.pageref !== 'string' || began.has(entry.pageref)) continue
    began.set(entry.pageref, entry.startedDateTime)
  }
  const pages = [...began].map(([id, startedDateTime]) => ({ startedDateTime, id, title: pageUrl ?? '', pageTimings: {} }))
  return { creator: CREATOR[browser](userAgent), pages }
}
