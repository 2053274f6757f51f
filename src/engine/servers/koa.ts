import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, singleQuoted as quoted } from './string-literals.ts'

export const koa: Server = {
  id: 'koa',
  name: 'Koa with @koa/cors',
  developmentOnly: false,
  platforms: ['koa'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'where the app is made, right below const app = new Koa()',
      language: 'javascript',
      text: lines(
        "import cors from '@koa/cors' // npm install @koa/cors",
        '',
        origins !== '*' && `const corsOrigins = [${listed(origins, quoted)}]`,
        '// Before every other app.use().',
        'app.use(',
        '  cors({',
        origins === '*'
          ? "    origin: '*', // for public data only"
          : "    origin: (ctx) => (corsOrigins.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''),",
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
    'origin takes one string or a function, not a list; without it every origin is permitted, with credentials too.',
    'An answer written to ctx.res, past Koa, loses the headers.',
  ],
}
