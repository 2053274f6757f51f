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
    origins === '*' ? '    origins "*" # for public data only' : `    origins ${listed(origins, quoted)} # no slash at the end`,
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
  'An origin with a slash at its end matches nothing.',
  'origins takes a text without a scheme for a host on every scheme, and regular expressions as they are: close them with \\z and escape the dots.',
  'rack-cors 1 allows credentials unless told otherwise; 2 and later do not.',
  'debug: true adds X-Rack-CORS to every response, which tells why a request was not allowed.',
]
