import type { Random } from '../../../scripts/random.ts'

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

/** Of a request whose caller may set any. */
export function generateHeaders(random: Random): Record<string, string> {
  const count = random.weigh([
    [8, 0],
    [5, 1],
    [3, 2],
    [1, 3],
    [1, 5],
  ] as const)
  const headers: Record<string, string> = {}
  for (let i = 0; i < count; i++) {
    const [name, values] = random.weigh(
      HEADERS.map(([weight, name, values]) => [weight, [name, values] as const] as const) as [
        readonly [number, readonly [string, readonly [string, ...string[]]]],
        ...(readonly [number, readonly [string, readonly [string, ...string[]]]])[],
      ],
    )
    headers[name] = random.chance(0.5) ? values[0] : random.pick(values as [string, ...string[]])
  }
  // More than 1,024 bytes of safelisted values.
  if (random.chance(0.02))
    for (let i = 0; i < 9; i++)
      headers[
        ['Accept', 'Accept-Language', 'Content-Language', 'DPR', 'Width', 'RTT', 'ECT', 'Downlink', 'Viewport-Width'][i] ?? 'Accept'
      ] = 'a'.repeat(120)
  return headers
}

/** Of a beacon, which has those of its data. */
export function beaconHeaders(random: Random): Record<string, string> {
  return random.chance(0.5)
    ? {}
    : { 'Content-Type': random.pick(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'text/xml']) }
}
