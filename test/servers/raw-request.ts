import { type IncomingHttpHeaders, request } from 'node:http'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

/** A request with exactly these headers, as no page can make it. */
export function ask(port: number, method: string, path: string, headers: Readonly<Record<string, string>>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The preflight of a PUT with `content-type` and `x-api-key`. */
export function preflight(port: number, origin: string): Promise<RawAnswer> {
  return ask(port, 'OPTIONS', '/items', {
    Origin: origin,
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'content-type,x-api-key',
  })
}
