import type { ScenarioRequest, Setup, Site } from '../scenario.ts'
import { allowed, blocked, failed, opaque } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowMethods, noContent, ORIGIN, ok } from './lines.ts'

type Refusal = 'LocalNetworkAccessPermissionDenied' | 'InsecureLocalNetwork'

/**
 * Chromium names it as it names CORS failures, in `corsErrorStatus`. It is none: the browser refuses to send the request, and no header
 * of the server would help. So the verdict is `failed`. Firefox says of CORS requests what it says of every broken connection.
 */
function refused(error: Refusal, mode: ScenarioRequest['mode'] = null): Line['expect'] {
  const { chromium, firefox } = failed(null, mode === 'no-cors' ? 'Security' : 'CORSDidNotSucceed2')
  return { chromium: { ...chromium, error }, firefox }
}

/** A kind of request, once for each decision of the user, and once from a page for which the user isn't even asked. */
function refusedOf(id: string, says: string, request: Partial<ScenarioRequest>): readonly Line[] {
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
    line('', 'and the user has not allowed it yet', 'public-page', 'public', 'LocalNetworkAccessPermissionDenied'),
    line('denied-', 'and the user has denied it', 'public-page-denied', 'public', 'LocalNetworkAccessPermissionDenied'),
    line(
      'insecure-',
      'from a page over plain http, for which the browser does not even ask the user',
      'public-page',
      'public-http',
      'InsecureLocalNetwork',
    ),
  ]
}

const allowedByUser = (id: string, says: string, more: Partial<Line>): Line => ({
  id: `lna-permitted-${id}`,
  says: `The user has allowed it: ${says}.`,
  setup: 'public-page-allowed',
  expect: allowed(),
  near: 'local-network-access',
  ...more,
})

const PUT = { method: 'PUT' } as const
const NO_CORS = { mode: 'no-cors' } as const

const USUAL: Partial<Line> = { page: { site: 'public' }, response: ok(ORIGIN), preflight: noContent(ORIGIN, allowMethods('PUT')) }

/** A public page sends requests to this computer. */
export const LOCAL_NETWORK = group('lna', USUAL, [
  ...refusedOf('get', 'A fetch', {}),
  ...refusedOf('put', 'A fetch that needs a preflight', PUT),
  ...refusedOf('no-cors', 'A fetch without CORS', NO_CORS),
  ...refusedOf('xhr', 'An XMLHttpRequest', { kind: 'xhr' }),
  ...refusedOf('image', 'An image without crossorigin', { kind: 'img', ...NO_CORS }),
  allowedByUser('get', 'the API allows the page', {}),
  allowedByUser('put', 'the API allows the PUT', { request: PUT }),
  allowedByUser('no-cors', 'the response is opaque', { request: NO_CORS, expect: opaque() }),
  allowedByUser('missing', 'the API has no CORS headers', { response: ok(), expect: blocked('MissingAllowOriginHeader') }),
  {
    id: 'lna-none',
    says: 'A page on this computer sends a request to it, and needs no permission.',
    page: { site: 'localhost' },
    expect: allowed(),
  },
])
