import type { Fix } from '../../../src/engine/report/fix.ts'
import { diagnosedOne } from '../entries.ts'

export const ORIGIN = 'Access-Control-Allow-Origin'
export const CREDENTIALS = 'Access-Control-Allow-Credentials'
export const HEADERS = 'Access-Control-Allow-Headers'
export const NEVER_SENT = { status: 0, error: 'net::ERR_FAILED' }
export const REFUSED = { error: 'net::ERR_FAILED' }
export const VARY = { Vary: 'Origin' }
export const NONE = { status: null, set: {}, append: {}, remove: [] }
export const OMITS = { _observed: { credentials: 'omit' } }
export const INCLUDES = { _observed: { credentials: 'include' } }

export function fixIn(...entries: readonly unknown[]): Fix | null | undefined {
  return diagnosedOne('chromium', ...entries).fix
}
