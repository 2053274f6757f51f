// The application behind a proxy.
import { createServer } from 'node:http'
import { CREDENTIALS, isAnn } from './answers.js'

const ROUTES = {
  'GET /items': () => [200, { items: 3 }],
  'PUT /items': () => [200, { stored: true }],
  'DELETE /items': () => [200, { deleted: true }],
  'GET /me': ({ headers }) => (isAnn(headers.cookie) ? [200, { user: 'ann' }] : [401, { error: 'who?' }]),
  'GET /private': ({ headers }) => (headers.authorization === CREDENTIALS ? [200, { secret: 42 }] : [401, { error: 'who?' }]),
  'GET /boom': () => [500, { error: 'boom' }],
}

createServer((request, response) => {
  const [status, body] = ROUTES[`${request.method} ${request.url}`]?.(request) ?? [
    request.method === 'OPTIONS' ? 405 : 404,
    { error: 'no such thing' },
  ]
  const own = process.env.OWN_CORS ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' } : {}
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Total': '3', 'X-Origin': request.headers.origin ?? '', ...own })
  response.end(JSON.stringify(body))
}).listen(Number(process.env.PORT), '127.0.0.1')
