import type { Observation } from './observation.ts'

/**
 * Was a signed URL used after it had expired? Read from the URL’s own parameters: AWS and compatible stores (X-Amz-*), Google (X-Goog-*), Azure (se),
 * CloudFront and S3’s older form (Expires).
 */
export function isExpiredSignedUrl({ url, entry }: Observation): boolean {
  const end = url === null ? null : expiryOf(url.searchParams)
  return end !== null && entry.start > end
}

/** Does the URL carry a signature? */
export function isSignedUrl({ url }: Observation): boolean {
  if (url === null) return false
  return ['X-Amz-Signature', 'X-Goog-Signature', 'Signature', 'sig'].some((name) => url.searchParams.has(name))
}

/** In milliseconds since 1970. */
function expiryOf(parameters: URLSearchParams): number | null {
  for (const vendor of ['Amz', 'Goog']) {
    const start = compactTime(parameters.get(`X-${vendor}-Date`))
    const seconds = Number(parameters.get(`X-${vendor}-Expires`) ?? Number.NaN)
    if (start !== null && Number.isFinite(seconds)) return start + seconds * 1000
  }
  const azure = parameters.has('sig') ? Date.parse(parameters.get('se') ?? '') : Number.NaN
  if (!Number.isNaN(azure)) return azure
  const seconds = parameters.has('Signature') ? Number(parameters.get('Expires') ?? Number.NaN) : Number.NaN
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** "20260302T090000Z". */
function compactTime(text: string | null): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (parts === null) return null
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hours, minutes, seconds)
}
