import { kindOf } from '../exchange/kind.ts'
import type { Failure } from './rule.ts'

const NEEDS_NO_COOKIES = 'If the request doesn’t need cookies,'

/** How the page sends this request without credentials, as a whole sentence. It depends on what sent it: a beacon always includes them. */
export function leaveOutCredentials({ exchange }: Failure): string {
  switch (kindOf(exchange)) {
    case 'ping':
      return `navigator.sendBeacon() always includes credentials. ${NEEDS_NO_COOKIES} use fetch() with keepalive: true and credentials: "omit" instead.`
    case 'eventsource':
      return `${NEEDS_NO_COOKIES} remove withCredentials from new EventSource() instead.`
    case 'image':
    case 'script':
    case 'font':
    case 'stylesheet':
    case 'media':
      return `${NEEDS_NO_COOKIES} set the element’s crossorigin attribute to "anonymous" instead of "use-credentials".`
    default:
      return `${NEEDS_NO_COOKIES} remove credentials: "include" (withCredentials) instead.`
  }
}
