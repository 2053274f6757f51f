import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium } from '../entries.ts'
import { acao, OTHER, said, sameOrigin } from './entry-parts.ts'

const GZIPPED = { 'Content-Length': '12', 'Content-Encoding': 'gzip' }
/** The page read the body as a stream, or aborted it, after `size` bytes. */
const left = (response: Record<string, string>, size: number, responseStatus?: number) =>
  inChromium({
    error: 'net::ERR_ABORTED',
    size,
    response: { ...acao('*'), ...response },
    fields: responseStatus === undefined ? {} : { _observed: { responseStatus } },
  })

describe('the diagnosis of a response that was not read to its end', () => {
  it.each([
    [
      'an event stream that the page closed',
      [inChromium({ type: 'eventsource', error: 'net::ERR_ABORTED', response: { ...acao('*'), 'Content-Type': 'text/event-stream' } })],
      'allowed',
    ],
    [
      'an event stream that was redirected, and that Chromium calls "other" then',
      [
        inChromium({
          type: 'other',
          error: 'net::ERR_ABORTED',
          request: { Accept: 'text/event-stream' },
          response: { ...acao('*'), 'Content-Type': 'text/event-stream' },
        }),
      ],
      'allowed',
    ],
    ['a video whose player had enough of it', [inChromium({ type: 'media', error: 'net::ERR_ABORTED', response: acao('*') })], 'allowed'],
    [
      'an error page for a video, on which the player gave up',
      [inChromium({ type: 'media', error: 'net::ERR_ABORTED', status: 405, response: acao('*') })],
      'failed: request-aborted at response 0',
    ],
    [
      'an error page for a script, on which the element gave up, though its status shows in Resource Timing',
      [
        inChromium({
          type: 'script',
          error: 'net::ERR_ABORTED',
          status: 501,
          response: acao('*'),
          fields: { _observed: { responseStatus: 501 } },
        }),
      ],
      'failed: request-aborted at response 0',
    ],
    ['a body read as a stream: all that was announced came', [left({ 'Content-Length': '12' }, 12)], 'allowed'],
    [
      'a request without CORS that was aborted at a redirect',
      [inChromium({ error: 'net::ERR_ABORTED', status: 301, location: OTHER, request: { 'Sec-Fetch-Mode': 'no-cors' } })],
      'failed: request-aborted at response 0',
    ],
    ['a body that is aborted or read as a stream: the recording is the same', [left({}, 12)], 'unknown'],
    ['the same of fewer bytes than were announced', [left({ 'Content-Length': '12' }, 5)], 'unknown'],
    ['the same of a compressed body, whose announced length is not its own', [left(GZIPPED, 12)], 'unknown'],
    ['a body read as a stream, by Resource Timing', [left({}, 12, 200)], 'allowed'],
    [
      'a body that the page aborted, by Resource Timing',
      [left({ 'Content-Length': '12' }, 12, 0)],
      'failed: request-aborted at response 0',
    ],
    [
      'a body of the page’s own server, aborted or read as a stream',
      [
        inChromium({
          ...sameOrigin,
          request: { ...sameOrigin.request, Origin: '' },
          error: 'net::ERR_ABORTED',
        }),
      ],
      'same-origin',
    ],
    [
      'an XMLHttpRequest that the page aborted',
      [inChromium({ type: 'xhr', error: 'net::ERR_ABORTED', response: acao('*') })],
      'failed: request-aborted at response 0',
    ],
  ])('in Chromium: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })
})
