import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, codePointQuoted as quoted } from './string-literals.ts'

export const go: Server = {
  id: 'go',
  name: 'Go with rs/cors',
  developmentOnly: false,
  platforms: ['rs-cors', 'go'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const fields: readonly (readonly [string, string])[] = [
      ['AllowedOrigins', strings(origins === '*' ? ['*'] : origins)],
      ['AllowedMethods', strings(methods)],
      // Empty, the package would permit its own choice.
      ['AllowedHeaders', strings(requestHeaders.length > 0 ? requestHeaders : ['accept'])],
      ...(exposedHeaders.length > 0 ? [['ExposedHeaders', strings(exposedHeaders)] as const] : []),
      ...(credentials ? [['AllowCredentials', 'true'] as const] : []),
      ...(maxAge === null ? [] : [['MaxAge', String(maxAge)] as const]),
    ]
    return [
      {
        place: 'cors.go, beside main.go; then serve withCORS(mux) instead of mux',
        language: 'go',
        text: lines(
          'package main',
          '',
          'import (',
          '\t"net/http"',
          '',
          '\t"github.com/rs/cors" // go get github.com/rs/cors',
          ')',
          '',
          '// withCORS goes around everything, authentication too: http.ListenAndServe(addr, withCORS(mux))',
          'func withCORS(next http.Handler) http.Handler {',
          '\treturn cors.New(cors.Options{',
          ...fields.map(([name, value]) => `\t\t${`${name}:`.padEnd(Math.max(...fields.map(([name]) => name.length)) + 1)} ${value},`),
          '\t}).Handler(next)',
          '}',
        ),
      },
    ]
  }),
  traps: [
    'An empty AllowedOrigins permits every origin, and an AllowOriginFunc that returns true reflects every origin.',
    'Around single routes it does not see the preflight when the router answers OPTIONS with 405 first: put it around the mux.',
    'A handler behind it that sets Access-Control-Allow-Origin itself gives two values.',
  ],
}

function strings(values: readonly string[]): string {
  return `[]string{${listed(values, quoted)}}`
}
