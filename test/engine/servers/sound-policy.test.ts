import { describe, expect, it } from 'vitest'
import { soundPolicy } from '../../../src/engine/servers/sound-policy.ts'
import { POLICY } from './policies.ts'

describe('a sound policy', () => {
  it.each([
    'https://app.example',
    'http://localhost:5173',
    'http://[::1]:8080',
    'https://xn--bcher-kva.example',
    'http://under_score.example',
    'moz-extension://0b1b8c3e-5f2c-4c1e',
    'capacitor://localhost',
  ])('allows %s', (origin) => {
    expect(soundPolicy({ ...POLICY, origins: [origin] })?.origins).toEqual([origin])
  })

  it.each([
    'null',
    '*',
    '',
    'app.example',
    'https://app.example/',
    'https://app.example/path',
    'https://user@app.example',
    'https://*.example',
    'https://a,https://evil.example',
    'https://a,b.example',
    'https://a b.example',
    'https://a"b.example',
    'https://a\\b.example',
    'https://a{b}.example',
    'https://a\nb.example',
    'https://bücher.example',
    'https://app.example:port',
  ])('drops the origin %j', (origin) => {
    expect(soundPolicy({ ...POLICY, origins: [origin] })).toBeNull()
    expect(soundPolicy({ ...POLICY, origins: [origin, 'https://app.example'] })?.origins).toEqual(['https://app.example'])
  })

  it.each(['', '*', 'x-*', 'a b', 'a,b', 'a:b', 'a"b', 'a\\b', 'a{b}', 'a/b', 'a\r\nb', 'é'])('drops the name %j', (name) => {
    const policy = { ...POLICY, methods: ['PUT', name], requestHeaders: [name, 'x-a'], exposedHeaders: [name] }
    expect(soundPolicy(policy)).toMatchObject({ methods: ['PUT'], requestHeaders: ['x-a'], exposedHeaders: [] })
  })

  it.each(['x-a', "it's", '$$', '#x', '%d', 'a`b|c~d^e', '!&+._-'])('keeps the token %s', (name) => {
    expect(soundPolicy({ ...POLICY, requestHeaders: [name] })?.requestHeaders).toEqual([name])
  })

  it('never combines credentials with every origin', () => {
    expect(soundPolicy({ ...POLICY, origins: '*' })).toMatchObject({ origins: '*', credentials: false })
  })

  it('has at least one method, and each value once', () => {
    expect(soundPolicy({ ...POLICY, methods: [] })?.methods).toEqual(['GET'])
    expect(soundPolicy({ ...POLICY, origins: ['https://a', 'https://a'], methods: ['PUT', 'PUT'] })).toMatchObject({
      origins: ['https://a'],
      methods: ['PUT'],
    })
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('leaves out a max age of %d', (maxAge) => {
    expect(soundPolicy({ ...POLICY, maxAge })?.maxAge).toBeNull()
  })
})
