import type { PageRequest } from './page.ts'
import type { RequestName } from './stack.ts'

const ANN = { Authorization: 'Basic YW5uOnQwa2Vu' }

/** What the page requests of every stack. */
export const REQUESTS: Readonly<Record<RequestName, (items: string) => PageRequest>> = {
  // Only the ordinary application has a header of its own.
  simple: (path) => ({ name: 'a simple request', path, init: {}, status: 200, ...(path === '/items' ? { reads: 'x-total' } : {}) }),
  put: (path) => ({
    name: 'a PUT of JSON with a header of its own',
    path,
    init: { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Api-Key': 'k' }, body: '{}' },
    status: 200,
  }),
  delete: (path) => ({ name: 'a DELETE', path, init: { method: 'DELETE' }, status: 200 }),
  cookies: () => ({ name: 'a request with cookies', path: '/me', init: { credentials: 'include' }, status: 200 }),
  authorized: () => ({ name: 'a request with Authorization', path: '/private', init: { headers: ANN }, status: 200 }),
  unauthorized: () => ({ name: 'a request that gets 401', path: '/private', init: { headers: { 'X-Api-Key': 'k' } }, status: 401 }),
  broken: () => ({ name: 'a request that gets 500', path: '/boom', init: {}, status: 500 }),
}

/** What the page of a stack that lacks some of them would need. */
export const WHOLE_POLICY = {
  methods: ['GET', 'PUT', 'DELETE'],
  requestHeaders: ['authorization', 'content-type', 'x-api-key'],
  credentials: true,
} as const

/** 60 characters. */
export const LONG_ORIGIN = 'https://shop-git-checkout-redesign-acme-industries.vercel.app'
