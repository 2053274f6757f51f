import { describe, expect, it } from 'vitest'
import { entryOf, LEAST, withRequest, withResponse } from './har-parts.ts'

describe('what only Chromium writes', () => {
  it.each([
    ['fetch', 'fetch'],
    ['Fetch', 'fetch'],
    ['XHR', 'xhr'],
    ['', null],
    [7, null],
    [undefined, null],
  ])('_resourceType %j is %j', (_resourceType, expected) => {
    expect(entryOf({ ...LEAST, _resourceType }).resourceType).toBe(expected)
  })

  it.each([
    ['of a network error', 'net::ERR_FAILED', 'net::ERR_FAILED'],
    ["of a policy's refusal", '', ''],
    ['of a success', null, null],
    ['left out', undefined, null],
  ])('_error %s keeps "" apart from null', (_, _error, expected) => {
    expect(entryOf({ ...LEAST, _resourceType: 'fetch', response: { _error } }).error).toBe(expected)
  })

  it.each([
    [
      'of the innermost call that has a URL',
      { type: 'script', stack: { callFrames: [{ url: '' }, { url: 'https://app.example/app.js', lineNumber: 41, columnNumber: 7 }] } },
      { url: 'https://app.example/app.js', line: 41, column: 7 },
    ],
    ['of the parser', { type: 'parser', url: 'https://app.example/', lineNumber: 3 }, { url: 'https://app.example/', line: 3, column: 0 }],
    ['none where none is named', { type: 'other' }, null],
  ])('reads the line that sent the request: %s', (_, _initiator, position) => {
    expect(entryOf({ ...LEAST, _initiator }).initiator?.position).toEqual(position)
  })

  it('reads the initiator of a preflight with the id of the request it was sent for', () => {
    const _initiator = { type: 'preflight', url: 'https://api.example/items', requestId: '3153.94' }
    expect(entryOf({ ...LEAST, _initiator }).initiator).toEqual({
      type: 'preflight',
      url: 'https://api.example/items',
      requestId: '3153.94',
      identity: '3153.94',
      hasParentStack: false,
      scriptUrl: null,
      position: null,
    })
  })

  it('gives equal initiators equal identities, whatever the order of their members', () => {
    const identityOf = (_initiator: object) => entryOf({ ...LEAST, _initiator }).initiator?.identity
    const frame = { functionName: 'load', url: 'https://app.example/a.js', lineNumber: 4 }
    const turned = { lineNumber: 4, url: 'https://app.example/a.js', functionName: 'load' }
    expect(identityOf({ type: 'script', stack: { callFrames: [frame] } })).toBe(
      identityOf({ stack: { callFrames: [turned] }, type: 'script' }),
    )
    expect(identityOf({ type: 'script', stack: { callFrames: [frame] } })).not.toBe(
      identityOf({ type: 'script', stack: { callFrames: [] } }),
    )
  })

  it("distinguishes a worker's continued stack from a plain one and from an await in the page", () => {
    const hasParent = (stack: object) => entryOf({ ...LEAST, _initiator: { type: 'script', stack } }).initiator?.hasParentStack
    expect(hasParent({ callFrames: [], parentId: { id: '232', debuggerId: '16.-42' } })).toBe(true)
    expect(hasParent({ callFrames: [], parent: { description: 'await', callFrames: [] } })).toBe(false)
    expect(hasParent({ callFrames: [] })).toBe(false)
  })

  it('survives an initiator nested deeper than any stack', () => {
    const nested = JSON.parse(`${'{"parent":'.repeat(20_000)}0${'}'.repeat(20_000)}`) as unknown
    expect(entryOf({ ...LEAST, _initiator: { type: 'script', stack: nested } }).initiator?.type).toBe('script')
  })

  it('reads the connection and the service worker', () => {
    const value = { ...LEAST, _resourceType: 'fetch', _connectionId: '111', response: { _fetchedViaServiceWorker: true } }
    expect(entryOf(value)).toMatchObject({ connectionId: '111', fetchedViaServiceWorker: true })
    expect(entryOf({ ...LEAST, _resourceType: 'fetch' })).toMatchObject({ connectionId: null, fetchedViaServiceWorker: false })
  })

  it.each([
    ['memory', 'memory'],
    ['disk', 'disk'],
    ['moon', null],
    [true, null],
  ])('_fromCache %j is %j', (_fromCache, expected) => {
    expect(entryOf({ ...LEAST, _fromCache }).fromCache).toBe(expected)
  })
})

describe('what only Firefox writes', () => {
  it.each([
    ['secure', 'secure'],
    ['broken', 'broken'],
    [undefined, null],
    [1, null],
  ])('_securityState %j is %j', (_securityState, expected) => {
    expect(entryOf({ ...LEAST, _securityState }).securityState).toBe(expected)
  })
})

describe('what recorders write in two ways', () => {
  const lines = (headers: readonly (readonly [string, string])[]) => headers.map(([name, value]) => ({ name, value }))
  const ONCE = [
    ['Origin', 'https://app.example'],
    ['Access-Control-Request-Method', 'PUT'],
    ['Accept', '*/*'],
  ] as const

  it('takes two equal headers that browsers send once for one', () => {
    const entry = entryOf(withRequest({ headers: lines([...ONCE, ...ONCE]) }))
    expect(entry.request.headers).toEqual(lines([...ONCE, ['Accept', '*/*']]))
  })

  it('keeps two that differ, and two that a page may send', () => {
    const headers = lines([...ONCE, ['Origin', 'https://other.example'], ['X-A', '1'], ['X-A', '1']])
    expect(entryOf(withRequest({ headers })).request.headers).toEqual(headers)
  })

  it.each([
    ['an empty redirectURL', { status: 302, redirectURL: '', headers: lines([['location', ' /next ']]) }, '/next'],
    ['none', { status: 308, headers: lines([['Location', '/next']]) }, '/next'],
    ['null', { status: 301, redirectURL: null, headers: lines([['Location', '/next']]) }, '/next'],
    ['its own', { status: 302, redirectURL: '/own', headers: lines([['Location', '/next']]) }, '/own'],
    ['no redirect', { status: 201, redirectURL: '', headers: lines([['Location', '/next']]) }, ''],
    ['a redirect to nowhere', { status: 302, redirectURL: '', headers: [] }, ''],
  ])('reads where a redirect leads: %s', (_, response, expected) => {
    expect(entryOf(withResponse(response)).response.redirectURL).toBe(expected)
  })
})
