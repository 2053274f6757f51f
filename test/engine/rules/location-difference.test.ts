import { describe, expect, it } from 'vitest'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'
import { describeDifference, locationDifference, withoutRedirect } from '../../../src/engine/rules/location-difference.ts'

const redirect = (url: string, location: string) =>
  failureOfSketch({ at: 'preflight', url, status: 301, responseHeaders: [['Location', location]] }, 'preflight-redirect')

describe('how a redirect differs from the requested URL', () => {
  it.each([
    ['http://api.example/items', 'https://api.example/items', 'https'],
    ['http://api.example:80/items', 'https://api.example:443/items', 'https'],
    ['http://api.example/items', 'https://api.example/items/', 'https'],
    ['http://localhost:8080/items', 'https://localhost:8443/items', 'https'],
    ['http://localhost:8080/items', 'https://api.example:8443/items', 'host'],
    ['http://localhost:8080/items', 'http://localhost:8443/items', 'host'],
    ['https://api.example/items', 'https://api.example/items/', 'slash'],
    ['https://api.example/items/', '/items', 'slash'],
    ['https://api.example/items?a=1', '/items/?a=1', 'slash'],
    ['https://api.example/items', 'https://www.api.example/items', 'host'],
    ['https://api.example/items', '/v2/items', 'path'],
    ['https://api.example/items', '/items?lang=en', 'path'],
    ['https://api.example/items', '/items', 'nothing'],
    ['https://api.example/items', '/login?next=/items', 'login'],
    ['https://api.example/items', '/users/sign_in', 'login'],
    ['https://api.example/items', 'https://accounts.example/o/oauth2/v2/auth?client_id=1', 'login'],
    ['https://api.example/items', 'https://idp.example/x?SAMLRequest=abc', 'login'],
    ['https://api.example/login', '/login/', 'slash'],
    ['https://api.example/auth/session', '/login', 'login'],
    ['https://login.example/items', 'https://www.login.example/items', 'host'],
    ['https://api.example/items', '/blog/catalogin', 'path'],
    ['https://api.example/items', 'https://api.example:port/', 'not-a-url'],
    ['', '/items', 'not-a-url'],
  ])('%s to %s: %s', (url, location, difference) => {
    expect(locationDifference(redirect(url, location))).toBe(difference)
  })

  it.each([
    ['https://app.example', 'http://api.example/items', 'Let api.example respond without this redirect: the requested URL is right.'],
    ['http://app.example', 'http://api.example/items', null],
    ['https://app.example', 'http://api.example/items/', null],
    ['https://app.example', 'https://api.example/items', null],
  ])('of a page at %s to %s: %j', (origin, location, remedy) => {
    expect(withoutRedirect({ ...redirect('https://api.example/items', location), origin })).toBe(remedy)
  })

  it.each([
    ['http://api.example/items/', /^The redirect adds a trailing slash\. It also loses https: /],
    ['http://api.example/items', /^The redirect loses https: /],
    ['https://api.example/v2/items', /^$/],
  ])('is put in words: to %s', (location, words) => {
    expect(describeDifference(redirect('https://api.example/items', location))).toMatch(words)
  })
})
