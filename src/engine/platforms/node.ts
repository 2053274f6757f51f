import type { Platform } from './platform.ts'
import { cookie, FAILURE, header, host, localPort, OWN_SERVER, path, poweredBy, serverHeader } from './sign.ts'

const layer = 'application'

/** JavaScript runtimes, their frameworks and their development servers. */
export const NODE = {
  strapi: { name: 'Strapi', layer, signs: [poweredBy(/^Strapi\b[^\n]{0,24}/)] },
  directus: { name: 'Directus', layer, signs: [poweredBy(/^Directus$/)] },
  payload: { name: 'Payload', layer, signs: [poweredBy(/\bPayload$/)] },
  nextjs: {
    name: 'Next.js',
    layer,
    signs: [
      poweredBy(/^Next\.js\b/),
      { header: 'vary', value: /\b(?:RSC|Next-Router-State-Tree)\b/i },
      { header: 'x-nextjs-cache', value: /^\w+/ },
      path(/^\/_next\//),
    ],
  },
  nuxt: { name: 'Nuxt (Nitro)', layer, signs: [poweredBy(/^Nuxt\b/), path(/^\/_nuxt\//)] },
  'json-server': { name: 'json-server', layer, signs: [poweredBy(/^tinyhttp$/)] },
  'socket-io': {
    name: 'Socket.IO',
    layer,
    signs: [
      path(/^\/(?:.*\/)?socket\.io\//),
      {
        body: /^\{"code":\d,"message":"(?:Session ID unknown|Transport unknown|Bad handshake method|Bad request|Forbidden|Unsupported protocol version)"/,
      },
    ],
  },
  nestjs: {
    name: 'NestJS',
    layer,
    signs: [{ body: /^\{"message":"Cannot [A-Z]+ [^"]{0,200}","error":"Not Found","statusCode":404\}/, status: /^404$/ }],
  },
  fastify: {
    name: 'Fastify',
    layer,
    signs: [
      { body: /^Invalid Preflight Request$/, status: /^400$/ },
      // The default of @fastify/cors since its version 10.
      { header: 'access-control-allow-methods', value: /^GET,HEAD,POST$/ },
      { body: /^\{"message":"Route [A-Z]+:[^"]{0,200} not found","error":"Not Found","statusCode":404\}/, status: /^404$/ },
      { body: /"code":"FST_\w+"/, status: FAILURE },
    ],
  },
  hapi: {
    name: 'hapi',
    layer,
    signs: [
      // Fastify's errors have the same body.
      {
        body: /^\{"statusCode":\d{3},"error":"[\w ]{1,40}"(?:,"message":|\})/,
        status: FAILURE,
        beside: { header: 'cache-control', value: /^no-cache$/ },
      },
      { header: 'access-control-expose-headers', value: /^WWW-Authenticate,Server-Authorization/ },
    ],
  },
  koa: { name: 'Koa', layer, signs: [cookie('koa[.:]sess(?:\\.sig)?')] },
  'graphql-yoga': {
    name: 'GraphQL Yoga',
    layer,
    signs: [{ header: 'access-control-allow-origin', value: /^null$/, beside: path(/\/graphql$/) }],
  },
  apollo: {
    name: 'Apollo Server',
    layer,
    signs: [{ body: /^This operation has been blocked as a potential Cross-Site Request Forgery/, status: /^400$/ }],
  },
  express: {
    name: 'Express',
    layer,
    signs: [
      poweredBy(/^Express$/),
      cookie('connect\\.sid'),
      { body: /<pre>Cannot [A-Z]+ \//, status: FAILURE },
      // The page of an error that nobody handled.
      {
        header: 'content-security-policy',
        value: /^default-src 'none'$/,
        status: FAILURE,
        beside: { header: 'content-type', value: /^text\/html; charset=utf-8$/ },
      },
    ],
  },
  'npm-cors': {
    name: 'the npm package cors or @fastify/cors',
    layer,
    signs: [{ header: 'access-control-allow-methods', value: /^GET,HEAD,PUT,PATCH,POST,DELETE$/ }],
  },
  hono: {
    name: 'Hono',
    layer,
    signs: [
      // The default of its own middleware.
      { header: 'access-control-allow-methods', value: /^GET,HEAD,PUT,POST,DELETE,PATCH$/ },
      { body: /^404 Not Found$/, status: /^404$/, beside: { header: 'content-type', value: /^text\/plain; charset=UTF-8$/ } },
      // The same, where the body isn't recorded.
      {
        header: 'content-length',
        value: /^13$/,
        status: /^404$/,
        beside: { header: 'content-type', value: /^text\/plain; charset=UTF-8$/ },
        without: [header('x-powered-by'), OWN_SERVER],
      },
    ],
  },
  elysia: { name: 'Elysia', layer, signs: [{ body: /^NOT_FOUND$/, status: /^404$/ }] },
  adonisjs: { name: 'AdonisJS', layer, signs: [cookie('adonis-session')] },
  sveltekit: { name: 'SvelteKit', layer, signs: [{ header: 'x-sveltekit-page', value: /^true$/ }, path(/^\/_app\/immutable\//)] },
  deno: { name: 'Deno', layer, signs: [serverHeader(/^deno\/\S+/), host(/\.deno\.(?:dev|net)$/)] },
  vite: {
    name: "Vite's dev server",
    layer,
    signs: [path(/^\/(?:.*\/)?(?:@vite\/client|@fs\/|@id\/|@react-refresh|node_modules\/\.vite\/)/), localPort(5173, 5174)],
  },
  'webpack-dev-server': {
    name: 'webpack-dev-server',
    layer,
    signs: [path(/(?:\.hot-update\.js(?:on)?$|^\/(?:sockjs-node|__webpack_hmr)\b)/)],
  },
} as const satisfies Record<string, Platform>
