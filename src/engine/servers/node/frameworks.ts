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
      place: 'where the app is created, before every route',
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
    'Registered inside another plugin it covers the routes of that plugin only.',
    'Since version 10 methods is GET, HEAD and POST when left out: PUT, PATCH and DELETE must be named.',
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
      place: 'where the app is created, right below const app = new Koa()',
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
    'origin takes one string or a function, not a list; without it every origin is allowed, with credentials too.',
    "origin: '*' with credentials: true allows every origin by its name.",
  ],
}

const hono: Server = {
  id: 'hono',
  name: 'Hono',
  group: 'application',
  platforms: ['hono'],
  configure: configured((policy) => [
    {
      place: 'where the app is created, right below const app = new Hono()',
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
      place: 'where secureHeaders() is used: for the resources that other sites may embed',
      language: 'javascript',
      text: "app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))\n",
    },
  ],
  pitfalls: [
    'It must be used before the routes: Hono runs handlers in the order in which they were added.',
    'An empty or missing allowHeaders allows whatever header is requested.',
    'It responds to every OPTIONS request with 204, not to preflight requests only.',
  ],
}

const hapi: Server = {
  id: 'hapi',
  name: 'hapi',
  group: 'application',
  platforms: ['hapi'],
  configure: configured((policy) => [
    {
      place: 'the options of Hapi.server(), so that every route has it',
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
    'cors: true allows every origin, and only four request headers; * in the list sends the requesting origin, and only “ignore” sends *.',
    'A route with a cors option of its own replaces this one.',
    'Errors of server.ext("onRequest") come before the route is known, and have no CORS headers.',
  ],
}

export const NODE_FRAMEWORKS: readonly Server[] = [fastify, koa, hono, hapi]
