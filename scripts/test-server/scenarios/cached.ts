import { allowed, blocked, differs } from './expectations.ts'
import { group } from './group.ts'
import { allowOrigin, CREDENTIALS, ORIGIN, ok, STAR } from './lines.ts'

const KEPT = 'Cache-Control: public, max-age=600'
const VARY = 'Vary: Origin'
/** As many servers do: the header is only sent in response to a request with Origin. */
const ON_DEMAND = allowOrigin('{echo?}')
const ECHO = allowOrigin('{echo}')
const MISSING = blocked('MissingAllowOriginHeader')

/** A response that was kept for somebody else. */
export const CACHED = group('cached', { request: { before: 'image' } }, [
  {
    id: 'cached-image',
    says: 'An image without crossorigin filled the cache, and Vary: Origin is missing. Firefox caches responses to requests with cookies separately.',
    response: ok(ON_DEMAND, KEPT),
    expect: differs(MISSING, allowed()),
    rule: { chromium: 'cached-without-vary-origin' },
  },
  { id: 'cached-image-vary', says: 'The same with Vary: Origin.', response: ok(ON_DEMAND, KEPT, VARY), expect: allowed() },
  { id: 'cached-image-always', says: 'The server always sends the header.', response: ok(STAR, KEPT), expect: allowed() },
  {
    id: 'cached-image-no-store',
    says: 'The image was not cacheable.',
    response: ok(ON_DEMAND, 'Cache-Control: no-store'),
    expect: allowed(),
  },
  {
    id: 'cached-image-element',
    says: 'An image with crossorigin gets the response that was cached for one without.',
    request: { kind: 'img' },
    response: ok(ON_DEMAND, KEPT),
    expect: differs(MISSING, allowed(null)),
  },
  {
    id: 'cached-image-cookies',
    says: 'With credentials, and the response to an image without crossorigin is cached.',
    request: { credentials: 'include' },
    response: ok(ON_DEMAND, CREDENTIALS, KEPT),
    expect: MISSING,
  },
  {
    id: 'cached-other-origin',
    says: 'A frame of another origin filled the cache, and the server echoes Origin without Vary.',
    request: { before: 'other-origin' },
    response: ok(ECHO, KEPT),
    expect: blocked('AllowOriginMismatch'),
    rule: 'cached-without-vary-origin',
  },
  {
    id: 'cached-other-origin-vary',
    says: 'The same with Vary: Origin.',
    request: { before: 'other-origin' },
    response: ok(ECHO, KEPT, VARY),
    expect: allowed(),
    near: 'cached-without-vary-origin',
  },
  {
    id: 'cached-twice',
    says: 'The page gets its own response from the cache.',
    request: { before: null, times: 2 },
    response: ok(ORIGIN, KEPT),
    expect: allowed(),
  },
  {
    id: 'cached-twice-missing',
    says: 'The page gets the response from the cache that was blocked before.',
    request: { before: null, times: 2 },
    response: ok(KEPT),
    expect: MISSING,
  },
])
