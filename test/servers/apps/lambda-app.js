import { handler } from './fetch-app.js'

/** What the function was without CORS. */
export async function respond({ httpMethod, path, headers }) {
  const response = await handler(new Request(`http://localhost${path}`, { method: httpMethod, headers }))
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}
