import { byteLength } from './byte-length.ts'
import { byteLowercase } from './byte-lowercase.ts'
import type { Header } from './header-list.ts'
import { parseMimeTypeEssence } from './mime-type.ts'
import { isSimpleRange } from './range.ts'

const VALUE_LIMIT = 128

/**
 * Whether the value holds a CORS-unsafe request-header byte: a control character but tab, a delimiter such as `(` or `:`, or DEL.
 * Bytes from 0x80 on are not unsafe.
 *
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
 */
export function hasCorsUnsafeByte(value: string): boolean {
  return /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/.test(value)
}

function isSafelistedLanguage(value: string): boolean {
  return /^[0-9A-Za-z *,\-.;=]*$/.test(value)
}

const SAFELISTED_ESSENCES: ReadonlySet<string | null> = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])

const isSafelistedValue: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['accept', (value: string) => !hasCorsUnsafeByte(value)],
  ['accept-language', isSafelistedLanguage],
  ['content-language', isSafelistedLanguage],
  ['content-type', (value: string) => !hasCorsUnsafeByte(value) && SAFELISTED_ESSENCES.has(parseMimeTypeEssence(value))],
  ['range', isSimpleRange],
])

/**
 * Whether the header may be sent to another origin without a preflight: one of five names, with a value of at most 128 bytes that its own rule accepts.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isCorsSafelistedRequestHeader(header: Header): boolean {
  if (byteLength(header.value) > VALUE_LIMIT) return false
  const rule = isSafelistedValue.get(byteLowercase(header.name))
  return rule?.(header.value) ?? false
}
