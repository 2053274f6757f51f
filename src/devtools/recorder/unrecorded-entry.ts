import type { ObservedCall } from '../page/observation-reading.ts'
import type { RawEntry } from './raw-entry.ts'

/**
 * An entry for a fetch that Content-Security-Policy stopped: Chromium records none (measured in 156). It holds what the page reported and nothing else,
 * as HAR's own field `comment` says, so that the list, an export and whoever reads that have the request like any other.
 */
export function unrecordedEntry(call: ObservedCall, effectiveDirective: string): RawEntry {
  const { url, method, start, credentials, mode, redirect } = call
  return {
    startedDateTime: new Date(start).toISOString(),
    time: 0,
    request: { method: method ?? 'GET', url, httpVersion: '', headers: [], queryString: [], cookies: [], headersSize: -1, bodySize: -1 },
    response: {
      status: 0,
      statusText: '',
      httpVersion: '',
      headers: [],
      cookies: [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      _error: '',
    },
    cache: {},
    timings: { send: -1, wait: -1, receive: -1 },
    _resourceType: 'fetch',
    _observed: { credentials, mode, redirect, effectiveDirective },
    comment: 'Not recorded by the browser: CORS Lens made this entry from what the page reported.',
  }
}
