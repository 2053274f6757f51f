import { describe, expect, it } from 'vitest'
import { type Cause, type Diagnosis, whoCanFix } from '../../../src/engine/index.ts'
import { causeOf, exchangeOf, type Parts } from '../../cli/reports.ts'

const [hop] = exchangeOf().hops

function sentence(cause: Partial<Cause>, exchange: Parts = {}): string {
  return whoCanFix(causeOf(cause), exchangeOf(exchange))
}

describe('who can fix a cause', () => {
  it.each([
    ['server', 'You need to change api.example; nothing in your page can fix this.'],
    ['gateway', 'You need to change the gateway or proxy in front of api.example; nothing in your page can fix this.'],
    ['cdn', 'You need to change the CDN in front of api.example; nothing in your page can fix this.'],
    ['page', 'You can fix this in your page.'],
    ['browser', 'The browser or one of its extensions is responsible; no header from api.example can fix this.'],
    ['network', 'The connection to api.example is the problem; no CORS header can fix this.'],
    ['user', 'Only the user can fix this, in the browser; no header from api.example can.'],
  ] as const)('%s', (responsible, expected) => {
    expect(sentence({ responsible })).toBe(expected)
  })

  it('names the host of the hop that failed, with its port', () => {
    const hops = [hop, { ...hop, url: 'https://user@login.example:8443/in?a' }] as Diagnosis['hops']
    expect(sentence({ hop: 1 }, { hops })).toContain('You need to change login.example:8443;')
  })

  it('does not exclude the page if another request would do as well', () => {
    const request = { url: 'https://api.example/items/', method: null, includesCredentials: null, setHeaders: {}, removeHeaders: [] }
    const both = 'You need to change api.example, or the request that your page sends.'
    expect(sentence({}, { fix: { assumes: null, request, hops: [] } })).toBe(both)
    const withoutCredentials = { assumes: null, request: { ...request, url: null, includesCredentials: false }, hops: [], note: '' }
    expect(sentence({}, { fix: { assumes: null, request: null, hops: [], alternatives: [withoutCredentials] } })).toBe(both)
  })

  it('names a gateway or a CDN, too', () => {
    const gateway = 'You need to change the gateway or proxy in front of api.example, or the request that your page sends.'
    expect(sentence({ rule: 'limit-exceeded-without-cors', responsible: 'gateway' })).toBe(gateway)
    const cdn = 'You need to change the CDN in front of api.example, or the request that your page sends.'
    expect(sentence({ rule: 'cached-without-vary-origin', responsible: 'cdn' })).toBe(cdn)
  })

  it.each([
    ['cached-without-vary-origin', 'You need to change api.example, or the request that your page sends.'],
    ['allow-origin-port', 'You need to change api.example, or the URL at which you open the page.'],
    ['allow-origin-subdomain', 'You need to change api.example; nothing in your page can fix this.'],
  ])('does not exclude the page if the remedy has a way for it: %s', (rule, expected) => {
    expect(sentence({ rule, responsible: 'server' })).toBe(expected)
  })

  it.each([
    ['image', 'You need to change api.example, or the request that your page sends.'],
    ['fetch', 'You need to change api.example; nothing in your page can fix this.'],
    [null, 'You need to change api.example; nothing in your page can fix this.'],
  ] as const)('does not exclude the page for an element that needs no CORS: %s', (kind, expected) => {
    expect(sentence({ rule: 'allow-origin-missing', responsible: 'server' }, { kind })).toBe(expected)
  })

  it.each([
    ['404 Not Found', 'You need to change api.example, or the request that your page sends.'],
    ['405 Method Not Allowed', 'You need to change api.example; nothing in your page can fix this.'],
    [null, 'You need to change api.example; nothing in your page can fix this.'],
  ])('does not exclude the page where the path of its request may be wrong: %s', (value, expected) => {
    const evidence = [{ entry: 0, on: 'status' as const, name: '', value }]
    expect(sentence({ rule: 'options-not-handled', responsible: 'server', evidence })).toBe(expected)
  })

  it('shortens an invalid host', () => {
    expect(sentence({}, { hops: [], url: 'x'.repeat(5000) }).length).toBeLessThan(200)
  })
})
