import { describe, expect, it } from 'vitest'
import { nameAtOwnOrigin } from '../../../src/engine/rules/own-origin.ts'

describe('a request of the page’s own server by another name', () => {
  it.each([
    ['http://localhost:8082', 'http://127.0.0.1:8082/a?b', 'http://localhost:8082/a?b'],
    ['https://www.shop.example', 'https://shop.example/api/items', 'https://www.shop.example/api/items'],
    ['https://shop.example', 'https://www.shop.example/api/items', 'https://shop.example/api/items'],
  ])('%s requests %s', (origin, url, own) => {
    expect(nameAtOwnOrigin(origin, url)?.remedy).toContain(own)
  })

  it('says the end of a long host, which tells whose it is', () => {
    const host = `${'part-of-a-name.'.repeat(6)}shop.example`
    expect(nameAtOwnOrigin(`https://www.${host}`, `https://${host}/api`)?.says).toMatch(/^The page is at www\.\S*…\S*\.shop\.example: /)
  })

  it.each([
    ['another port', 'http://localhost:3000', 'http://127.0.0.1:8082/a'],
    ['another scheme', 'https://localhost', 'http://127.0.0.1/a'],
    ['the same origin', 'http://localhost:8082', 'http://localhost:8082/a'],
    ['another subdomain', 'https://www.shop.example', 'https://api.shop.example/a'],
    ['another host', 'https://shop.example', 'https://other.example/a'],
    ['no origin', 'null', 'https://shop.example/a'],
  ])('is not one of %s', (_, origin, url) => {
    expect(nameAtOwnOrigin(origin, url)).toBeNull()
  })
})
