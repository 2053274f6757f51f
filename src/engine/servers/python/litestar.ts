import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

export const litestar: Server = {
  id: 'litestar',
  name: 'Litestar',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'where the app is created; then Litestar(..., cors_config=cors_config)',
      language: 'python',
      text: lines(
        'from litestar.config.cors import CORSConfig',
        '',
        'cors_config = CORSConfig(',
        origins === '*' ? '    allow_origins=["*"],  # for public data only' : `    allow_origins=[${listed(origins, quoted)}],`,
        `    allow_methods=[${listed(methods, quoted)}],`,
        `    allow_headers=[${listed(requestHeaders, quoted)}],`,
        exposedHeaders.length > 0 && `    expose_headers=[${listed(exposedHeaders, quoted)}],`,
        credentials && '    allow_credentials=True,',
        maxAge !== null && `    max_age=${maxAge},`,
        ')',
      ),
    },
  ]),
  pitfalls: [
    'CORSConfig() alone allows every origin, method and header.',
    '“*” in an origin matches any characters: https://*.example allows https://a.b.example too.',
    'Set it on the app, not on a router or controller.',
  ],
}
