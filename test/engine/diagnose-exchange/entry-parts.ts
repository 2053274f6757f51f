import type { Diagnosis } from '../../../src/engine/index.ts'
import { PAGE } from '../entries.ts'

/** Verdict, rule and place, as short as a table needs it. */
export function said({ verdict, cause }: Diagnosis): string {
  if (cause === null) return verdict
  const condition = cause.onlyIf === null ? '' : ` if ${cause.onlyIf}, else ${cause.otherwise}`
  const alternatives = cause.alternatives.map(({ rule }) => ` or ${rule}`).join('')
  return `${verdict}: ${cause.rule} at ${cause.at} ${cause.hop}${condition}${alternatives}`
}

export const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
export const withCredentials = { 'Access-Control-Allow-Credentials': 'true' }
export const cookie = { request: { Cookie: 'a=1' } }
export const refused = { error: 'net::ERR_FAILED' }
export const neverSent = { status: 0, error: 'net::ERR_FAILED' }
export const put = { method: 'PUT' }
export const sameOrigin = { url: `${PAGE}/data`, request: { 'Sec-Fetch-Site': 'same-origin', Referer: `${PAGE}/` } }
export const noCors = { request: { Origin: '', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors' } }
export const OTHER = 'https://other.example/items'
