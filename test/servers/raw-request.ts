import { type IncomingHttpHeaders, request } from 'node:http'

export interface RawResponse {
  /** The request, for messages of failures. */
  readonly what: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

/** A request with exactly these headers, as no page can make it. */
export function sendRequest(port: number, method: string, path: string, headers: Readonly<Record<string, string>>): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ what: `${method} ${path}`, status: response.statusCode ?? 0, headers: response.headers }))
    })
    sent.on('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`, { cause: error })))
    sent.end()
  })
}

/** A preflight, of a PUT with `content-type` and `x-api-key` where nothing else is said. */
export function preflight(
  port: number,
  path: string,
  origin: string,
  method = 'PUT',
  headers = 'content-type,x-api-key',
): Promise<RawResponse> {
  return sendRequest(port, 'OPTIONS', path, {
    Origin: origin,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': headers,
  })
}
