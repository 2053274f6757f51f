// Gives the function what a REST API gives it, and sends what it returns.
import { createServer } from 'node:http'
import { handler } from './index.mjs'

createServer(async (request, response) => {
  const event = { httpMethod: request.method, path: request.url, headers: request.headers }
  const { statusCode, headers, body } = await handler(event, {})
  response.writeHead(statusCode, headers).end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')
