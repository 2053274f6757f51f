import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { chromium } from '../browsers/chromium.ts'
import { isUnsafeTarget } from '../browsers/chromium-error-names.ts'
import { firefox } from '../browsers/firefox.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { redirectTaint } from '../fetch/origin.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { variesBy } from '../fetch/vary.ts'
import type { Diagnosis } from '../report/diagnosis.ts'
import { causeOf } from './cause.ts'
import type { Facts } from './facts.ts'
import { failuresOf } from './failures.ts'
import { mainFetch } from './main-fetch.ts'
import { ownUserinfoRedirectAt } from './userinfo-redirect.ts'

const OTHERS: Readonly<Record<'chromium' | 'firefox', BrowserProfile>> = { chromium, firefox }

/**
 * What the other browser would say of an exchange that this one allowed. The reverse is hardly ever known: what was blocked here mostly has no
 * response that the other could have judged. Empty where both agree, or where the server's answer may depend on what the other would have asked.
 */
export function otherBrowsersOf(
  exchange: Exchange,
  facts: Facts,
  verdict: Diagnosis['verdict'],
  include: boolean,
): Diagnosis['otherBrowsers'] {
  const { origin, profile } = facts
  if (origin === null || !(profile.name === 'chromium' || profile.name === 'firefox')) return {}
  const name = profile.name === 'chromium' ? 'firefox' : 'chromium'
  if (verdict !== 'allowed') return ofUnsafeRedirect(exchange, facts, verdict, include)
  if (OTHERS[name].refusesOwnUserinfoRedirect && ownUserinfoRedirectAt(exchange, origin) !== null) {
    return { [name]: { verdict: 'failed', rule: 'redirect-contains-credentials' } }
  }
  if (answersByOrigin(exchange, origin)) return {}
  const run = mainFetch(exchange, origin, include, OTHERS[name], 'by-profile')
  const [failure] = failuresOf(run, exchange, facts)
  return failure === undefined ? {} : { [name]: { verdict: 'blocked', rule: causeOf(failure).rule } }
}

/**
 * A redirect to a data:, about: or blob: URL: Chromium's network stack refuses it before any CORS check, for Firefox it is a matter of CORS, which
 * looks at the redirect's own headers first (measured in 156 and 153).
 */
function ofUnsafeRedirect(exchange: Exchange, facts: Facts, verdict: Diagnosis['verdict'], include: boolean): Diagnosis['otherBrowsers'] {
  const { origin, profile, mode } = facts
  const last = exchange.hops.at(-1)?.entry
  if (origin === null || mode === 'no-cors' || last == null || !isRedirectStatus(last.response.status) || !isUnsafeTarget(last)) return {}
  if (profile.name === 'firefox') return verdict === 'blocked' ? { chromium: { verdict: 'failed', rule: 'redirect-to-unsafe-url' } } : {}
  const [failure] = failuresOf(mainFetch(exchange, origin, include, firefox, 'by-profile'), exchange, facts)
  return verdict === 'failed' && failure !== undefined ? { firefox: { verdict: 'blocked', rule: causeOf(failure).rule } } : {}
}

/** Does a tainted hop's preflight, the one place where the browsers send different Origins, get an answer that depends on it? */
function answersByOrigin({ hops }: Exchange, origin: string): boolean {
  const urls = hops.map(({ url }) => url)
  return hops.some(({ preflight }, i) => {
    if (preflight === null || redirectTaint(origin, urls.slice(0, i + 1)) === 'same-origin') return false
    return variesBy('origin', preflight.response.headers)
  })
}
