import { allowed, blocked, failed, opaque } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

const PUT = { method: 'PUT' } as const
const through = (serviceWorker: 'made' | 'opaque' | 'error' | 'idle') => ({ page: { serviceWorker } }) as const

/** A service worker responds to the page. */
export const SERVICE_WORKERS = group('sw', { page: { serviceWorker: 'fetch' } }, [
  { id: 'sw-fetch-ok', says: 'The service worker fetches; the API allows the page.', response: ok(ORIGIN), expect: allowed() },
  {
    id: 'sw-fetch-missing',
    says: 'The service worker fetches, and the API sends no CORS headers.',
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'sw-fetch-put',
    says: 'The service worker fetches, and the preflight response does not list PUT.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('PATCH')),
    expect: blocked('MethodDisallowedByPreflightResponse'),
  },
  {
    id: 'sw-fetch-put-ok',
    says: 'The service worker fetches a PUT that is allowed.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('PUT')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'sw-fetch-star',
    says: 'The service worker fetches with credentials, and the API sends a wildcard.',
    request: { credentials: 'include' },
    response: ok(STAR, CREDENTIALS),
    expect: blocked('WildcardOriginNotAllowed'),
  },
  {
    id: 'sw-fetch-no-cors',
    says: 'The service worker fetches without CORS.',
    request: { mode: 'no-cors' },
    response: ok(),
    expect: opaque(),
    near: 'opaque-service-worker-response',
  },
  {
    id: 'sw-made',
    says: 'The service worker makes a response of its own; nothing is sent to the API.',
    ...through('made'),
    response: ok(),
    expect: allowed(),
  },
  {
    id: 'sw-error',
    says: 'The service worker responds with an error.',
    ...through('error'),
    response: ok(ORIGIN),
    expect: failed(null, 'CORSDidNotSucceed2'),
  },
  {
    id: 'sw-opaque',
    says: 'The service worker responds to a CORS request with a response that it fetched without CORS.',
    ...through('opaque'),
    response: ok(),
    expect: failed(null, 'CORSDidNotSucceed2'),
    rule: { chromium: 'opaque-service-worker-response' },
  },
  {
    id: 'sw-idle-ok',
    says: 'The service worker does not respond; the API allows the page.',
    ...through('idle'),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'sw-idle-missing',
    says: 'The service worker does not respond, and the API sends no CORS headers.',
    ...through('idle'),
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
])
