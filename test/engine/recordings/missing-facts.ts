import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'
import type { Truth } from '../../lab/record.ts'
import type { Outcome } from './comparison.ts'
import { linesOf, type RawEntry } from './recording.ts'
import { isPreflight } from './views.ts'

/** A request on which the engine would not commit itself, or only to one of several. */
export interface Undecided {
  readonly browser: RecordedBrowser
  readonly outcome: Outcome
  readonly diagnosis: Diagnosis
  readonly truth: Truth
  readonly entries: readonly RawEntry[]
  /** What the page's Resource Timing said was given to the engine. */
  readonly observed: boolean
}

/**
 * What a record can lack, and how the recording itself shows that it does. These look at the raw entries and not at what the engine made of
 * them: a doubt that none of them explains was not earned.
 */
const FACTS: Readonly<Record<string, (undecided: Undecided) => boolean>> = {
  'the credentials mode: no cookie, and no header that tells': (one) =>
    (one.outcome === 'depends' || one.outcome === 'by alternative') &&
    !showsCredentials(one) &&
    !preflightExcludesThem(one) &&
    !outcomeDecides(one),
  'the redirect mode: follow, error or manual': ({ entries }) => {
    const last = actuals(entries).at(-1)
    return last !== undefined && redirects(last)
  },
  'the headers of a worker’s request': ({ browser, entries }) =>
    browser === 'chromium' &&
    actuals(entries)
      .slice(-1)
      .some((entry) => entry.pageref === undefined && neverAnswered(entry)),
  'whether the page aborted, or read the body as a stream': ({ browser, entries, observed }) =>
    browser === 'chromium' && !observed && entries.some(({ response }) => response._error === 'net::ERR_ABORTED' && response.status > 0),
  'the request that a service worker made': ({ entries }) =>
    actuals(entries).some(({ request, serverIPAddress }) => request.headersSize <= 0 && !serverIPAddress) && !entries.some(isPreflight),
  'the mode: no Sec-Fetch-Mode over plain http, and a POST has an Origin in any mode': ({ browser, entries, observed, truth }) =>
    browser === 'firefox' &&
    !(observed && truth.responseStatus !== null && truth.responseStatus > 0) &&
    actuals(entries).every(({ request }) => request.method === 'POST' && linesOf(request.headers, 'sec-fetch-mode').length === 0),
}

/** The fact for lack of which the doubt is right; null: the recording has what it takes. */
export function missingFact(undecided: Undecided): string | null {
  return Object.entries(FACTS).find(([, isMissing]) => isMissing(undecided))?.[0] ?? null
}

const actuals = (entries: readonly RawEntry[]): readonly RawEntry[] => entries.filter((entry) => !isPreflight(entry))
const neverAnswered = ({ response }: RawEntry): boolean => response.status === 0 && response.headers.length === 0
const redirects = ({ response }: RawEntry): boolean => [301, 302, 303, 307, 308].includes(response.status) && response.redirectURL !== ''

/**
 * Cookie is only sent with credentials. Across sites and to trustworthy hosts Sec-Fetch-Storage-Access is there exactly if they are included:
 * in Chromium on what was sent, in Firefox on everything. After a redirect Firefox says cross-site of what is not, and leaves it out.
 */
function showsCredentials({ browser, entries }: Undecided): boolean {
  const has = ({ request }: RawEntry, name: string): boolean => linesOf(request.headers, name).length > 0
  const isCrossSite = ({ request }: RawEntry): boolean => linesOf(request.headers, 'sec-fetch-site').includes('cross-site')
  const first = browser === 'firefox' ? entries[0] : actuals(entries)[0]
  return (
    entries.some((entry) => has(entry, 'cookie') || has(entry, 'sec-fetch-storage-access')) || (first !== undefined && isCrossSite(first))
  )
}

/** The request was sent, so its preflight had passed; with credentials it could not have. */
function preflightExcludesThem({ entries }: Undecided): boolean {
  const wasSent = actuals(entries).some(({ response }) => response.status > 0)
  return (
    wasSent &&
    entries.filter(isPreflight).some(({ response: { headers } }) => {
      const value = (name: string) => linesOf(headers, name).join(', ')
      return value('access-control-allow-origin') === '*' || value('access-control-allow-credentials') !== 'true'
    })
  )
}

/** Both readings give different outcomes, and the outcome is known: by Resource Timing or, in Chromium, by the entry's own error. */
function outcomeDecides({ browser, observed, diagnosis, truth, entries }: Undecided): boolean {
  if (diagnosis.verdict !== 'depends' || diagnosis.cause?.otherwise !== 'allowed') return false
  const last = actuals(entries).at(-1)
  if (last === undefined || redirects(last)) return false
  return (observed && truth.responseStatus !== null) || (browser === 'chromium' && last.response.status > 0)
}
