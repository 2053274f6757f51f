import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../src/engine/fetch/header-list.ts'
import type { PreflightedRequest } from '../../../src/engine/fetch/preflight-check.ts'
import { preflightChange, responseChange, UNSEEN } from '../../../src/engine/fix/response-change.ts'

const PAGE = 'https://app.example'
const asked: PreflightedRequest = { origin: PAGE, includesCredentials: false, method: 'PUT', unsafeHeaderNames: ['x-a'] }
const withCredentials: PreflightedRequest = { ...asked, includesCredentials: true }

const ORIGIN = 'Access-Control-Allow-Origin'
const CREDENTIALS = 'Access-Control-Allow-Credentials'
const METHODS = 'Access-Control-Allow-Methods'
const HEADERS = 'Access-Control-Allow-Headers'

function lines(headers: Readonly<Record<string, string>>): HeaderList {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

describe('what changes on a response', () => {
  it.each([
    ['nothing where it names the origin', asked, { [ORIGIN]: PAGE }, {}, {}],
    ['nothing under a wildcard without credentials', asked, { [ORIGIN]: '*' }, {}, {}],
    ['the origin where there is none', asked, {}, { [ORIGIN]: PAGE }, { Vary: 'Origin' }],
    ['the origin where it is another', asked, { [ORIGIN]: 'https://b.example', Vary: 'Origin' }, { [ORIGIN]: PAGE }, {}],
    ['no Vary where everything varies', asked, { Vary: 'Accept, *' }, { [ORIGIN]: PAGE }, {}],
    [
      'both lines for a wildcard with credentials',
      withCredentials,
      { [ORIGIN]: '*' },
      { [ORIGIN]: PAGE, [CREDENTIALS]: 'true' },
      { Vary: 'Origin' },
    ],
    [
      'only the origin where credentials are permitted',
      withCredentials,
      { [ORIGIN]: '*', [CREDENTIALS]: 'true' },
      { [ORIGIN]: PAGE },
      { Vary: 'Origin' },
    ],
    [
      'only the credentials where the origin is right',
      withCredentials,
      { [ORIGIN]: PAGE, [CREDENTIALS]: 'True' },
      { [CREDENTIALS]: 'true' },
      { Vary: 'Origin' },
    ],
  ] as const)('%s', (_, request, headers, set, append) => {
    expect(responseChange({ status: 200, headers: lines(headers) }, request)).toEqual({ status: null, set, append, remove: [] })
  })

  it('is the same for an error page: its status does not matter', () => {
    expect(responseChange({ status: 500, headers: [] }, asked)).toEqual(responseChange({ status: 200, headers: [] }, asked))
  })

  it('is nothing for a 304 that only renews what the browser has', () => {
    expect(responseChange({ status: 304, headers: [] }, asked).set).toEqual({})
  })
})

describe('what changes on the response to a preflight', () => {
  const permitted = { [ORIGIN]: PAGE, [METHODS]: 'PUT', [HEADERS]: 'X-A' }

  it.each([
    ['nothing where all is permitted', asked, 204, permitted, null, {}],
    ['the status, where it is not ok', asked, 405, permitted, 204, {}],
    ['the status of a redirect', asked, 301, permitted, 204, {}],
    ['any ok status stays', asked, 299, permitted, null, {}],
    [
      'the method, beside those that are permitted',
      asked,
      200,
      { ...permitted, [METHODS]: 'GET, DELETE' },
      null,
      { [METHODS]: 'GET, DELETE, PUT' },
    ],
    ['the method in the right case', asked, 200, { ...permitted, [METHODS]: 'put' }, null, { [METHODS]: 'put, PUT' }],
    ['the header, beside those that are permitted', asked, 200, { ...permitted, [HEADERS]: 'X-B' }, null, { [HEADERS]: 'X-B, x-a' }],
    [
      'a list that is none: what is valid of it stays',
      asked,
      200,
      { ...permitted, [METHODS]: 'GET POST, DELETE' },
      null,
      { [METHODS]: 'DELETE, PUT' },
    ],
    ['nothing under wildcards without credentials', asked, 200, { [ORIGIN]: '*', [METHODS]: '*', [HEADERS]: '*' }, null, {}],
    [
      'wildcards that are none beside credentials',
      withCredentials,
      200,
      { [ORIGIN]: PAGE, [CREDENTIALS]: 'true', [METHODS]: '*', [HEADERS]: '*' },
      null,
      { [METHODS]: 'PUT', [HEADERS]: 'x-a' },
    ],
    [
      'Authorization, which “*” does not cover',
      { ...asked, unsafeHeaderNames: ['authorization'] },
      200,
      { ...permitted, [HEADERS]: '*' },
      null,
      { [HEADERS]: '*, authorization' },
    ],
    ['304 is not ok either', asked, 304, permitted, 204, {}],
  ] as const)('%s', (_, request, status, headers, newStatus, set) => {
    expect(preflightChange({ status, headers: lines(headers) }, request)).toMatchObject({ status: newStatus, set, remove: [] })
  })

  it('says everything where nothing is known', () => {
    expect(preflightChange(UNSEEN, withCredentials)).toEqual({
      status: 204,
      set: { [ORIGIN]: PAGE, [CREDENTIALS]: 'true', [METHODS]: 'PUT', [HEADERS]: 'x-a' },
      append: { Vary: 'Origin' },
      remove: [],
    })
  })

  it('removes a list that is none where nothing in it is needed', () => {
    const change = preflightChange({ status: 204, headers: lines({ ...permitted, [HEADERS]: 'a b' }) }, { ...asked, unsafeHeaderNames: [] })
    expect(change).toMatchObject({ set: {}, remove: [HEADERS] })
  })
})
