import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

export const sanic: Server = {
  id: 'sanic',
  name: 'Sanic with Sanic Extensions',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) => `app.config.CORS_${name} = [${listed(values, quoted)}]`
    return [
      {
        place: 'Where the app is created, below app = Sanic(...)',
        language: 'python',
        text: lines(
          '# pip install sanic-ext: Sanic loads it by itself',
          ...(origins === '*'
            ? ['app.config.CORS_ORIGINS = "*"  # for public data only', 'app.config.CORS_SEND_WILDCARD = True']
            : [
                'import re',
                '',
                '# As patterns: up to version 24.12, a text also allows every origin that only begins with it.',
                `app.config.CORS_ORIGINS = [re.compile(re.escape(origin) + "$") for origin in [${listed(origins, quoted)}]]`,
              ]),
          list('METHODS', methods),
          list('ALLOW_HEADERS', requestHeaders),
          exposedHeaders.length > 0 && list('EXPOSE_HEADERS', exposedHeaders),
          credentials && 'app.config.CORS_SUPPORTS_CREDENTIALS = True',
          maxAge !== null && `app.config.CORS_MAX_AGE = ${maxAge}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'CORS_ORIGINS = "*" together with CORS_SUPPORTS_CREDENTIALS stops the app at startup.',
    'A request middleware that responds with 401 does so for preflight requests too: let request.method == "OPTIONS" through.',
    'Only methods for which the path has a route are allowed.',
    'Up to version 24.12, CORS_ORIGINS = "https://app.example" also allows https://app.example.evil.example.',
    'It replaces the Vary header of the response. Up to version 24.12, Vary: Origin is missing if only one origin is allowed.',
  ],
}
