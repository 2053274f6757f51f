import type { AskKind, PageSetting, ScenarioRequest } from '../scenario.ts'
import type { Dice } from './dice.ts'

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

/** Each header with values that are safelisted and some that are nearly so. */
const HEADERS: readonly [
  readonly [number, string, readonly [string, ...string[]]],
  ...(readonly [number, string, readonly [string, ...string[]]])[],
] = [
  [
    8,
    'Content-Type',
    [
      'application/json',
      'text/plain',
      'text/plain;charset=UTF-8',
      'TEXT/PLAIN',
      'text/plain;;',
      'text/plain; a="b"',
      'text/plain; é',
      'text/xml',
      'multipart/form-data; boundary=x',
      'multipart/form-data; boundary="x"',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=utf-8',
      '',
      'plain',
      'text/plain, text/plain',
      `text/plain; a=${'b'.repeat(120)}`,
      'application/json; charset=utf-8',
      'application/graphql',
      'application/octet-stream',
    ],
  ],
  [5, 'Accept', ['application/json', '*/*', 'a'.repeat(128), 'a'.repeat(129), 'a(b)', 'texté', 'a"b', '', 'a\tb', 'text/html; q=0.5']],
  [3, 'Accept-Language', ['en', 'en-US,en;q=0.9', 'e_n', 'a'.repeat(129), '*', 'é', '']],
  [2, 'Content-Language', ['de', 'de, en', '"de"', 'a/b']],
  [
    4,
    'Range',
    [
      'bytes=0-9',
      'bytes=9-',
      'bytes=-9',
      'bytes=0-1,3-4',
      'bytes=5-1',
      'Bytes=0-1',
      'bytes= 0-1',
      'bytes=0-99999999999999999999',
      'bytes=0 - 1',
      'items=0-1',
      'bytes=-',
    ],
  ],
  [6, 'Authorization', ['Bearer abc', 'Basic dXNlcjpw', 'Digest a="b"', 'x', '']],
  [6, 'X-A', ['1', '', 'é', 'a'.repeat(2000), '"', ', ,']],
  [4, 'X-Trace-Id', ['1']],
  [3, 'X-Requested-With', ['XMLHttpRequest']],
  [2, 'traceparent', ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01']],
  [2, 'Cache-Control', ['no-cache', 'max-age=0', 'no-store']],
  [1, 'Pragma', ['no-cache']],
  [2, 'If-None-Match', ['"a"', '*']],
  [1, 'If-Modified-Since', ['Thu, 01 Jan 2026 00:00:00 GMT']],
  [1, 'If-Range', ['"a"']],
  [2, 'User-Agent', ['lab/1']],
  [2, 'DPR', ['2', 'x', '"']],
  [1, 'Save-Data', ['on', 'off', 'x']],
  [1, 'Device-Memory', ['8', 'a'.repeat(129)]],
  [1, 'Viewport-Width', ['800']],
  [1, 'Downlink', ['1.5']],
  [1, 'Sec-CH-UA', ['x']],
  [1, 'Priority', ['u=1', 'u=4', 'u=6']],
  [1, 'Purpose', ['prefetch']],
  [1, 'X-Client-Data', ['x']],
  [1, 'Upgrade-Insecure-Requests', ['1']],
  [1, 'Access-Control-Allow-Origin', ['*']],
  [1, 'Access-Control-Request-Method', ['PUT']],
  [1, 'X-HTTP-Method-Override', ['PUT', 'TRACE']],
  [1, 'x_under', ['1']],
  [1, 'Last-Event-ID', ['1']],
  [1, 'Service-Worker', ['script']],
  [1, "X!#$%&'*+-.^_`|~", ['1']],
  [1, 'Sec-Fetch-Mode', ['no-cors']],
  [1, 'Origin', ['http://evil.test']],
  [1, 'Cookie', ['a=b']],
  [1, 'Link', ['<a>']],
]

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

const IS_ASKED_BY_FETCH: ReadonlySet<AskKind> = new Set(['fetch', 'worker-fetch', 'sandbox-fetch'])

export function drawPage(dice: Dice): PageSetting {
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

export function drawRequest(dice: Dice): ScenarioRequest {
  const kind = dice.weigh(KINDS)
  const takesMethod = IS_ASKED_BY_FETCH.has(kind) || kind === 'xhr'
  const method = kind === 'beacon' ? 'POST' : takesMethod ? dice.weigh(METHODS) : 'GET'
  const hasBody = !/^(get|head)$/i.test(method)
  const mode = IS_ASKED_BY_FETCH.has(kind)
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
    IS_ASKED_BY_FETCH.has(kind) && mode !== 'no-cors'
      ? dice.weigh([
          [20, null],
          [1, 'follow'],
          [2, 'manual'],
          [2, 'error'],
        ] as const)
      : null
  const credentials = drawCredentials(dice, kind)
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
    headers: kind === 'beacon' ? beaconHeaders(dice) : takesMethod ? drawHeaders(dice) : {},
    body: hasBody ? dice.pick(['a', '{}', '']) : null,
    credentials,
    mode,
    redirect,
    ...(IS_ASKED_BY_FETCH.has(kind) && dice.chance(0.08) ? { cache: dice.pick(['no-store', 'reload', 'no-cache', 'force-cache']) } : {}),
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

function drawCredentials(dice: Dice, kind: AskKind): ScenarioRequest['credentials'] {
  if (kind === 'beacon') return 'include'
  if (kind === 'font') return null
  return dice.weigh([
    [5, null],
    [4, 'include'],
    [kind.endsWith('fetch') ? 1 : 0, 'omit'],
    [kind.endsWith('fetch') ? 1 : 0, 'same-origin'],
  ] as const)
}

function drawHeaders(dice: Dice): Record<string, string> {
  const count = dice.weigh([
    [8, 0],
    [5, 1],
    [3, 2],
    [1, 3],
    [1, 5],
  ] as const)
  const headers: Record<string, string> = {}
  for (let i = 0; i < count; i++) {
    const [name, values] = dice.weigh(
      HEADERS.map(([weight, name, values]) => [weight, [name, values] as const] as const) as [
        readonly [number, readonly [string, readonly [string, ...string[]]]],
        ...(readonly [number, readonly [string, readonly [string, ...string[]]]])[],
      ],
    )
    headers[name] = dice.chance(0.5) ? values[0] : dice.pick(values as [string, ...string[]])
  }
  // More than 1,024 bytes of safelisted values.
  if (dice.chance(0.02))
    for (let i = 0; i < 9; i++)
      headers[
        ['Accept', 'Accept-Language', 'Content-Language', 'DPR', 'Width', 'RTT', 'ECT', 'Downlink', 'Viewport-Width'][i] ?? 'Accept'
      ] = 'a'.repeat(120)
  return headers
}

function beaconHeaders(dice: Dice): Record<string, string> {
  return dice.chance(0.5)
    ? {}
    : { 'Content-Type': dice.pick(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'text/xml']) }
}
