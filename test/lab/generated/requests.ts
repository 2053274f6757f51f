import type { Random } from '../../../scripts/random.ts'
import type { PageSetting, RequestKind, ScenarioRequest } from '../../../scripts/test-server/scenario.ts'
import { beaconHeaders, generateHeaders } from './request-headers.ts'

const METHODS = [
  [40, 'GET'],
  [14, 'POST'],
  [12, 'PUT'],
  [5, 'DELETE'],
  [5, 'PATCH'],
  [5, 'patch'],
  [5, 'HEAD'],
  [3, 'OPTIONS'],
  [3, 'FOO'],
  [1, 'put'],
  [1, 'get'],
  [1, 'Head'],
  [1, 'Foo'],
  [1, 'QUERY'],
  [1, 'PROPFIND'],
  [1, 'M-SEARCH'],
] as const

const KINDS: readonly [readonly [number, RequestKind], ...(readonly [number, RequestKind])[]] = [
  [50, 'fetch'],
  [14, 'xhr'],
  [4, 'img'],
  [3, 'script'],
  [3, 'module'],
  [3, 'css'],
  [3, 'font'],
  [3, 'video'],
  [3, 'eventsource'],
  [4, 'beacon'],
  [5, 'worker-fetch'],
  [5, 'sandbox-fetch'],
]

const USES_FETCH: ReadonlySet<RequestKind> = new Set(['fetch', 'worker-fetch', 'sandbox-fetch'])

export function generatePage(random: Random): PageSetting {
  const site = random.weigh([
    [5, 'localhost'],
    [3, 'http'],
    [3, 'https'],
  ] as const)
  const headers = random.weigh<readonly string[]>([
    [40, []],
    [1, ['Cross-Origin-Embedder-Policy: require-corp']],
    [1, ["Content-Security-Policy: connect-src 'self' {api}; img-src 'self'; script-src 'self' 'unsafe-inline' {api}; worker-src 'self'"]],
    [1, ['Referrer-Policy: no-referrer']],
    [1, ['Referrer-Policy: unsafe-url']],
  ])
  const serviceWorker = random.weigh([
    [30, null],
    [2, 'fetch'],
    [1, 'idle'],
  ] as const)
  // A plain http host that is not this computer has no service workers.
  return { site, headers, cookie: false, serviceWorker: site === 'http' || headers.length > 0 ? null : serviceWorker }
}

export function generateRequest(random: Random): ScenarioRequest {
  const kind = random.weigh(KINDS)
  const takesMethod = USES_FETCH.has(kind) || kind === 'xhr'
  const method = kind === 'beacon' ? 'POST' : takesMethod ? random.weigh(METHODS) : 'GET'
  const hasBody = !/^(get|head)$/i.test(method)
  const mode = pickMode(random, kind, method)
  const redirect = pickRedirect(random, kind, mode)
  const credentials = pickCredentials(random, kind)
  const streams = kind === 'fetch' && hasBody && mode === null && random.chance(0.03)
  const times = streams
    ? 1
    : random.weigh([
        [14, 1],
        [3, 2],
        [1, 3],
      ] as const)
  const concurrent = times > 1 && random.chance(0.4)
  return {
    kind,
    method,
    headers: kind === 'beacon' ? beaconHeaders(random) : takesMethod ? generateHeaders(random) : {},
    body: hasBody ? random.pick(['a', '{}', '']) : null,
    credentials,
    mode,
    redirect,
    ...(USES_FETCH.has(kind) && random.chance(0.08) ? { cache: random.pick(['no-store', 'reload', 'no-cache', 'force-cache']) } : {}),
    uploadListener: kind === 'xhr' && hasBody && random.chance(0.2),
    reads: null,
    times,
    concurrent,
    numbered: concurrent && takesMethod && random.chance(0.5),
    before: random.weigh([
      [30, null],
      [1, 'image'],
      [1, 'other-origin'],
    ] as const),
    abortAfter:
      takesMethod && kind !== 'sandbox-fetch'
        ? random.weigh([
            [30, null],
            [1, 0],
            [1, 150],
          ] as const)
        : null,
    keepalive: kind === 'fetch' && !streams && random.chance(0.05),
    streams,
    offline: false,
  }
}

function pickMode(random: Random, kind: RequestKind, method: string): ScenarioRequest['mode'] {
  if (USES_FETCH.has(kind)) {
    if (!/^(GET|HEAD|POST)$/.test(method)) return null
    return random.weigh([
      [20, null],
      [3, 'cors'],
      [4, 'no-cors'],
      [1, 'same-origin'],
    ] as const)
  }
  if (!['img', 'script', 'css', 'video'].includes(kind)) return null
  return random.weigh([
    [3, null],
    [2, 'no-cors'],
  ] as const)
}

function pickRedirect(random: Random, kind: RequestKind, mode: ScenarioRequest['mode']): ScenarioRequest['redirect'] {
  if (!USES_FETCH.has(kind) || mode === 'no-cors') return null
  return random.weigh([
    [20, null],
    [1, 'follow'],
    [2, 'manual'],
    [2, 'error'],
  ] as const)
}

function pickCredentials(random: Random, kind: RequestKind): ScenarioRequest['credentials'] {
  if (kind === 'beacon') return 'include'
  if (kind === 'font') return null
  return random.weigh([
    [5, null],
    [4, 'include'],
    [kind.endsWith('fetch') ? 1 : 0, 'omit'],
    [kind.endsWith('fetch') ? 1 : 0, 'same-origin'],
  ] as const)
}
