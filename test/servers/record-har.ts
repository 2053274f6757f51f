import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'

interface Recorded {
  request: { method: string; url: string }
  type: string
  initiator: unknown
  wallTime: number
  requestHeaders: Record<string, string>
  response: { status: number; statusText: string; headers: Record<string, string> } | null
  error: string | null
}

/**
 * Records what a page asks for, with the custom fields that Chromium's DevTools put into their HAR: without a DevTools window, from the protocol's events.
 * The headers are those of the ExtraInfo events, which are what went over the network.
 */
export async function recordHar(session: CDPSession): Promise<{ readonly finish: () => Promise<unknown> }> {
  const entries = new Map<string, Recorded>()
  const extraRequest = new Map<string, Record<string, string>>()
  const extraResponse = new Map<string, { status: number; headers: Record<string, string> }>()

  session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator, wallTime }) => {
    const { method, url, headers } = request
    entries.set(requestId, {
      request: { method, url },
      type: type ?? 'Other',
      initiator,
      wallTime,
      requestHeaders: headers,
      response: null,
      error: null,
    })
  })
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => extraRequest.set(requestId, headers))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = entries.get(requestId)
    if (entry !== undefined) entry.response = { status: response.status, statusText: response.statusText, headers: response.headers }
  })
  session.on('Network.responseReceivedExtraInfo', ({ requestId, headers, statusCode }) =>
    extraResponse.set(requestId, { status: statusCode, headers }),
  )
  session.on('Network.loadingFailed', ({ requestId, errorText }) => {
    const entry = entries.get(requestId)
    if (entry !== undefined) entry.error = errorText
  })
  await session.send('Network.enable')

  const finish = async () => {
    // ExtraInfo events may arrive after the answer; those of a request that reached no server never do.
    const complete = () => [...entries.keys()].every((id) => extraRequest.has(id) && extraResponse.has(id))
    for (let waited = 0; waited < 3000 && !complete(); waited += 50) await pause(50)
    return {
      log: {
        version: '1.2',
        creator: { name: 'WebInspector', version: '537.36' },
        pages: [],
        entries: [...entries].map(([id, entry]) => entryOf(entry, extraRequest.get(id), extraResponse.get(id))),
      },
    }
  }
  return { finish }
}

function entryOf(
  { request, type, initiator, wallTime, requestHeaders, response, error }: Recorded,
  sent: Record<string, string> | undefined,
  received: { status: number; headers: Record<string, string> } | undefined,
) {
  // A refused response has no responseReceived; DevTools then show what the ExtraInfo event said.
  const status = received?.status ?? response?.status ?? 0
  return {
    _initiator: initiator,
    _resourceType: type.toLowerCase(),
    startedDateTime: new Date(wallTime * 1000).toISOString(),
    time: 1,
    request: {
      ...request,
      httpVersion: 'http/1.1',
      cookies: [],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
      headers: headerList(sent ?? requestHeaders),
    },
    response: {
      status,
      statusText: response?.statusText ?? '',
      httpVersion: 'http/1.1',
      cookies: [],
      headers: headerList(received?.headers ?? response?.headers ?? {}),
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      content: { size: 0, mimeType: 'x-unknown' },
      _transferSize: 0,
      _error: error,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  }
}

/** The protocol joins lines of one name with a line feed. */
function headerList(headers: Record<string, string>) {
  return Object.entries(headers).flatMap(([name, values]) => values.split('\n').map((value) => ({ name, value })))
}
