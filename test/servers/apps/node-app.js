// The ordinary application of whatever gives a request and a response of Node.js.
import { CREDENTIALS, isAnn } from './answers.js'

const ROUTES = {
  'GET /items': () => [200, { items: 3 }],
  'PUT /items': () => [200, { stored: true }],
  'DELETE /items': () => [200, { deleted: true }],
  'GET /me': ({ headers }) => [isAnn(headers.cookie) ? 200 : 401, { user: 'ann' }],
  'GET /private': ({ headers }) => [headers.authorization === CREDENTIALS ? 200 : 401, { secret: 42 }],
  'GET /boom': () => [500, { error: 'boom' }],
}

export function handler(request, response) {
  const [status, body] = ROUTES[`${request.method} ${request.url}`]?.(request) ?? [404, { error: 'no such thing' }]
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Total': '3' }).end(JSON.stringify(body))
}
