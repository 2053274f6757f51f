import type { Entry, Header } from '../har/entry.ts'
import { type Fields, fieldsOf, textOf } from '../har/json-value.ts'
import { readInitiator } from '../har/read-initiator.ts'
import { type LogShape, type RecorderProfile, unknownRecorder } from './recorder-profile.ts'
import { isFromServiceWorker } from './service-worker-response.ts'

const LEFT_OUT = 'Failed requests are left out of this recording: a blocked request isn’t here, at most its preflight request is.'

/**
 * chrome-har, which sitespeed.io, Browsertime and puppeteer-har write with; read in 1.3.1 and run. It drops what failed, and from 0.12 on writes request
 * headers twice: as the page gave them, then as they were sent.
 */
export const chromeHar: RecorderProfile = {
  ...unknownRecorder,
  id: 'chrome-har',
  creator: null,
  hasShape: (log) => log.creator === 'chrome-har' || (hasBrowsertimeShape(log) && log.browser !== 'Safari'),
  browser: 'chromium',
  deliversIn: ['chromium'],
  failures: 'left-out',
  preflightStarts: ['during-request', 'just-before-request', 'before-request'],
  timeIncludesPreflight: true,
  neverSent: 'no-sent-headers',
  // Newer versions pass the protocol’s mark on.
  isByServiceWorker: (entry, { response }) => isFromServiceWorker(entry, fieldsOf(response)?._transferSize),
  limits: () => [LEFT_OUT],
  read(entry, fields) {
    const headers = lastOfEach(entry.request.headers)
    return { ...entry, request: { ...entry.request, headers }, initiator: initiatorOf(fields) ?? entry.initiator }
  },
}

/** Browsertime calls the result its own: in some versions always, since 27 of Safari, whose events it gives chrome-har as if they were Chrome's. */
export const browsertimeSafari: RecorderProfile = {
  ...chromeHar,
  id: 'browsertime-safari',
  hasShape: (log) => hasBrowsertimeShape(log) && log.browser === 'Safari',
  browser: 'webkit',
  deliversIn: ['webkit'],
  preflights: 'left-out',
}

/** chrome-har writes the initiator's type as a member of its own, on every entry. */
function hasBrowsertimeShape({ creator, entries }: LogShape): boolean {
  return creator === 'Browsertime' && entries.length > 0 && entries.every(({ _initiator_type }) => typeof _initiator_type === 'string')
}

/** chrome-har-capturer and its command line: the same, without the doubled headers. */
export const chromeHarCapturer: RecorderProfile = {
  ...chromeHar,
  id: 'chrome-har-capturer',
  creator: /^Chrome HAR Capturer$/i,
  hasShape: () => false,
  read: (entry: Entry, fields: Fields): Entry => ({ ...entry, fromCache: fields._fromDiskCache === true ? 'disk' : entry.fromCache }),
}

/** Lighthouse's network records as HAR. */
export const lighthouse: RecorderProfile = { ...chromeHarCapturer, id: 'lighthouse', creator: /^lighthouse/i }

/** No request has two headers of one name: browsers join them. */
function lastOfEach(headers: readonly Header[]): readonly Header[] {
  const last = new Map<string, Header>()
  for (const header of headers) last.set(header.name.toLowerCase(), header)
  return last.size === headers.length ? headers : [...last.values()]
}

/** The initiator's type, and all of it where the version writes that. */
function initiatorOf(fields: Fields): Entry['initiator'] {
  const type = textOf(fields._initiator_type)
  if (type === null) return null
  return readInitiator(detailOf(textOf(fields._initiator_detail)) ?? { type, url: textOf(fields._initiator) })
}

function detailOf(text: string | null): Fields | null {
  try {
    return fieldsOf(JSON.parse(text ?? 'null'))
  } catch {
    return null
  }
}
