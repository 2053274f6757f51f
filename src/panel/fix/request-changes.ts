import type { RequestChange } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** What only the caller can change, in sentences. */
export function requestChanges({ url, method, includesCredentials, removeHeaders }: RequestChange): string[] {
  return [
    ...(url === null ? [] : [text.fix.requestUrl(url)]),
    ...(method === null ? [] : [text.fix.requestMethod(method)]),
    ...(includesCredentials === null ? [] : [includesCredentials ? text.fix.include : text.fix.omit]),
    ...(removeHeaders.length === 0 ? [] : [text.fix.removeHeaders(removeHeaders.join(', '))]),
  ]
}
