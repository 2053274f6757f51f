import { get } from '../../../src/engine/fetch/header-list.ts'
import type { Entry } from '../../../src/engine/har/entry.ts'
import { readHarEntry } from '../../../src/engine/har/read-har-entry.ts'
import { type Observation, observe } from '../../../src/engine/responders/observation.ts'

/**
 * A message of a fact's examples as the engine sees it. The first line is the request: `PUT URL`, or `OPTIONS URL for PUT` of a preflight, both with
 * ` from ORIGIN` where it is not https://app.example. Then in any order: `> Name: value` of the request, the status with its reason phrase,
 * `Name: value` of the response, `after 29.4 s`, `redirected from URL` or `redirected from POST URL`, with 302, and `body: ` with its beginning.
 */
export function sighting([first = '', ...lines]: readonly string[]): Observation {
  const [, method = '', url = '', , asked = null, , origin = 'https://app.example'] =
    /^(\S+) (\S+)( for (\S+))?( from (\S+))?$/.exec(first) ?? []
  const requestHeaders = [{ name: 'Origin', value: origin }]
  const responseHeaders: { name: string; value: string }[] = []
  let [status, statusText, time, text, from] = [0, '', 20, '', '']
  for (const line of lines) {
    const [, code, reason = ''] = /^(\d{3})(?: (.*))?$/.exec(line) ?? []
    const [, name = '', value = ''] = /^(?:> )?([\w-]+): (.*)$/.exec(line) ?? []
    if (code !== undefined) [status, statusText] = [Number(code), reason]
    else if (line.startsWith('after ')) time = Number.parseFloat(line.slice(6)) * 1000
    else if (line.startsWith('redirected from ')) from = line.slice(16)
    else if (line.startsWith('body: ')) text = line.slice(6)
    else if (line.startsWith('> ')) requestHeaders.push({ name, value })
    else if (name !== '') responseHeaders.push({ name, value })
    else throw new Error(`not a line of a message: ${line}`)
  }
  const entry = entryOf({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    time,
    request: { method, url, headers: requestHeaders },
    response: {
      status,
      statusText,
      headers: responseHeaders,
      redirectURL: get('Location', responseHeaders) ?? '',
      content: text === '' ? {} : { text },
    },
  })
  const [, sent = 'GET', sentTo = ''] = /^(?:([A-Z]+) )?(\S*)$/.exec(from) ?? []
  const redirectedFrom =
    sentTo === ''
      ? null
      : entryOf({
          startedDateTime: '2026-01-01T00:00:00.000Z',
          request: { method: sent, url: sentTo, headers: [{ name: 'Origin', value: origin }] },
          response: { status: 302, headers: [{ name: 'Location', value: url }] },
        })
  return observe({ at: asked === null ? 'response' : 'preflight', entry, method: asked ?? method, origin, redirectedFrom })
}

function entryOf(recorded: unknown): Entry {
  const read = readHarEntry(recorded, 0, { recorder: 'unknown', browser: 'unknown' })
  if ('skipped' in read) throw new Error(read.skipped.reason)
  return read.entry
}
