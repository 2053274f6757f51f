import type { ScenarioRequest, Setup, Site } from '../scenario.ts'
import { allowed, blocked, failed, opaque } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowMethods, noContent, ORIGIN, ok } from './lines.ts'

type Refusal = 'LocalNetworkAccessPermissionDenied' | 'InsecureLocalNetwork'

/**
 * Chromium names it as it names CORS failures, in `corsErrorStatus`. It is none: the browser refuses before the server is asked, and no header
 * of the server would help. So the verdict is `failed`. Firefox says of CORS requests what it says of every broken connection.
 */
function refused(error: Refusal, mode: ScenarioRequest['mode'] = null): Line['expect'] {
  const { chromium, firefox } = failed(null, mode === 'no-cors' ? 'Security' : 'CORSDidNotSucceed2')
  return { chromium: { ...chromium, error }, firefox }
}

/** A way to ask, once for each answer of the user and for a page that may not even ask. */
function asked(id: string, says: string, request: Partial<ScenarioRequest>): readonly Line[] {
  const line = (when: string, how: string, setup: Setup, site: Site, error: Refusal): Line => ({
    id: `lna-${when}${id}`,
    says: `${says}, ${how}.`,
    setup,
    page: { site },
    request,
    expect: refused(error, request.mode),
    rule: 'local-network-access',
  })
  return [
    line('', 'and nobody has permitted it yet', 'public-page', 'public', 'LocalNetworkAccessPermissionDenied'),
    line('denied-', 'and the user has denied it', 'public-page-denied', 'public', 'LocalNetworkAccessPermissionDenied'),
    line('insecure-', 'from a page over plain http, which may not even ask the user', 'public-page', 'public-http', 'InsecureLocalNetwork'),
  ]
}

const permitted = (id: string, says: string, more: Partial<Line>): Line => ({
  id: `lna-permitted-${id}`,
  says: `The user has permitted it: ${says}.`,
  setup: 'public-page-permitted',
  expect: allowed(),
  near: 'local-network-access',
  ...more,
})

const PUT = { method: 'PUT' } as const
const NO_CORS = { mode: 'no-cors' } as const

const USUAL: Partial<Line> = { page: { site: 'public' }, response: ok(ORIGIN), preflight: noContent(ORIGIN, allowMethods('PUT')) }

/** A page of the web asks this computer. */
export const LOCAL_NETWORK = group('lna', USUAL, [
  ...asked('get', 'A fetch', {}),
  ...asked('put', 'A fetch that needs a preflight', PUT),
  ...asked('no-cors', 'A fetch without CORS', NO_CORS),
  ...asked('xhr', 'An XMLHttpRequest', { kind: 'xhr' }),
  ...asked('image', 'An image without crossorigin', { kind: 'img', ...NO_CORS }),
  permitted('get', 'the API allows the page', {}),
  permitted('put', 'the API allows the PUT', { request: PUT }),
  permitted('no-cors', 'the response is opaque', { request: NO_CORS, expect: opaque() }),
  permitted('missing', 'the API has no CORS headers', { response: ok(), expect: blocked('MissingAllowOriginHeader') }),
  { id: 'lna-none', says: 'A page on this computer asks it, and needs no permission.', page: { site: 'localhost' }, expect: allowed() },
])
