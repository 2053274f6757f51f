/** What a request of the load is, how the server responds, and what a page can read of it. */
export interface Kind {
  readonly method: 'GET' | 'PUT'
  readonly credentials: 'omit' | 'include'
  /** The CORS headers of the preflight response; null: the request needs none. */
  readonly preflight: Readonly<Record<string, string>> | null
  /** Those of the response; `n` is the request's number. */
  response(n: number): Readonly<Record<string, string>>
}

/** Stands for the page's origin. */
export const PAGE_ORIGIN = '{origin}'

const ANYONE = { 'Access-Control-Allow-Origin': '*' }
const ONE = { 'Access-Control-Allow-Origin': PAGE_ORIGIN, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
const PUT = { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': 'x-n' }
/** No preflight comes from the cache. */
const UNCACHED = { 'Access-Control-Max-Age': '0' }

const always = (headers: Readonly<Record<string, string>>) => () => headers

/** Each outcome by each way that a browser gets to it. */
export const KINDS = {
  get: { method: 'GET', credentials: 'omit', preflight: null, response: always(ANYONE) },
  'get-with-cookies': { method: 'GET', credentials: 'include', preflight: null, response: always(ONE) },
  'get-not-allowed': { method: 'GET', credentials: 'omit', preflight: null, response: always({}) },
  'get-with-cookies-wildcard': { method: 'GET', credentials: 'include', preflight: null, response: always(ANYONE) },
  // Identical requests of which every other one is allowed.
  'get-sometimes': { method: 'GET', credentials: 'omit', preflight: null, response: (n) => (Math.floor(n / 11) % 2 ? {} : ANYONE) },
  put: { method: 'PUT', credentials: 'omit', preflight: { ...ANYONE, ...PUT, ...UNCACHED }, response: always(ANYONE) },
  'put-cached': { method: 'PUT', credentials: 'omit', preflight: { ...ANYONE, ...PUT }, response: always(ANYONE) },
  'put-with-cookies': { method: 'PUT', credentials: 'include', preflight: { ...ONE, ...PUT, ...UNCACHED }, response: always(ONE) },
  'put-method-not-allowed': {
    method: 'PUT',
    credentials: 'omit',
    preflight: { ...ANYONE, 'Access-Control-Allow-Headers': 'x-n' },
    response: always(ANYONE),
  },
  'put-with-cookies-wildcard': { method: 'PUT', credentials: 'include', preflight: { ...ANYONE, ...PUT }, response: always(ANYONE) },
  'put-response-not-allowed': { method: 'PUT', credentials: 'omit', preflight: { ...ANYONE, ...PUT, ...UNCACHED }, response: always({}) },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof KINDS

export const ALL_KINDS = Object.keys(KINDS) as readonly KindName[]

export function kindOf(name: string): Kind | null {
  return name in KINDS ? KINDS[name as KindName] : null
}
