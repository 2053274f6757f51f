import { type Exchange, lastHopOf } from '../exchange/exchange.ts'
import { isExtensionOrigin } from '../exchange/extension-origin.ts'
import { lacksCorsHeaders } from '../exchange/recorded-headers.ts'
import { isWithoutPage } from '../exchange/without-page.ts'
import type { UnknownReason } from '../report/unknown-reason.ts'
import type { Facts } from './facts.ts'

/** What keeps the verdict of an exchange unknown. */
export function unknownReason(exchange: Exchange, { origin, mode, outcome }: Facts): UnknownReason {
  if (isWithoutPage(exchange)) return 'no-browser'
  if (origin !== null && isExtensionOrigin(origin)) return 'extension'
  if (mode === 'no-cors' && origin === null) return 'page-not-recorded'
  const { entry } = lastHopOf(exchange)
  if (entry === null) return 'request-not-recorded'
  if (outcome.kind === 'unknown' && lacksCorsHeaders(entry)) return 'headers-not-recorded'
  if (outcome.kind === 'hidden' && entry.error === 'net::ERR_FAILED') return 'failure-not-recorded'
  return outcome.kind === 'redirects-not-recorded' ? 'redirects-not-recorded' : 'not-recorded'
}
