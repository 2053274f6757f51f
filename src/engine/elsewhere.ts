import type { BrowserProfile } from './browsers/browser-profile.ts'
import { chromium } from './browsers/chromium.ts'
import { firefox } from './browsers/firefox.ts'
import { causeOf } from './cause.ts'
import type { BrowserName, Diagnosis } from './diagnosis.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { Facts } from './facts.ts'
import { failuresOf } from './failures.ts'
import { get } from './fetch/header-list.ts'
import { redirectTaint } from './fetch/origin.ts'
import { mainFetch } from './main-fetch.ts'
import { redirectsToOwnUserinfo } from './own-userinfo.ts'

const OTHERS: Readonly<Record<BrowserName, BrowserProfile>> = { chromium, firefox }

/**
 * What the other browser would say of an exchange that this one allowed. The reverse is never known: what was blocked here has no response that the
 * other could have judged. undefined where both agree, or where the server's answer may depend on what the other would have asked.
 */
export function elsewhereOf(exchange: Exchange, facts: Facts, verdict: Diagnosis['verdict'], include: boolean): Diagnosis['elsewhere'] {
  const { origin, profile } = facts
  if (verdict !== 'allowed' || origin === null || !(profile.name === 'chromium' || profile.name === 'firefox')) return undefined
  const name = profile.name === 'chromium' ? 'firefox' : 'chromium'
  if (OTHERS[name].refusesOwnUserinfoRedirect && redirectsToOwnUserinfo(exchange, origin)) {
    return { [name]: { verdict: 'failed', rule: 'redirect-with-credentials' } }
  }
  if (answersByOrigin(exchange, origin)) return undefined
  const reading = mainFetch(exchange, origin, include, OTHERS[name], 'by-profile')
  const [failure] = failuresOf(reading, exchange, facts)
  return failure === undefined ? undefined : { [name]: { verdict: 'blocked', rule: causeOf(failure).rule } }
}

/** Does a tainted hop's preflight, the one place where the browsers send different Origins, get an answer that depends on it? */
function answersByOrigin({ hops }: Exchange, origin: string): boolean {
  const urls = hops.map(({ url }) => url)
  return hops.some(({ preflight }, i) => {
    if (preflight === null || redirectTaint(origin, urls.slice(0, i + 1)) === 'same-origin') return false
    return /(^|[\s,])(origin|\*)([\s,]|$)/i.test(get('Vary', preflight.response.headers) ?? '')
  })
}
