import { describe, expect, it } from 'vitest'
import { hostOf, listed, quotedUrl, remedySteps, shortened, shortenedHost } from '../../../src/engine/report/wording.ts'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'
import { layersOf, layerThatResponded } from '../../../src/engine/rules/layers.ts'
import { likelySource } from '../../../src/engine/rules/library-headers.ts'

describe('words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c and 3 more'],
  ])('lists %j', (values, text) => {
    expect(listed(values)).toBe(text)
  })

  it('shortens a long text and keeps surrogate pairs whole', () => {
    expect(shortened('abcdef', 4)).toBe('abc…')
    expect(shortened('ab\u{1f600}cd', 4)).toBe('ab…')
    expect(shortened('abcd', 4)).toBe('abcd')
  })

  it('keeps the end of a long host, which says whose it is', () => {
    const short = shortenedHost(`${'part-of-a-name.'.repeat(8)}api.example:8443`)
    expect(short).toHaveLength(60)
    expect(short).toMatch(/^part-of-a-name\.part-of-a…[\w.-]*\.api\.example:8443$/)
    expect(shortenedHost('api.example:8443')).toBe('api.example:8443')
  })

  it('leaves out of a shortened URL what would no longer be recognized as a secret', () => {
    const path = 'p'.repeat(60)
    expect(quotedUrl(`https://user:${'s'.repeat(90)}@api.example/${path}`)).toBe(`“https://api.example/${path}”`)
    expect(quotedUrl(`https://api.example/${path}?token=${'s'.repeat(90)}`)).toBe(`“https://api.example/${path}?…”`)
    expect(quotedUrl(`https://api.example/eyJ${'s'.repeat(50)}.${'t'.repeat(50)}/x`)).toBe('“https://api.example/…/x”')
    expect(quotedUrl('https://api.example/?token=1')).toBe('“https://api.example/?token=1”')
  })
})

describe('the steps of a remedy', () => {
  it.each([
    ['Send Vary: Origin.', ['Send Vary: Origin.']],
    [
      '1. Fix the 500 (check the log of api.example). 2. Send CORS headers.',
      ['Fix the 500 (check the log of api.example).', 'Send CORS headers.'],
    ],
    ['1. Use version 2. 3 works too.', ['Use version 2. 3 works too.']],
  ])('%s', (remedy, steps) => {
    expect(remedySteps(remedy)).toEqual(steps)
  })
})

describe('the layer that sent a response itself', () => {
  it.each([
    [[], null],
    [[['Server', 'nginx']], null],
    [[['CF-Ray', '8a']], null],
    [
      [
        ['CF-Ray', '8a'],
        ['cf-mitigated', 'challenge'],
      ],
      'cdn',
    ],
    [[['Server', 'CloudFront']], 'cdn'],
    [[['Server', 'awselb/2.0']], 'gateway'],
    [
      [
        ['x-amzn-ErrorType', 'ForbiddenException'],
        ['x-amz-apigw-id', 'AbC='],
      ],
      'gateway',
    ],
    // AWS's own APIs name their errors in that header, too.
    [[['x-amzn-ErrorType', 'NotAuthorizedException']], null],
    [[['X-Kong-Response-Latency', '1']], 'gateway'],
  ] as const)('%j: %s', (responseHeaders, layer) => {
    expect(layerThatResponded(failureOfSketch({ responseHeaders }, 'allow-origin-missing').entry)).toBe(layer)
  })
})

describe('the layers that left their name on a response', () => {
  it.each([
    [[], ''],
    [[['Server', 'nginx']], 'Server: nginx'],
    [
      [
        ['Via', '1.1 google'],
        ['server', 'gunicorn'],
      ],
      'Server: gunicorn, Via: 1.1 google',
    ],
    [
      [
        ['CF-Ray', '8a'],
        ['Server', 'cloudflare'],
      ],
      'Server: cloudflare',
    ],
    [
      [
        ['x-amzn-ErrorType', 'Forbidden'],
        ['x-amz-apigw-id', 'a'],
      ],
      'Amazon API Gateway',
    ],
  ] as const)('%j: %s', (responseHeaders, layers) => {
    expect(layersOf(failureOfSketch({ responseHeaders }, 'allow-origin-missing').entry)).toBe(layers)
  })
})

describe('who adds a request header', () => {
  it.each([
    'x-requested-with',
    'traceparent',
    'tracestate',
    'sentry-trace',
    'baggage',
    'cache-control',
    'pragma',
    'if-none-match',
    'x-csrftoken',
    'x-xsrf-token',
    'x-datadog-trace-id',
  ])('%s: a library', (name) => {
    expect(likelySource(name)).not.toBeNull()
  })

  it.each(['authorization', 'content-type', 'x-a', 'x-token', ''])('%s: the page', (name) => {
    expect(likelySource(name)).toBeNull()
  })
})

describe('the host of a URL', () => {
  it.each([
    ['https://API.example/a?b#c', 'api.example'],
    ['https://api.example:8443', 'api.example:8443'],
    ['https://user:p@ss@api.example/@', 'api.example'],
    ['http://[::1]:3000/', '[::1]:3000'],
    ['https://api example?x', 'api example'],
    ['data:text/plain,hi', 'data:'],
    ['chrome-extension://abc/x.js', 'abc'],
    ['', ''],
    ['no URL?', 'no URL?'],
  ])('%s: %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
    expect(hostOf(url)).toBe(host)
  })

  it('is its own beside hosts that begin with the same characters, however many there are', () => {
    const urls = [
      'a.example',
      'a.example.evil.example',
      'a.exam',
      'a.example:80',
      'a',
      ...Array.from({ length: 20 }, (_, n) => `b${n}.example`),
    ]
    for (const host of [...urls, ...urls.toReversed(), ...urls])
      for (const rest of ['', '/x', '?y', '#z']) expect(hostOf(`https://${host}${rest}`)).toBe(host)
  })
})
