import { describe, expect, it } from 'vitest'
import { urlKey } from '../../../src/engine/exchange/url-key.ts'

describe('a URL as pairing compares it', () => {
  it.each([
    ['as it is', 'https://api.example/v1/items?sort=name&at=12:30', 'https://api.example/v1/items?sort=name&at=12:30'],
    ['without the fragment', 'https://api.example/#top', 'https://api.example/'],
    ['without user and password', 'https://me:secret@api.example/@me', 'https://api.example/@me'],
    ['without the default port', 'https://api.example:443/', 'https://api.example/'],
    ['in lower case as far as the host', 'HTTPS://API.Example/Items', 'https://api.example/Items'],
    ['with a space encoded', 'https://api.example/a b', 'https://api.example/a%20b'],
    ['with dots resolved', 'https://api.example/v1/../items', 'https://api.example/items'],
    ['the same where they are encoded', 'https://api.example/v1/%2E%2e/./items', 'https://api.example/items'],
    ['and at the beginning', 'https://api.example/../items', 'https://api.example/items'],
    ['with the dots of names', 'https://api.example/.well-known/a.b/c..', 'https://api.example/.well-known/a.b/c..'],
    ['also if it is none', 'api.example/#top', 'api.example/'],
  ])('is %s', (_, url, key) => {
    expect(urlKey(url)).toBe(key)
  })
})
