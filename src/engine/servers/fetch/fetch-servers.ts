import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import type { Configuration, Language, Server } from '../server.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'
import { withCors } from './fetch-handler.ts'

const HANDLER = '// handler is what the function was until now: it takes a Request and gives a Response.'

interface FetchServer extends Pick<Server, 'id' | 'name' | 'group' | 'platforms' | 'pitfalls'> {
  readonly place: string
  readonly language?: Language
  /** What stands above withCors(), and what calls it. */
  readonly before?: readonly string[]
  readonly after: readonly string[]
  /** For a framework that takes changes from other origins for forged forms, most of all a DELETE without a body: what allows these origins. */
  readonly changesFrom?: (origins: readonly string[]) => { readonly after?: readonly string[]; readonly setting: Configuration }
  /** Where withCors() has a file of its own, for several functions to import. */
  readonly shared?: string
}

/** A server whose code handles a Request and gives a Response. */
function fetchServer({ place, language = 'javascript', before = [], after, shared, changesFrom, ...server }: FetchServer): Server {
  const piece = (where: string, code: readonly string[]): Configuration => ({ place: where, language, text: lines(...code) })
  const pieces = (policy: Policy) => {
    const { origins } = policy
    const changes = origins !== '*' && policy.methods.some(isChange) ? changesFrom?.(origins) : undefined
    const calling = changes?.after ?? after
    const files =
      shared === undefined
        ? [piece(place, [...before, ...withCors(policy), '', ...calling])]
        : [piece(shared, withCors(policy, true)), piece(place, [...before, ...calling])]
    return changes === undefined ? files : [...files, changes.setting]
  }
  return { ...server, configure: configured(pieces) }
}

function isChange(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method)
}

export const FETCH_SERVERS: readonly Server[] = [
  fetchServer({
    id: 'cloudflare-workers',
    name: 'Cloudflare Workers',
    group: 'platform',
    platforms: ['cloudflare-workers', 'cloudflare-pages', 'cloudflare'],
    place: 'A Worker on the route of the API',
    after: [
      'export default {',
      '  // fetch() requests what stands behind the Worker (or call your own handler).',
      '  fetch: (request) => withCors(request, (request) => fetch(request)),',
      '}',
    ],
    pitfalls: [
      'For an uncaught exception, Cloudflare sends an error page (1101) without the headers.',
      'Cloudflare Access and bot protection respond before the Worker: Access has the setting “Bypass options requests to origin”.',
      'With the Cache API, store the response without CORS headers and add them when you send it.',
      'A _headers file applies to static files only, not to responses from Functions or Workers.',
    ],
  }),
  fetchServer({
    id: 'supabase-functions',
    name: 'Supabase Edge Functions',
    group: 'platform',
    platforms: ['supabase-functions', 'supabase'],
    shared: 'supabase/functions/_shared/cors.js',
    place: 'supabase/functions/NAME/index.ts',
    before: ["import { withCors } from '../_shared/cors.js'", ''],
    after: [HANDLER, 'Deno.serve((request) => withCors(request, handler))'],
    pitfalls: [
      'A function that starts by reading the body fails on preflight requests, which have none: respond to OPTIONS before anything else.',
      'supabase-js sends authorization, apikey, content-type and x-client-info, and newer versions send more, such as x-retry-count: a hand-written list becomes outdated.',
      'If a function isn’t deployed or doesn’t start, the gateway responds with 404, 500 or 503, without the headers: check its logs.',
      'The JWT is checked before your code, but not for OPTIONS.',
    ],
  }),
  fetchServer({
    id: 'deno',
    name: 'Deno',
    group: 'application',
    platforms: ['deno'],
    place: 'Where the server is started',
    after: [HANDLER, 'Deno.serve((request) => withCors(request, handler))'],
    pitfalls: [
      'Frameworks such as Oak and Fresh have their own CORS middleware. Use only one of the two, or the page gets the headers twice.',
    ],
  }),
  fetchServer({
    id: 'bun',
    name: 'Bun',
    group: 'application',
    platforms: [],
    place: 'Where the server is started',
    after: [HANDLER, 'Bun.serve({ port: process.env.PORT, fetch: (request) => withCors(request, handler) })'],
    pitfalls: [
      'Routes in routes respond before fetch is called: wrap those handlers too.',
      'Responses from error() have no CORS headers: withCors() catches exceptions first.',
    ],
  }),
  fetchServer({
    id: 'nextjs-route',
    name: 'Next.js route handlers',
    group: 'application',
    platforms: ['nextjs'],
    shared: 'lib/cors.js',
    place: 'app/api/items/route.js, and likewise every other route',
    before: ["import { withCors } from '../../../lib/cors.js'", ''],
    after: [
      '// get and put are what the route exported as GET and PUT until now.',
      'export const GET = (request) => withCors(request, get)',
      'export const PUT = (request) => withCors(request, put)',
      '// Without an export, Next.js responds to OPTIONS itself, without the headers.',
      'export const OPTIONS = (request) => withCors(request, get)',
    ],
    pitfalls: [
      'Next.js redirects URLs with a trailing slash before any route runs: request the URL without it, or set skipTrailingSlashRedirect.',
      'Routes in pages/api get a Node.js request and response instead: use the cors package there.',
    ],
  }),
  fetchServer({
    id: 'vercel',
    name: 'Vercel Functions',
    group: 'platform',
    platforms: ['vercel'],
    place: 'api/items.js',
    after: [HANDLER, 'export default { fetch: (request) => withCors(request, handler) }'],
    pitfalls: [
      'On a protected deployment, Deployment Protection responds to preflight requests with 401: add the path to its “OPTIONS Allowlist”.',
      'vercel.json can set the headers too, but nothing in it responds to OPTIONS.',
      'A function that fails to start or times out (FUNCTION_INVOCATION_FAILED) responds without the headers.',
    ],
  }),
  fetchServer({
    id: 'netlify-functions',
    name: 'Netlify Functions',
    group: 'platform',
    platforms: ['netlify'],
    place: 'netlify/functions/items.mjs',
    after: [HANDLER, 'export default (request) => withCors(request, handler)'],
    pitfalls: [
      '_headers and netlify.toml don’t apply to functions or proxied responses.',
      'If a function fails, Netlify responds with 502, without the headers.',
    ],
  }),
  fetchServer({
    id: 'sveltekit',
    name: 'SvelteKit',
    group: 'application',
    platforms: ['sveltekit'],
    place: 'src/hooks.server.js',
    after: ['export const handle = ({ event, resolve }) => withCors(event.request, () => resolve(event))'],
    changesFrom: (origins) => ({
      setting: {
        place: 'vite.config.js: an option of sveltekit() (before SvelteKit 3: of kit, in svelte.config.js)',
        language: 'javascript',
        text: lines(
          '// A form, or a DELETE or another change without a body, from other origins gets 403 before any hook. vite dev doesn’t check it.',
          `csrf: { trustedOrigins: [${listed(origins, quoted)}] },`,
        ),
      },
    }),
    pitfalls: [
      '+server.js without OPTIONS responds with 405 to a preflight request: the hook must respond first.',
      '403 “Cross-site DELETE form submissions are forbidden” comes from SvelteKit itself, without the headers: list the origin in csrf.trustedOrigins.',
      'Files in static/ and prerendered pages bypass the hook.',
    ],
  }),
  fetchServer({
    id: 'astro',
    name: 'Astro',
    group: 'application',
    platforms: [],
    place: 'src/middleware.js',
    after: ['export const onRequest = ({ request }, next) => withCors(request, () => next())'],
    changesFrom: () => ({
      after: [
        '// In place of security.checkOrigin, which takes no list of origins.',
        'function isForged({ method, headers }, url) {',
        "  const origin = headers.get('Origin')",
        "  if (origin === null || ['GET', 'HEAD', 'OPTIONS'].includes(method)) return false",
        '  return origin !== url.origin && !allowedOrigins.includes(origin)',
        '}',
        '',
        'export const onRequest = ({ request, url }, next) =>',
        "  withCors(request, () => (isForged(request, url) ? new Response('Forbidden', { status: 403 }) : next()))",
      ],
      setting: {
        place: 'astro.config.mjs: one more option of defineConfig()',
        language: 'javascript',
        text: lines(
          '// It responds to a DELETE, or another change without a body, from other origins with 403 before any middleware.',
          'security: { checkOrigin: false },',
        ),
      },
    }),
    pitfalls: [
      'Prerendered pages are files: the host’s configuration sets their headers.',
      '403 “Cross-site DELETE form submissions are forbidden” comes from security.checkOrigin, without the headers.',
    ],
  }),
  fetchServer({
    id: 'react-router',
    name: 'React Router or Remix',
    group: 'application',
    platforms: [],
    place: 'app/root.jsx (before version 8, set future.v8_middleware in react-router.config)',
    after: ['export const middleware = [({ request }, next) => withCors(request, next)]'],
    pitfalls: [
      'An OPTIONS request reaches the loader of a resource route, not its action.',
      'The action of a UI route rejects other origins with 400 before any middleware, unless allowedActionOrigins in react-router.config lists their host. Resource routes don’t.',
      'Middleware runs for .data requests and resource routes too, but not for static files.',
      'A URL without a route gets 404 without the headers, since no middleware runs: add a route for *.',
    ],
  }),
]
