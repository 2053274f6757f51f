import { FIREFOX_MESSAGES } from './firefox-messages.ts'
import type { MessageTemplate, Said } from './message-template.ts'
import type { PastedText } from './pasted-text.ts'

/** Firefox translates its messages, but not what they quote: URLs, header names and values. */
export function translatedMessage({
  shown,
  plain,
}: PastedText): { readonly template: MessageTemplate; readonly said: Partial<Record<Said, string>> } | null {
  if (!/\bcors\b|cross-origin/.test(plain)) return null
  const url = /https?:\/\/[^\s)'"»”’]{0,2000}[^\s)'"»”’.,;:]/i.exec(shown)?.[0]
  const name = nameOf(plain)
  const template = FIREFOX_MESSAGES.find((one) => one.name === name)
  if (url === undefined || template === undefined) return null
  const status = /\b([1-5]\d\d)\.?\s*$/.exec(shown)?.[1]
  return { template, said: { url, ...(status === undefined ? {} : { status }) } }
}

/** What is quoted tells the reason. */
function nameOf(plain: string): string | null {
  if (plain.includes('access-control-allow-headers')) return 'CORSMissingAllowHeaderFromPreflight2'
  if (plain.includes('access-control-allow-methods')) return 'CORSMethodNotFound'
  if (plain.includes('access-control-allow-credentials')) return 'CORSMissingAllowCredentials'
  if (plain.includes('access-control-allow-origin')) {
    if (plain.includes("'*'") || plain.includes("' * '")) return 'CORSNotSupportingCredentials'
    return 'CORSMissingAllowOrigin2'
  }
  return plain.includes('(null)') ? 'CORSDidNotSucceed2' : null
}
