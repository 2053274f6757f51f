import type { Exchange } from '../exchange/exchange.ts'
import { requestedMethod } from '../exchange/preflight.ts'
import type { Cause } from '../report/diagnosis.ts'
import type { HeadersPurpose } from '../responders/fact.ts'
import { observe } from '../responders/observation.ts'
import { recognition } from '../responders/table.ts'
import { ERROR_PAGES } from './error-pages.ts'
import { redirectedByExtension } from './internal-redirect.ts'

/** What CORS headers would do on the response that a cause is about. */
export function headersPurpose(
  cause: Pick<Cause, 'rule' | 'title' | 'at' | 'hop'>,
  exchange: Exchange,
  origin: string | null,
): HeadersPurpose {
  if (cause.rule === redirectedByExtension.id) return 'none'
  const hop = exchange.hops[cause.hop]
  const entry = cause.at === 'preflight' ? hop?.preflight : hop?.entry
  if (entry == null) return 'allow'
  const method = (hop?.preflight && requestedMethod(hop.preflight)) ?? hop?.entry?.request.method ?? entry.request.method
  const redirectedFrom = exchange.hops[cause.hop - 1]?.entry ?? null
  const known = recognition(observe({ at: cause.at, entry, method, origin, redirectedFrom }))
  if (known !== null && known.fact.title === cause.title) return known.fact.headers
  return ERROR_PAGES.some(({ id }) => id === cause.rule) ? 'reveal-error' : 'allow'
}
