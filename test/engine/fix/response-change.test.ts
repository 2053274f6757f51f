import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../src/engine/fetch/header-list.ts'
import type { PreflightedRequest } from '../../../src/engine/fetch/preflight-check.ts'
import { preflightChange, responseChange, UNRECORDED } from '../../../src/engine/fix/response-change.ts'

const PAGE = 'https://app.example'
const corsRequest: PreflightedRequest = { origin: PAGE, includesCredentials: false, method: 'PUT', unsafeHeaderNames: ['x-a'] }
const withCredentials: PreflightedRequest = { ...corsRequest, includesCredentials: true }

const ORIGIN = 'Access-Control-Allow-Origin'
const CREDENTIALS = 'Access-Control-Allow-Credentials'
const METHODS = 'Access-Control-Allow-Methods'
const HEADERS = 'Access-Control-Allow-Headers'

function lines(headers: Readonly<Record<string, string>>): HeaderList {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

describe('what changes on a response', () => {
  it.each([
    ['nothing where it names the origin', corsRequest, { [ORIGIN]: PAGE }, {}, {}],
    ['nothing under a wildcard without credentials', corsRequest, { [ORIGIN]: '*' }, {}, {}],
    ['the origin where there is none', corsRequest, {}, { [ORIGIN]: PAGE }, { Vary: 'Origin' }],
    ['the origin where it is another', corsRequest, { [ORIGIN]: 'https://b.example', Vary: 'Origin' }, { [ORIGIN]: PAGE }, {}],
    ['no Vary where everything varies', corsRequest, { Vary: 'Accept, *' }, { [ORIGIN]: PAGE }, {}],
    [
      'both lines for a wildcard with credentials',
      withCredentials,
      { [ORIGIN]: '*' },
      { [ORIGIN]: PAGE, [CREDENTIALS]: 'true' },
      { Vary: 'Origin' },
    ],
    [
      'only the origin if credentials are allowed',
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
    expect(responseChange({ status: 500, headers: [] }, corsRequest)).toEqual(responseChange({ status: 200, headers: [] }, corsRequest))
  })

  it('is nothing for a 304 that only revalidates what the browser has', () => {
    expect(responseChange({ status: 304, headers: [] }, corsRequest).set).toEqual({})
  })
})

describe('what changes on the response to a preflight', () => {
  const allowed = { [ORIGIN]: PAGE, [METHODS]: 'PUT', [HEADERS]: 'X-A' }

  it.each([
    ['nothing if everything is allowed', corsRequest, 204, allowed, null, {}],
    ['the status, where it is not ok', corsRequest, 405, allowed, 204, {}],
    ['the status of a redirect', corsRequest, 301, allowed, 204, {}],
    ['any ok status stays', corsRequest, 299, allowed, null, {}],
    [
      'the method, in addition to the allowed ones',
      corsRequest,
      200,
      { ...allowed, [METHODS]: 'GET, DELETE' },
      null,
      { [METHODS]: 'GET, DELETE, PUT' },
    ],
    ['the method in the right case', corsRequest, 200, { ...allowed, [METHODS]: 'put' }, null, { [METHODS]: 'put, PUT' }],
    ['the header, in addition to the allowed ones', corsRequest, 200, { ...allowed, [HEADERS]: 'X-B' }, null, { [HEADERS]: 'X-B, x-a' }],
    [
      'a list that is none: what is valid of it stays',
      corsRequest,
      200,
      { ...allowed, [METHODS]: 'GET POST, DELETE' },
      null,
      { [METHODS]: 'GET, POST, DELETE, PUT' },
    ],
    ['nothing under wildcards without credentials', corsRequest, 200, { [ORIGIN]: '*', [METHODS]: '*', [HEADERS]: '*' }, null, {}],
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
      { ...corsRequest, unsafeHeaderNames: ['authorization'] },
      200,
      { ...allowed, [HEADERS]: '*' },
      null,
      { [HEADERS]: '*, authorization' },
    ],
    ['304 is not ok either', corsRequest, 304, allowed, 204, {}],
  ] as const)('%s', (_, request, status, headers, newStatus, set) => {
    expect(preflightChange({ status, headers: lines(headers) }, request)).toMatchObject({ status: newStatus, set, remove: [] })
  })

  it('lists everything if nothing is known', () => {
    expect(preflightChange(UNRECORDED, withCredentials)).toEqual({
      status: 204,
      set: { [ORIGIN]: PAGE, [CREDENTIALS]: 'true', [METHODS]: 'PUT', [HEADERS]: 'x-a' },
      append: { Vary: 'Origin' },
      remove: [],
    })
  })

  it.each([
    ['removes an invalid list if nothing in it is a name, and nothing needed', 'a@b', {}, [HEADERS]],
    ['keeps names with spaces between them', 'a b', { [HEADERS]: 'a, b' }, []],
    ['keeps names with semicolons between them', 'a; b', { [HEADERS]: 'a, b' }, []],
    ['keeps names in quotes and brackets', '["a", "b"]', { [HEADERS]: 'a, b' }, []],
  ])('%s', (_, value, set, remove) => {
    const change = preflightChange(
      { status: 204, headers: lines({ ...allowed, [HEADERS]: value }) },
      { ...corsRequest, unsafeHeaderNames: [] },
    )
    expect(change).toMatchObject({ set, remove })
  })
})
