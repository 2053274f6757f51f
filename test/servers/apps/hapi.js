import Hapi from '@hapi/hapi'
import { CREDENTIALS, isAnn } from './answers.js'

const server = Hapi.server({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  debug: false,
  // @@CORS@@
})
// The session's cookie is read by hand.
server.state('session', { ignoreErrors: true })
server.route([
  { method: 'GET', path: '/items', handler: (_, h) => h.response({ items: 3 }).header('X-Total', '3') },
  { method: 'PUT', path: '/items', handler: () => ({ stored: true }) },
  { method: 'DELETE', path: '/items', handler: () => ({ deleted: true }) },
  { method: 'GET', path: '/me', handler: ({ headers }, h) => h.response({ user: 'ann' }).code(isAnn(headers.cookie) ? 200 : 401) },
  {
    method: 'GET',
    path: '/private',
    handler: ({ headers }, h) => h.response({ secret: 42 }).code(headers.authorization === CREDENTIALS ? 200 : 401),
  },
  {
    method: 'GET',
    path: '/boom',
    handler: () => {
      throw new Error('boom')
    },
  },
])
await server.start()
