import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Hop } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import type { CorsCheckStep } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { serializeRequestOrigin } from '../fetch/origin.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Entry } from '../har/entry.ts'
import type { Place } from '../report/diagnosis.ts'

/** A step of the checklist: one of CORS, or what has to be so before one is made. */
export type CheckId =
  | CorsCheckStep
  | PreflightStep
  | RedirectStep
  | 'origin-unknown'
  | 'same-origin'
  | 'no-cors'
  | 'opaque-redirect'
  | 'own-origin'
  | 'preflight-gets-response'
  | 'preflight-cached'
  | 'gets-response'
  | 'look-alike'

/** What was compared with what. */
export interface Compared {
  readonly wanted: ComparedValue
  readonly found: ComparedValue
  /** Must the two be equal, byte by byte? */
  readonly exact: boolean
}

export interface ComparedValue {
  /** A header's name, or what else the value is. */
  readonly label: string
  /** null: it is absent. */
  readonly value: string | null
}

interface DiagnosisContext {
  readonly hop: Hop
  /** Those of this hop and all before. */
  readonly urls: readonly string[]
  readonly origin: string
  readonly profile: BrowserProfile
  readonly corsTainted: boolean
}

/** The two values that a step looks at; null where it looks at one alone, or where no response was recorded. */
export function comparedAt(id: CheckId, at: Place, { hop, urls, origin, profile, corsTainted }: DiagnosisContext): Compared | null {
  const entry = at === 'preflight' ? hop.preflight : hop.entry
  if (entry === null || entry.response.status === 0) return null
  const wanted = (label: string, value: string) => ({ label, value })
  const header = (name: string) => ({ label: name, value: get(name, entry.response.headers) })
  switch (id) {
    case 'allow-origin-missing':
    case 'allow-origin-wildcard':
    case 'allow-origin-mismatch': {
      if (!corsTainted) return null
      const page = at === 'preflight' && profile.preflightsWithPageOrigin ? origin : serializeRequestOrigin(origin, urls)
      const sent = (urls.length > 1 && get('Origin', entry.request.headers)) || page
      const found = header('Access-Control-Allow-Origin')
      return { wanted: wanted('Origin', sent), found, exact: found.value !== '*' || id === 'allow-origin-wildcard' }
    }
    case 'allow-credentials':
      return { wanted: wanted('needed', 'true'), found: header('Access-Control-Allow-Credentials'), exact: true }
    case 'preflight-redirect':
      return { wanted: wanted('needed', 'no redirect'), found: redirectFound(entry), exact: false }
    case 'preflight-status':
      return { wanted: wanted('needed', '200 to 299'), found: { label: 'status', value: String(entry.response.status) }, exact: false }
    case 'method-not-allowed':
      return {
        wanted: wanted('method', requestedMethod(entry) ?? entry.request.method),
        found: header('Access-Control-Allow-Methods'),
        exact: false,
      }
    case 'header-not-allowed':
      return {
        wanted: wanted('headers', requestedHeaderNames(entry).join(', ')),
        found: header('Access-Control-Allow-Headers'),
        exact: false,
      }
    case 'allow-methods-invalid':
      return { wanted: wanted('needed', 'a list of methods'), found: header('Access-Control-Allow-Methods'), exact: false }
    case 'allow-headers-invalid':
      return { wanted: wanted('needed', 'a list of names'), found: header('Access-Control-Allow-Headers'), exact: false }
    case 'redirect-location':
    case 'redirect-scheme':
    case 'redirect-credentials':
      return {
        wanted: wanted('needed', REDIRECT_NEEDS[id]),
        found: { label: 'Location', value: entry.response.redirectURL || null },
        exact: false,
      }
    default:
      return null
  }
}

const REDIRECT_NEEDS = {
  'redirect-location': 'a valid URL',
  'redirect-scheme': 'http or https',
  'redirect-credentials': 'no user name and no password',
}

function redirectFound({ response }: Entry): Compared['found'] {
  const location = get('Location', response.headers)
  return location === null ? { label: 'status', value: String(response.status) } : { label: `${response.status} Location`, value: location }
}
