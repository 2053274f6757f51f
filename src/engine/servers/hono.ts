import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, singleQuoted as quoted } from './string-literals.ts'

export const hono: Server = {
  id: 'hono',
  name: 'Hono',
  developmentOnly: false,
  platforms: ['hono'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'where the app is made, right below const app = new Hono()',
      language: 'javascript',
      text: lines(
        "import { cors } from 'hono/cors'",
        '',
        '// Before every other app.use() and route.',
        'app.use(',
        "  '*',",
        '  cors({',
        origins === '*' ? "    origin: '*', // for public data only" : `    origin: [${listed(origins, quoted)}],`,
        `    allowMethods: [${listed(methods, quoted)}],`,
        requestHeaders.length > 0
          ? `    allowHeaders: [${listed(requestHeaders, quoted)}],`
          : "    allowHeaders: ['accept'], // an empty list would permit every header",
        exposedHeaders.length > 0 && `    exposeHeaders: [${listed(exposedHeaders, quoted)}],`,
        credentials && '    credentials: true,',
        maxAge !== null && `    maxAge: ${maxAge},`,
        '  }),',
        ')',
      ),
    },
  ]),
  traps: [
    'It must be used before the routes: Hono runs handlers in the order in which they were added.',
    'An empty or missing allowHeaders permits whatever header is asked for.',
    'A Response made by hand in app.onError, or fetched from elsewhere with its own CORS lines, may bring a second set of headers.',
  ],
}
