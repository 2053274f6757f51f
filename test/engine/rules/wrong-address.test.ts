import { describe, expect, it } from 'vitest'
import { diagnosisOf } from '../../cases/messages.ts'

const REFUSED = 'net::ERR_CONNECTION_REFUSED'
const UNKNOWN_HOST = 'net::ERR_NAME_NOT_RESOLVED'

describe('a request without a response', () => {
  it.each([
    ['localhost from a deployed page', 'https://shop.example', 'http://localhost:8080/items', REFUSED],
    ['an IP address of this computer from a deployed page', 'https://shop.example', 'http://127.0.0.1:8080/items', REFUSED],
    ['a name without a dot', 'http://localhost:3000', 'http://backend:8000/items', UNKNOWN_HOST],
    ['0.0.0.0', 'http://localhost:3000', 'http://0.0.0.0:8000/items', 'net::ERR_ADDRESS_INVALID'],
  ])('has the wrong URL: %s', (_, from, url, error) => {
    expect(diagnosisOf({ from, messages: `GET ${url}\n${error}` }).cause?.responsible).toBe('page')
  })

  it.each([
    ['of the request', 'myapp://callback?code=1', '“myapp://callback?code=1” has a scheme that the browser can’t load.'],
    ['of a redirect that isn’t recorded', 'https://api.example/login', '“https://api.example/login” was redirected to a URL with a scheme'],
  ])('has a scheme that the browser doesn’t know: %s', (_, url, expected) => {
    const { cause } = diagnosisOf({ from: 'https://shop.example', messages: `GET ${url}\nnet::ERR_UNKNOWN_URL_SCHEME` })
    expect(cause).toMatchObject({ title: 'The browser doesn’t know the URL’s scheme', responsible: 'page' })
    expect(cause?.explanation).toContain(expected)
  })

  it.each([
    ['localhost from a page on it', 'http://localhost:3000', 'http://localhost:8080/items', REFUSED],
    ['localhost from a page on a name for this computer', 'https://app.localhost', 'http://localhost:8080/items', REFUSED],
    ['localhost from a page on the local network', 'http://192.168.1.20:3000', 'http://localhost:8080/items', REFUSED],
    ['localhost from a page of an app', 'capacitor://localhost', 'http://localhost:8080/items', REFUSED],
    ['a host of the web', 'https://shop.example', 'https://api.shop.example/items', UNKNOWN_HOST],
    ['an IPv6 address', 'http://localhost:3000', 'http://[2001:db8::1]:8000/items', REFUSED],
  ])('may have the right one: %s', (_, from, url, error) => {
    expect(diagnosisOf({ from, messages: `GET ${url}\n${error}` }).cause?.responsible).not.toBe('page')
  })
})
