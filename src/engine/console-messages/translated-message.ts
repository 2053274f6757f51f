import { FIREFOX_MESSAGES } from './firefox-messages.ts'
import type { MessageTemplate, Said } from './message-template.ts'
import type { PastedText } from './pasted-text.ts'

/** A translated message: its template, null where it ends before the reason as in Firefox before 36. */
interface Translated {
  readonly template: MessageTemplate | null
  readonly said: Partial<Record<Said, string>>
}

/** Firefox translates its messages, but not what they quote: URLs, header names and values. */
export function translatedMessage({ shown, plain }: PastedText): Translated | null {
  if (!/\bcors\b|cross-origin/.test(plain)) return null
  const place = /https?:\/\/[^\s)'"»”’]{0,2000}[^\s)'"»”’.,;:]/i.exec(shown)
  if (place === null) return null
  const [url] = place
  const name = nameOf(plain)
  const template = FIREFOX_MESSAGES.find((one) => one.name === name) ?? null
  // Whoever writes about CORS in English pastes no translation.
  if (template === null && !/[\u00c0-\uffff]/.test(shown.slice(0, place.index))) return null
  const status = /\b([1-5]\d\d)\.?\s*$/.exec(shown)?.[1]
  const value = name === MISMATCH ? otherValue({ shown, plain }) : null
  return { template, said: { url, ...(value === null ? {} : { value }), ...(status === undefined ? {} : { status }) } }
}

const MISMATCH = 'CORSAllowOriginNotMatchingOrigin'

/** How the languages say that the request, or its preflight, did not succeed, which quotes nothing. */
const NO_SUCCESS =
  /schlug fehl|fehlgeschlagen|nicht erfolgreich|échec|sin éxito|no exitosa|no tuvo éxito|не удал|не удается|niepowodzen|nie powiod|sem sucesso|não (?:obteve|teve) (?:êxito|sucesso)|non riuscit|mancata riuscita|niet gelukt|mislukt|成功しな|未能成功|未成功|başarısız/

/** What is quoted tells the reason. */
function nameOf(plain: string): string | null {
  if (plain.includes('access-control-allow-headers')) return 'CORSMissingAllowHeaderFromPreflight2'
  if (plain.includes('access-control-allow-methods')) return 'CORSMethodNotFound'
  if (plain.includes('access-control-allow-credentials')) return 'CORSMissingAllowCredentials'
  if (plain.includes('access-control-allow-origin')) {
    if (plain.includes("'*'") || plain.includes("' * '")) return 'CORSNotSupportingCredentials'
    return otherValue({ shown: plain, plain }) === null ? 'CORSMissingAllowOrigin2' : MISMATCH
  }
  if (plain.includes('(null)')) return 'CORSDidNotSucceed2'
  if (!NO_SUCCESS.test(plain)) return null
  return /preflight/.test(plain) ? 'CORSPreflightDidNotSucceed3' : 'CORSDidNotSucceed2'
}

/** What is quoted behind the header’s name: the origin that it has. */
function otherValue({ shown, plain }: PastedText): string | null {
  const found = /access-control-allow-origin ?'[^']{1,80}' ?([^']{1,500}?) ?'/d.exec(plain)
  const [start, end] = found?.indices?.[1] ?? []
  return start === undefined || end === undefined ? null : shown.slice(start, end)
}
