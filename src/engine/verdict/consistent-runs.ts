import { hasResponse, isRedirectWithLocation, showsWhatWasSent, wasNeverSent } from '../exchange/entry-state.ts'
import type { Exchange, Hop } from '../exchange/exchange.ts'
import type { Outcome } from '../exchange/outcome.ts'
import { locationUrl } from '../fetch/redirect.ts'
import { recorderOf } from '../recorders/table.ts'
import type { CorsFailure, Run } from './main-fetch.ts'

/**
 * The readings that agree with what the recording shows. A request that was sent proves that its preflight passed; a request that was never sent,
 * although its preflight got a response, that it failed; what the recorder or the page says of the end decides the rest.
 * Empty when none agrees.
 */
export function consistentRuns(runs: readonly Run[], exchange: Exchange, outcome: Outcome): readonly Run[] {
  const sent = runs.map((run) => withoutDisproved(run, exchange))
  const proved = sent.filter((run, i) => run === runs[i])
  return (proved.length > 0 ? proved : sent).filter((run) => agrees(run, exchange, outcome))
}

/** Leaves out failures before a hop that was reached, and at the preflight of one that was sent after all. */
function withoutDisproved(run: Run, exchange: Exchange): Run {
  const lastSent = exchange.hops.findLastIndex((hop) => hop.entry !== null && wasSent(hop.entry))
  const lastReached = exchange.hops.findLastIndex(wasReached)
  const isDisproved = (failure: CorsFailure) => failure.hop < lastReached || (failure.hop === lastSent && failure.at === 'preflight')
  if (!run.failures.some(isDisproved)) return run
  return { ...run, failures: run.failures.filter((failure) => !isDisproved(failure)) }
}

function wasSent(entry: NonNullable<Exchange['hops'][number]['entry']>): boolean {
  if (hasResponse(entry)) return true
  return recorderOf(entry).neverSent === null ? showsWhatWasSent(entry) : !wasNeverSent(entry)
}

/**
 * Was the redirect to this hop followed? Its preflight says so, and in Chromium any entry of it, except for a scheme that is refused. Firefox may add the
 * target of a redirect that fails its CORS check, as an entry that was never sent (measured in 156 and 153).
 */
function wasReached({ url, entry, preflight }: Hop): boolean {
  if (preflight !== null) return true
  return entry !== null && (wasSent(entry) || (!recorderOf(entry).recordsUnfollowedRedirects && /^https?:/i.test(url)))
}

function agrees({ failures }: Run, exchange: Exchange, outcome: Outcome): boolean {
  const [first] = failures
  switch (outcome.kind) {
    case 'readable':
    case 'delivered':
    case 'opaque-redirect':
    case 'left-while-reading':
      return first === undefined
    case 'unreadable':
      return first !== undefined
    case 'refused':
      // A redirect that CORS lets pass is refused too, if the redirect mode is "error".
      return first === undefined ? isRedirect(exchange) : first.at === 'response' && first.hop === exchange.hops.length - 1
    case 'not-sent':
      return first !== undefined
    case 'stopped-at-redirect':
      return first === undefined || !wasFollowed(exchange)
    case 'redirects-not-recorded':
    case 'served-locally':
    case 'hidden':
    case 'pending':
    case 'request-not-recorded':
    case 'blocked-unseen':
    case 'unknown':
    case 'failed':
      return true
  }
}

/** Does the recorder leave out a redirect that CORS refused? Then one that it has was followed, to a target that is missing, if that can be requested. */
function wasFollowed({ hops }: Exchange): boolean {
  const last = hops.at(-1)?.entry
  if (last == null) return false
  const { failures, deliversIn } = recorderOf(last)
  const target = locationUrl(last.request.url, last.response.redirectURL) ?? ''
  return failures === 'left-out' && deliversIn.includes(last.browser) && /^https?:/i.test(target)
}

/** Did the exchange end at a redirect? */
export function isRedirect({ hops }: Exchange): boolean {
  const last = hops.at(-1)?.entry
  return last != null && isRedirectWithLocation(last)
}
