import { CORS_RESPONSE_HEADERS } from '../exchange/cors-headers.ts'
import { get } from '../fetch/header-list.ts'
import { varyNames } from '../fetch/vary.ts'
import { listed } from '../report/wording.ts'
import type { Failure } from './rule.ts'

/** What shows that the server has CORS enabled, though it left Access-Control-Allow-Origin out. */
export function signsOfCors({ entry }: Failure): { readonly names: readonly string[]; readonly listed: string } | null {
  const { headers } = entry.response
  const others = CORS_RESPONSE_HEADERS.filter((name) => get(name, headers) !== null)
  const varies = varyNames(headers).includes('origin')
  if (others.length === 0 && !varies) return null
  return {
    names: varies ? [...others, 'Vary'] : others,
    listed: listed(varies ? [...others, 'Vary: Origin'] : others),
  }
}
