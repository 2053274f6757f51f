import type { AskKind, PageSetting, ScenarioRequest } from '../../../scripts/test-server/scenario.ts'
import type { Dice } from './dice.ts'
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

const KINDS: readonly [readonly [number, AskKind], ...(readonly [number, AskKind])[]] = [
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

const USES_FETCH: ReadonlySet<AskKind> = new Set(['fetch', 'worker-fetch', 'sandbox-fetch'])

export function generatePage(dice: Dice): PageSetting {
  const site = dice.weigh([
    [5, 'localhost'],
    [3, 'http'],
    [3, 'https'],
  ] as const)
  const headers = dice.weigh<readonly string[]>([
    [40, []],
    [1, ['Cross-Origin-Embedder-Policy: require-corp']],
    [1, ["Content-Security-Policy: connect-src 'self' {api}; img-src 'self'; script-src 'self' 'unsafe-inline' {api}; worker-src 'self'"]],
    [1, ['Referrer-Policy: no-referrer']],
    [1, ['Referrer-Policy: unsafe-url']],
  ])
  const serviceWorker = dice.weigh([
    [30, null],
    [2, 'fetch'],
    [1, 'idle'],
  ] as const)
  // A plain http host that is not this computer has no service workers.
  return { site, headers, cookie: false, serviceWorker: site === 'http' || headers.length > 0 ? null : serviceWorker }
}

export function generateRequest(dice: Dice): ScenarioRequest {
  const kind = dice.weigh(KINDS)
  const takesMethod = USES_FETCH.has(kind) || kind === 'xhr'
  const method = kind === 'beacon' ? 'POST' : takesMethod ? dice.weigh(METHODS) : 'GET'
  const hasBody = !/^(get|head)$/i.test(method)
  const mode = USES_FETCH.has(kind)
    ? /^(GET|HEAD|POST)$/.test(method)
      ? dice.weigh([
          [20, null],
          [3, 'cors'],
          [4, 'no-cors'],
          [1, 'same-origin'],
        ] as const)
      : null
    : takesMethod || !['img', 'script', 'css', 'video'].includes(kind)
      ? null
      : dice.weigh([
          [3, null],
          [2, 'no-cors'],
        ] as const)
  const redirect =
    USES_FETCH.has(kind) && mode !== 'no-cors'
      ? dice.weigh([
          [20, null],
          [1, 'follow'],
          [2, 'manual'],
          [2, 'error'],
        ] as const)
      : null
  const credentials = pickCredentials(dice, kind)
  const streams = kind === 'fetch' && hasBody && mode === null && dice.chance(0.03)
  const times = streams
    ? 1
    : dice.weigh([
        [14, 1],
        [3, 2],
        [1, 3],
      ] as const)
  const concurrent = times > 1 && dice.chance(0.4)
  return {
    kind,
    method,
    headers: kind === 'beacon' ? beaconHeaders(dice) : takesMethod ? generateHeaders(dice) : {},
    body: hasBody ? dice.pick(['a', '{}', '']) : null,
    credentials,
    mode,
    redirect,
    ...(USES_FETCH.has(kind) && dice.chance(0.08) ? { cache: dice.pick(['no-store', 'reload', 'no-cache', 'force-cache']) } : {}),
    uploadListener: kind === 'xhr' && hasBody && dice.chance(0.2),
    reads: null,
    times,
    concurrent,
    numbered: concurrent && takesMethod && dice.chance(0.5),
    before: dice.weigh([
      [30, null],
      [1, 'image'],
      [1, 'other-origin'],
    ] as const),
    abortAfter:
      takesMethod && kind !== 'sandbox-fetch'
        ? dice.weigh([
            [30, null],
            [1, 0],
            [1, 150],
          ] as const)
        : null,
    keepalive: kind === 'fetch' && !streams && dice.chance(0.05),
    streams,
    offline: false,
  }
}

function pickCredentials(dice: Dice, kind: AskKind): ScenarioRequest['credentials'] {
  if (kind === 'beacon') return 'include'
  if (kind === 'font') return null
  return dice.weigh([
    [5, null],
    [4, 'include'],
    [kind.endsWith('fetch') ? 1 : 0, 'omit'],
    [kind.endsWith('fetch') ? 1 : 0, 'same-origin'],
  ] as const)
}
