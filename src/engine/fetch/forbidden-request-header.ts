import { byteLowercase } from './byte-lowercase.ts'
import { getDecodeAndSplit } from './decode-and-split.ts'
import { isForbiddenMethod } from './method.ts'

const FORBIDDEN: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
])

const METHOD_OVERRIDES: ReadonlySet<string> = new Set(['x-http-method', 'x-http-method-override', 'x-method-override'])

/**
 * Whether only the browser may set the header, so that no preflight requests it. `User-Agent` is not forbidden.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowercaseName = byteLowercase(name)
  if (FORBIDDEN.has(lowercaseName)) return true
  if (lowercaseName.startsWith('proxy-') || lowercaseName.startsWith('sec-')) return true
  return METHOD_OVERRIDES.has(lowercaseName) && getDecodeAndSplit(value).some(isForbiddenMethod)
}
