import { configured, lines } from '../configured.ts'
import type { Configuration, Server } from '../server.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'
import { indented } from './cors-package.ts'
import { options, originList } from './dialect.ts'

const elysia: Server = {
  id: 'elysia',
  name: 'Elysia with @elysiajs/cors',
  group: 'application',
  platforms: ['elysia'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, before every route',
      language: 'javascript',
      text: lines(
        "import { cors } from '@elysiajs/cors' // bun add @elysiajs/cors",
        '',
        'app.use(',
        '  cors({',
        `    ${originList(policy)}`,
        ...indented(
          '    ',
          options(policy, { methods: 'methods', requestHeaders: 'allowedHeaders', exposedHeaders: 'exposeHeaders', instead: 'accept' }),
        ),
        '  }),',
        ')',
      ),
    },
  ]),
  pitfalls: [
    'cors() alone allows every origin, with credentials.',
    'An origin without a scheme matches http and https.',
    'exposeHeaders: true lists the request’s headers, which is useless.',
  ],
}

const ADONIS_VARIES: Configuration = {
  place: 'start/kernel.ts, above the server.use() that is there',
  language: 'typescript',
  text: lines(
    "import type { HttpContext } from '@adonisjs/core/http'",
    "import type { NextFn } from '@adonisjs/core/types/http'",
    '',
    '// @adonisjs/cors sends no Vary, so a cache would give one origin what another got.',
    'class VaryByOrigin {',
    '  handle({ response }: HttpContext, next: NextFn) {',
    "    response.vary('Origin')",
    '    return next()',
    '  }',
    '}',
    'server.use([async () => ({ default: VaryByOrigin })])',
  ),
}

const adonis: Server = {
  id: 'adonisjs',
  name: 'AdonisJS',
  group: 'application',
  platforms: ['adonisjs'],
  configure: configured((policy) => [
    {
      place: 'config/cors.ts (node ace add @adonisjs/cors)',
      language: 'typescript',
      text: lines(
        "import { defineConfig } from '@adonisjs/cors'",
        '',
        'export default defineConfig({',
        '  enabled: true,',
        `  ${originList(policy)}`,
        ...indented('  ', options(policy, { methods: 'methods', requestHeaders: 'headers', exposedHeaders: 'exposeHeaders' })),
        policy.exposedHeaders.length === 0 && '  exposeHeaders: [],',
        policy.maxAge === null && '  maxAge: 0,',
        '})',
      ),
    },
    ...(policy.origins === '*' ? [] : [ADONIS_VARIES]),
  ]),
  pitfalls: ['methods leaves PATCH out by default.', 'headers: true allows whatever header is requested.'],
}

const strapi: Server = {
  id: 'strapi',
  name: 'Strapi',
  group: 'application',
  platforms: ['strapi'],
  configure: configured((policy) => [
    {
      place: "config/middlewares.js or .ts, in place of 'strapi::cors'",
      language: 'javascript',
      text: lines(
        '{',
        "  name: 'strapi::cors',",
        '  config: {',
        policy.origins === '*' ? "    origin: '*', // for public data only; Strapi names each" : `    ${originList(policy)}`,
        ...indented(
          '    ',
          options(policy, { methods: 'methods', requestHeaders: 'headers', exposedHeaders: 'expose', instead: 'accept' }),
        ),
        policy.maxAge === null && '    maxAge: 0, // not the year that it is without this line',
        '    // Errors keep the headers.',
        '    keepHeadersOnError: true,',
        '  },',
        '},',
      ),
    },
  ]),
  pitfalls: [
    "'strapi::cors' without options allows every origin, with credentials, but only four request headers.",
    "'strapi::security' sends Cross-Origin-Resource-Policy: same-origin with files under /uploads: set crossOriginResourcePolicy there.",
  ],
}

const graphqlYoga: Server = {
  id: 'graphql-yoga',
  name: 'GraphQL Yoga',
  group: 'application',
  platforms: ['graphql-yoga'],
  configure: configured((policy) => {
    const { origins } = policy
    const dialect = { methods: 'methods', requestHeaders: 'allowedHeaders', exposedHeaders: 'exposedHeaders', instead: 'accept' }
    return [
      {
        place: 'Where the server is created: cors and plugins are two more options of createYoga()',
        language: 'javascript',
        text: lines(
          origins !== '*' && `const allowedOrigins = [${listed(origins, quoted)}]`,
          'const cors = (request) => {',
          origins !== '*' && "  const origin = request.headers.get('Origin')",
          origins !== '*' &&
            '  // false: no headers. Yoga itself sends “null” to an origin that a list does not have, and every sandboxed page has that origin.',
          origins !== '*' && '  if (!allowedOrigins.includes(origin)) return false',
          '  return {',
          origins === '*' ? "    origin: '*', // for public data only" : '    origin,',
          ...indented('    ', options(policy, dialect)),
          '  }',
          '}',
          origins === '*'
            ? "const everyOrigin = { onResponse: ({ response }) => response.headers.set('Access-Control-Allow-Origin', '*') } // Yoga names each"
            : "const varyByOrigin = { onResponse: ({ response }) => response.headers.append('Vary', 'Origin') }",
          `const yoga = createYoga({ cors, plugins: [${origins === '*' ? 'everyOrigin' : 'varyByOrigin'}], schema })`,
        ),
      },
    ]
  }),
  pitfalls: [
    'Without the cors option, Yoga allows every origin, with credentials.',
    'With a list of origins, it sends “null” to all others, which allows every sandboxed page.',
  ],
}

const payload: Server = {
  id: 'payload',
  name: 'Payload',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, requestHeaders }) => [
    {
      place: 'payload.config.ts: two more options of buildConfig()',
      language: 'typescript',
      text: lines(
        '// It allows every method, and credentials to the origins of the list.',
        'cors: {',
        origins === '*' ? "  origins: '*', // for public data only" : `  origins: [${listed(origins, quoted)}],`,
        requestHeaders.length > 0 && `  headers: [${listed(requestHeaders, quoted)}],`,
        '},',
        origins !== '*' && '// Payload ignores its cookie in requests from other origins.',
        origins !== '*' && `csrf: [${listed(origins, quoted)}],`,
      ),
    },
  ]),
  pitfalls: [
    'You can’t set exposed headers and the max age, and there is no Vary: Origin: behind a cache, let a proxy in front add it.',
    'In your own endpoints, wrap the response headers in headersWithCors().',
    'Cross-site cookies also need sameSite: "None" and secure in the collection’s auth.cookies.',
  ],
}

export const MORE_NODE_FRAMEWORKS: readonly Server[] = [elysia, adonis, strapi, payload, graphqlYoga]
