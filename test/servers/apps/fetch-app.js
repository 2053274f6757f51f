// The ordinary application of whatever handles a Request and gives a Response.
import { CREDENTIALS, isAnn } from './answers.js'

const ROUTES = {
  'GET /items': () => Response.json({ items: 3 }, { headers: { 'X-Total': '3' } }),
  'PUT /items': () => Response.json({ stored: true }),
  'DELETE /items': () => Response.json({ deleted: true }),
  'GET /me': ({ headers }) => Response.json({ user: 'ann' }, { status: isAnn(headers.get('Cookie')) ? 200 : 401 }),
  'GET /private': ({ headers }) => Response.json({ secret: 42 }, { status: headers.get('Authorization') === CREDENTIALS ? 200 : 401 }),
  'GET /boom': () => {
    throw new Error('boom')
  },
}

export async function handler(request) {
  const { pathname } = new URL(request.url)
  return ROUTES[`${request.method} ${pathname}`]?.(request) ?? new Response('no such thing', { status: 404 })
}
