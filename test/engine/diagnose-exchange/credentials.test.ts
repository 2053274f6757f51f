import { describe, expect, it } from 'vitest'
import { API, diagnosed, inFirefox, PAGE, preflightInFirefox } from '../entries.ts'
import { acao, put, withCredentials } from './entry-parts.ts'

describe('credentials that nothing in the request shows', () => {
  const kept = { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '60' }
  const twice = (answer: Readonly<Record<string, string>>) => [
    preflightInFirefox({ at: 1, response: { ...answer, ...kept } }),
    inFirefox({ ...put, response: acao(PAGE) }),
    inFirefox({ ...put, at: 2000, response: acao(PAGE) }),
  ]

  it('are ruled out by a cached preflight response that would fail with them', () => {
    const [, later] = diagnosed('firefox', ...twice(acao('*')))
    expect([later?.verdict, later?.includesCredentials, later?.hops[0]?.preflight.cachedFrom]).toEqual(['allowed', false, 0])
  })

  it('are not ruled out by one that allows both', () => {
    const [, later] = diagnosed('firefox', ...twice({ ...acao(PAGE), ...withCredentials }))
    expect([later?.verdict, later?.includesCredentials]).toEqual(['depends', null])
  })

  it.each([
    ['to the very same URL a moment before', { at: -1000 }, 'allowed'],
    ['to the very same URL long before', { at: -60_000 }, 'depends'],
    ['to another URL: the cookie may have a path', { at: -1000, url: `${API}/7` }, 'depends'],
  ])('are ruled out by a cookie that was sent %s', (_, image, verdict) => {
    const [, later] = diagnosed(
      'firefox',
      inFirefox({
        ...image,
        request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image', Referer: `${PAGE}/`, Cookie: 'a=1' },
      }),
      inFirefox({ response: acao('*') }),
    )
    expect(later?.verdict).toBe(verdict)
  })
})
