import { allowed, blocked, failed } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, held, late, noContent, ORIGIN, ok } from './lines.ts'

const SLOW_MS = 400
const ABORTED = failed(null, null)
const PUT = { method: 'PUT', abortAfter: 150 } as const
const PREFLIGHT_OK = noContent(ORIGIN, allowMethods('PUT'))

/** The page itself gives up. */
export const ABORTS = group('abort', { request: { abortAfter: 150 } }, [
  {
    id: 'abort-at-once',
    says: 'The page aborts before anything was sent.',
    request: { abortAfter: 0 },
    response: ok(ORIGIN),
    expect: ABORTED,
  },
  {
    id: 'abort-waiting',
    says: 'The page aborts while it waits for the response.',
    response: late(SLOW_MS, ok(ORIGIN)),
    expect: ABORTED,
    rule: { chromium: 'request-aborted' },
  },
  {
    id: 'abort-waiting-missing',
    says: 'The page aborts before a response without CORS headers.',
    response: late(SLOW_MS, ok()),
    expect: ABORTED,
  },
  { id: 'abort-body', says: 'The page aborts in the middle of the body.', response: held(SLOW_MS, ok(ORIGIN)), expect: ABORTED },
  {
    id: 'abort-preflight',
    says: 'The page aborts during the preflight.',
    request: PUT,
    preflight: late(SLOW_MS, PREFLIGHT_OK),
    expect: ABORTED,
  },
  {
    id: 'abort-after-preflight',
    says: 'The page aborts after the preflight.',
    request: PUT,
    preflight: PREFLIGHT_OK,
    response: late(SLOW_MS, ok(ORIGIN)),
    expect: ABORTED,
  },
  {
    id: 'abort-xhr',
    says: 'The page aborts an XMLHttpRequest.',
    request: { kind: 'xhr' },
    response: late(SLOW_MS, ok(ORIGIN)),
    expect: ABORTED,
    rule: { chromium: 'request-aborted' },
  },
  {
    id: 'abort-too-late',
    says: 'The page aborts after it read everything.',
    request: { abortAfter: 3000 },
    response: ok(ORIGIN),
    expect: allowed(),
    near: 'request-aborted',
  },
  {
    id: 'abort-stream-read',
    says: 'The page reads the body as a stream, to its end.',
    request: { abortAfter: null, takes: 'stream' },
    response: held(50, ok(ORIGIN)),
    expect: allowed(),
    near: 'request-aborted',
  },
  {
    id: 'abort-stream-read-at-once',
    says: 'The page reads a body that arrives at once as a stream.',
    request: { abortAfter: null, takes: 'stream' },
    response: ok(ORIGIN),
    expect: allowed(),
    near: 'request-aborted',
  },
  {
    id: 'abort-stream-cancel',
    says: 'The page reads the beginning of the body and cancels the rest.',
    request: { abortAfter: null, takes: 'beginning' },
    response: held(SLOW_MS, ok(ORIGIN)),
    expect: allowed(),
    near: 'request-aborted',
  },
  {
    id: 'abort-too-late-missing',
    says: 'The page aborts after the response was blocked.',
    request: { abortAfter: 3000 },
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
])
