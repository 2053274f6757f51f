import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'
import { corsPackageOptions, indented } from './cors-package.ts'
import { HONO, options, originList } from './dialect.ts'
import { helmetEmbedding } from './helmet.ts'

const fastify: Server = {
  id: 'fastify',
  name: 'Fastify with @fastify/cors',
  group: 'application',
  platforms: ['fastify'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, before every route',
      language: 'javascript',
      text: lines(
        "import cors from '@fastify/cors' // npm install @fastify/cors",
        '',
        'await fastify.register(cors, {',
        ...indented('  ', corsPackageOptions(policy)),
        '})',
      ),
    },
  ]),
  configureEmbedding: helmetEmbedding('await fastify.register(helmet, OPTIONS)'),
  pitfalls: [
    'Registered inside another plugin, it covers only that plugin’s routes.',
    'Since version 10, methods defaults to GET, HEAD and POST: list PUT, PATCH and DELETE.',
    'An OPTIONS request without Origin or Access-Control-Request-Method gets 400 “Invalid Preflight Request”, unless strictPreflight is false.',
    'A handler that writes to reply.raw bypasses the headers.',
  ],
}

const koa: Server = {
  id: 'koa',
  name: 'Koa with @koa/cors',
  group: 'application',
  platforms: ['koa'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, right below const app = new Koa()',
      language: 'javascript',
      text: lines(
        "import cors from '@koa/cors' // npm install @koa/cors",
        '',
        policy.origins !== '*' && `const allowedOrigins = [${listed(policy.origins, quoted)}]`,
        '// Before every other app.use().',
        'app.use(',
        '  cors({',
        policy.origins === '*'
          ? "    origin: '*', // for public data only"
          : "    origin: (ctx) => (allowedOrigins.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''),",
        ...indented('    ', options(policy, HONO)),
        '  }),',
        ')',
      ),
    },
  ]),
  configureEmbedding: helmetEmbedding('app.use(helmet(OPTIONS))'),
  pitfalls: [
    'origin takes a string or a function, not a list. Without it, every origin is allowed, even with credentials.',
    "origin: '*' with credentials: true sends back every origin, so it allows all of them.",
  ],
}

const hono: Server = {
  id: 'hono',
  name: 'Hono',
  group: 'application',
  platforms: ['hono'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, right below const app = new Hono()',
      language: 'javascript',
      text: lines(
        "import { cors } from 'hono/cors'",
        '',
        '// Before every other app.use() and route.',
        'app.use(',
        "  '*',",
        '  cors({',
        `    ${originList(policy)}`,
        ...indented('    ', options(policy, HONO)),
        '  }),',
        ')',
      ),
    },
  ]),
  configureEmbedding: () => [
    {
      place: 'Where secureHeaders() is used: for the resources that other sites may embed',
      language: 'javascript',
      text: "app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))\n",
    },
  ],
  pitfalls: [
    'Add it before the routes: Hono runs handlers in the order in which they were added.',
    'An empty or missing allowHeaders allows any requested header.',
    'It responds with 204 to every OPTIONS request, not only to preflight requests.',
  ],
}

const hapi: Server = {
  id: 'hapi',
  name: 'hapi',
  group: 'application',
  platforms: ['hapi'],
  configure: configured((policy) => [
    {
      place: 'The options of Hapi.server(), so that every route has it',
      language: 'javascript',
      text: lines(
        'routes: {',
        '  cors: {',
        `    ${originList(policy, "'ignore'")}`,
        '    // hapi allows the methods for which there is a route.',
        `    headers: [${listed(policy.requestHeaders, quoted)}],`,
        `    exposedHeaders: [${listed(policy.exposedHeaders, quoted)}],`,
        `    credentials: ${policy.credentials},`,
        `    maxAge: ${policy.maxAge ?? 0},`,
        '  },',
        '},',
      ),
    },
  ]),
  pitfalls: [
    'cors: true allows every origin but only four request headers. “*” in the list sends back the requesting origin; only “ignore” sends “*”.',
    'A route with a cors option of its own replaces this one.',
    'Errors in server.ext("onRequest") happen before the route is known, so they have no CORS headers.',
  ],
}

export const NODE_FRAMEWORKS: readonly Server[] = [fastify, koa, hono, hapi]
