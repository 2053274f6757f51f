/** First and last requested byte; null where the value leaves it open. */
interface Range {
  readonly start: bigint | null
  readonly end: bigint | null
}

/**
 * Parses a single range header value, without allowing white space. Null for failure: `bytes=-` and a start beyond the end are failures.
 *
 * @see https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function parseSingleRange(value: string): Range | null {
  const match = /^bytes=([0-9]*)-([0-9]*)$/.exec(value)
  if (match === null) return null
  const start = match[1] ? BigInt(match[1]) : null
  const end = match[2] ? BigInt(match[2]) : null
  if (start === null && end === null) return null
  if (start !== null && end !== null && start > end) return null
  return { start, end }
}

/**
 * Whether a `Range` value is safelisted: one range that names its start. `bytes=-500` (the last 500 bytes) is not.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isSimpleRange(value: string): boolean {
  const range = parseSingleRange(value)
  return range !== null && range.start !== null
}
