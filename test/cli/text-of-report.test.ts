import { describe, expect, it } from 'vitest'
import { causeOf, exchangeOf, reportOf } from './reports.ts'
import { blocked, textOf } from './text-of.ts'

describe('the text', () => {
  it('has a summary, then what is blocked, what depends, what failed and what is unknown', () => {
    const hop = { entry: 8, status: 0, alsoRecorded: [] }
    const preflight = { state: 'sent', entry: 7, reasons: { method: true, headers: [], uploadListener: false }, cachedFrom: null } as const
    const put = blocked(
      {
        rule: 'method-not-allowed',
        at: 'preflight',
        title: 'The preflight does not allow the method PUT',
        explanation:
          'The preflight was answered with the methods GET and POST, and the request to https://api.example/items/1 uses PUT, which none of them is.',
        evidence: [
          { entry: 7, on: 'request', name: 'Access-Control-Request-Method', value: 'PUT' },
          { entry: 7, on: 'response', name: 'Access-Control-Allow-Methods', value: 'GET, POST' },
        ],
        browserErrors: { chromium: 'MethodDisallowedByPreflightResponse', firefox: 'CORSMethodNotFound', webkit: 'MethodNotAllowed' },
        spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
        alternatives: [causeOf({ onlyIf: 'credentials', title: 'The server allows every origin, but the request carries credentials' })],
      },
      {
        url: 'https://api.example/items/1',
        method: 'PUT',
        hops: [{ ...hop, url: 'https://api.example/items/1', preflight }],
        next: [causeOf({ title: 'The header x-trace is not allowed' })],
        otherBrowsers: { firefox: { verdict: 'allowed', rule: null, error: null } },
      },
    )
    const depends = causeOf({
      onlyIf: 'credentials',
      otherwise: 'allowed',
      title: 'The server allows every origin, but the request carries credentials',
    })
    const failed = causeOf({
      rule: 'network-error',
      title: 'The connection was refused',
      explanation: 'No server listens there.',
      evidence: [],
      browserErrors: { chromium: null, firefox: null, webkit: null },
      spec: null,
    })
    const report = reportOf(
      [
        exchangeOf(),
        exchangeOf({ verdict: 'unknown' }),
        exchangeOf({ verdict: 'failed', url: 'https://down.example/', cause: failed }),
        exchangeOf({ verdict: 'depends', url: 'https://open.example/', cause: depends }),
        blocked(),
        put,
        blocked({}, { url: 'https://api.example/other' }),
        exchangeOf({ verdict: 'opaque' }),
        exchangeOf({ verdict: 'same-origin' }),
      ],
      [{ entry: 3, reason: 'log.entries[3].request.url: expected a URL, found 17' }],
    )
    expect(textOf(report)).toMatchInlineSnapshot(`
      "shop.har · Chromium (WebInspector 537.36) · 10 entries
      3 blocked, 1 failed, 1 allowed unless credentials are included, 1 unknown, 1
      allowed, 1 opaque, 1 same-origin
      1 entry skipped:
        log.entries[3].request.url: expected a URL, found 17

      ✖ blocked  GET https://api.example/items
        CORS error: the server responded, but your page can’t read the response.
        The response lacks Access-Control-Allow-Origin
        The server did not say that https://app.example may read the response.
        You need to change api.example; nothing in your page can fix this.
        Send the header.
        Evidence:
          request   Origin: https://app.example
          response  Access-Control-Allow-Origin is missing
        allow-origin-missing · Chromium: MissingAllowOriginHeader · Firefox:
        CORSMissingAllowOrigin2 · WebKit: OriginNotAllowed
        https://fetch.spec.whatwg.org/#cors-check
        + 1 more with the same cause

      ✖ blocked  PUT https://api.example/items/1
        CORS error: the preflight request failed, so the PUT request wasn’t sent.
        The preflight does not allow the method PUT
        The preflight was answered with the methods GET and POST, and the request to
        https://api.example/items/1 uses PUT, which none of them is.
        You need to change api.example; nothing in your page can fix this.
        Send the header.
        Evidence:
          preflight request   Access-Control-Request-Method: PUT
          preflight response  Access-Control-Allow-Methods: GET, POST
        If credentials are included: The server allows every origin, but the request
        carries credentials
        If you fix only this, the browser reports next: The header x-trace is not
        allowed.
        The response isn’t recorded, since the preflight request failed: it may fail
        next.
        Firefox lets the page read this response.
        method-not-allowed · Chromium: MethodDisallowedByPreflightResponse · Firefox:
        CORSMethodNotFound · WebKit: MethodNotAllowed
        https://fetch.spec.whatwg.org/#cors-preflight-fetch

      □ failed  GET https://down.example/
        This isn’t a CORS error.
        The connection was refused
        No server listens there.
        You need to change down.example; nothing in your page can fix this.
        Send the header.
        network-error

      ✓ allowed*  GET https://open.example/
        * This is a CORS error only if credentials are included. If they aren’t, your
        page can read the response.
        If they are: The server allows every origin, but the request carries
        credentials. Send the header.

      ? unknown  GET https://api.example/items
        The recording doesn’t show whether this is a CORS error.

      cors-lens explain allow-origin-missing  why browsers do this, with examples
      "
    `)
  })

  it('only counts what is fine, unless --all is given', () => {
    const report = reportOf([exchangeOf(), exchangeOf({ url: 'https://app.example/', verdict: 'same-origin' })])
    expect(textOf(report)).toBe('shop.har · Chromium (WebInspector 537.36) · 2 entries\n1 allowed, 1 same-origin\n')
    expect(textOf(report, { all: true })).toMatchInlineSnapshot(`
      "shop.har · Chromium (WebInspector 537.36) · 2 entries
      1 allowed, 1 same-origin

      ✓ allowed  GET https://api.example/items

      · same-origin  GET https://app.example/
      "
    `)
  })

  it.each([
    ['chromium', 'WebInspector 537.36', 'Chromium (WebInspector 537.36)'],
    ['firefox', 'Firefox 153.7', 'Firefox 153.7'],
    ['unknown', 'Charles Proxy 5.0', 'unknown recorder (Charles Proxy 5.0)'],
    ['unknown', null, 'unknown recorder'],
  ] as const)('names the recorder: %s, %s', (browser, creator, recorder) => {
    expect(textOf({ ...reportOf([]), source: { browser, recorder: 'unknown', creator, limits: [], entries: 0, skipped: [] } })).toContain(
      `shop.har · ${recorder} · 0 entries`,
    )
  })

  it('distinguishes an empty header from a missing one', () => {
    const line = { entry: 4, on: 'response', name: 'Vary' } as const
    const text = textOf(
      reportOf([
        blocked({
          evidence: [
            { ...line, value: '' },
            { ...line, value: null },
          ],
        }),
      ]),
    )
    expect(text).toContain('    response  Vary is empty\n    response  Vary is missing\n')
  })

  it('says so when there are no requests', () => {
    expect(textOf(reportOf([]))).toBe('shop.har · Chromium (WebInspector 537.36) · 0 entries\nno requests\n')
  })

  it('groups requests with the same cause at the same host', () => {
    const many = [1, 2, 3, 4].map((item) => blocked({}, { url: `https://api.example/${item}` }))
    const text = textOf(
      reportOf([
        ...many,
        blocked({ rule: 'allow-origin-mismatch' }),
        blocked({}, exchangeOf({ url: 'https://cdn.example/', verdict: 'blocked', cause: causeOf() })),
      ]),
    )
    expect(text.match(/✖ blocked.*/g)).toEqual([
      '✖ blocked  GET https://api.example/1',
      '✖ blocked  GET https://api.example/items',
      '✖ blocked  GET https://cdn.example/',
    ])
    expect(text.match(/\+ .* same cause/g)).toEqual(['+ 3 more with the same cause'])
  })

  it('shows the redirects that led to the cause', () => {
    const [hop] = exchangeOf().hops
    if (hop === undefined) throw new Error('an exchange has a hop')
    const text = textOf(reportOf([blocked({ hop: 1 }, { hops: [hop, { ...hop, entry: 5, url: 'https://login.example/' }] })]))
    expect(text).toContain('  redirected to https://login.example/\n')
  })

  it('doesn’t name the same cause again as the next failure', () => {
    expect(textOf(reportOf([blocked({}, { next: [causeOf()] })]))).not.toContain('After this fix')
  })

  it('has each step of a remedy on a line of its own', () => {
    const text = textOf(reportOf([blocked({ remedy: '1. Fix the server error. 2. Send the CORS headers on errors too.' })]))
    expect(text).toContain('\n  1. Fix the server error.\n  2. Send the CORS headers on errors too.\n')
  })

  it('names other causes that the recording leaves possible', () => {
    const text = textOf(
      reportOf([
        blocked({
          evidence: [
            { entry: 4, on: 'status', name: '', value: '404' },
            { entry: 4, on: 'url', name: '', value: 'https://a.example/' },
          ],
        }),
      ]),
    )
    expect(text).toContain('    status  404\n    URL     https://a.example/\n')
  })

  it('marks what depends only if something suggests credentials', () => {
    const evidence = (value: string | null) => [{ entry: 0, on: 'response', name: 'Access-Control-Allow-Credentials', value }] as const
    const depends = (value: string | null) =>
      exchangeOf({ verdict: 'depends', cause: causeOf({ onlyIf: 'credentials', otherwise: 'allowed', evidence: evidence(value) }) })
    expect(textOf(reportOf([depends(null)]))).toMatch(
      /1 allowed unless credentials are included[\s\S]*✓ allowed\*[\s\S]*\* This is a CORS error only if/,
    )
    const sign = textOf(reportOf([depends('false')]))
    expect(sign).toMatch(/1 blocked only if credentials are included[\s\S]*▲ depends/)
    expect(sign).not.toContain('*')
  })

  it('says what happens without credentials', () => {
    const text = textOf(reportOf([exchangeOf({ verdict: 'depends', cause: causeOf({ onlyIf: 'credentials', otherwise: 'failed' }) })]))
    expect(text).toContain('This is a CORS error if credentials are included. If they aren’t, the request')
  })

  it('lists at most five of the entries that were skipped', () => {
    const skipped = Array.from({ length: 7 }, (_, entry) => ({ entry, reason: `log.entries[${entry}]: expected an object, found null` }))
    expect(textOf(reportOf([], skipped))).toContain('7 entries skipped:\n  log.entries[0]: expected an object, found null\n')
    expect(textOf(reportOf([], skipped))).toContain('log.entries[4]: expected an object, found null\n  and 2 more\n')
  })
})
