import type { Policy } from '../../policy/policy.ts'
import { listed, rubyQuoted as quoted } from '../string-literals.ts'

/** The block of Rack::Cors, which Rails and Sinatra share. */
export function rackCorsBlock({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }: Policy): readonly string[] {
  const options = [
    `headers: [${listed(requestHeaders, quoted)}]`,
    `methods: [${listed(methods, method)}]`,
    ...(exposedHeaders.length > 0 ? [`expose: [${listed(exposedHeaders, quoted)}]`] : []),
    `credentials: ${credentials}`,
    ...(maxAge === null ? [] : [`max_age: ${maxAge}`]),
  ]
  return [
    '  allow do',
    origins === '*' ? '    origins "*" # for public data only' : `    origins ${listed(origins, quoted)} # no trailing slash`,
    '    resource "*",',
    ...options.map((option, index) => `      ${option}${index < options.length - 1 ? ',' : ''}`),
    '  end',
    'end',
  ]
}

/** rack-cors compares methods in lower case. */
function method(name: string): string {
  const lower = name.toLowerCase()
  return /^[a-z]+$/.test(lower) ? `:${lower}` : quoted(lower)
}

export const RACK_CORS_PITFALLS: readonly string[] = [
  'An origin with a trailing slash matches nothing.',
  'In origins, a string without a scheme matches that host on every scheme. Regular expressions aren’t anchored: end them with \\z and escape the dots.',
  'rack-cors 1 allows credentials by default; later versions don’t.',
  'debug: true adds X-Rack-CORS to every response, which says why a request wasn’t allowed.',
]
