import { configured, lines } from '../configured.ts'
import { indented } from '../node/cors-package.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import { headersOrAccept } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'
import { setCorsHeaders } from './fetch-handler.ts'

const nextProxyFile: Server = {
  id: 'nextjs',
  name: 'Next.js, for a whole API',
  group: 'application',
  platforms: ['nextjs'],
  configure: configured((policy, { paths }) => {
    const segments = [...new Set(paths.map((path) => /^\/([\w-]+)(?=\/|$)/.exec(path)?.[1] ?? ''))]
    const matchers = segments.includes('') || segments.length === 0 ? ['/:path*'] : segments.map((segment) => `/${segment}/:path*`)
    const slashes = paths.some((path) => path.length > 1 && path.endsWith('/'))
    return [
      {
        place: 'proxy.js or .ts beside app/ (before Next.js 16: middleware.js, and the function is named middleware)',
        language: 'javascript',
        text: lines(
          "import { NextResponse } from 'next/server'",
          '',
          ...setCorsHeaders(policy),
          '',
          'export function proxy(request) {',
          '  const response = isPreflight(request) ? new NextResponse(null, { status: 204 }) : NextResponse.next()',
          '  setCorsHeaders(request, response.headers)',
          '  return response',
          '}',
          '',
          `export const config = { matcher: [${listed(matchers, quoted)}] }`,
        ),
      },
      ...(slashes
        ? [
            {
              place: 'next.config.js: the requested URLs end with a slash, and Next.js redirects them before proxy.js',
              language: 'javascript' as const,
              text: 'module.exports = { skipTrailingSlashRedirect: true }\n',
            },
          ]
        : []),
    ]
  }),
  pitfalls: [
    'Next.js redirects URLs with a trailing slash (308) before proxy.js and before headers() in next.config.js, so the preflight fails.',
    'headers() in next.config.js sets fixed values and doesn’t respond to OPTIONS.',
    'With output: "export" there is no server: whatever serves the files must send the headers.',
  ],
}

const nitro: Server = {
  id: 'nuxt',
  name: 'Nuxt, Nitro or h3',
  group: 'application',
  platforms: ['nuxt'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'server/middleware/0.cors.ts (Nitro alone: middleware/0.cors.ts; Nitro 3 imports from nitro/h3)',
      language: 'typescript',
      text: lines(
        `import { appendResponseHeader, defineEventHandler, getRequestHeader, handleCors${maxAge === null ? '' : ', setResponseHeader'} } from 'h3'`,
        '',
        'export default defineEventHandler((event) => {',
        origins !== '*' && "  appendResponseHeader(event, 'Vary', 'Origin')",
        "  if (!getRequestHeader(event, 'Origin')) return",
        maxAge !== null && '  // h3 1 (Nuxt 4) does not send the maxAge of handleCors().',
        maxAge !== null && `  if (event.method === 'OPTIONS') setResponseHeader(event, 'Access-Control-Max-Age', '${maxAge}')`,
        '  const preflight = handleCors(event, {',
        origins === '*' ? "    origin: '*', // for public data only" : `    origin: [${listed(origins, quoted)}],`,
        `    methods: [${listed(methods, quoted)}],`,
        `    allowHeaders: [${listed(headersOrAccept(requestHeaders), quoted)}],`,
        exposedHeaders.length > 0 && `    exposeHeaders: [${listed(exposedHeaders, quoted)}],`,
        credentials && '    credentials: true,',
        '  })',
        '  // h3 1 has sent the preflight response by now; h3 2 (Nitro 3) gives it.',
        "  if (typeof preflight === 'object') return preflight",
        '})',
      ),
    },
  ]),
  pitfalls: [
    'routeRules with cors: true sends “*” and nothing else, and doesn’t respond to OPTIONS.',
    'Middleware runs in the order of file names: 0.cors.ts runs before authentication.',
    'A regular expression in origin isn’t anchored: add ^ and $.',
  ],
}

const node: Server = {
  id: 'node',
  name: 'Node.js without a framework',
  group: 'application',
  platforms: ['npm-cors'],
  configure: configured((policy) => {
    const { origins } = policy
    const set = (fields: readonly (readonly [string, string])[]) =>
      fields.map(([name, value]) => `response.setHeader(${quoted(name)}, ${quoted(value)})`)
    return [
      {
        place: 'cors.js; then createServer(withCors(listener)) instead of createServer(listener)',
        language: 'javascript',
        text: lines(
          origins !== '*' && `const allowedOrigins = [${listed(origins, quoted)}]`,
          origins !== '*' && '',
          'export function withCors(listener) {',
          '  return (request, response) => {',
          "    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers",
          ...(origins === '*'
            ? ["    response.setHeader('Access-Control-Allow-Origin', '*') // for public data only"]
            : [
                '    const { origin } = request.headers',
                "    response.setHeader('Vary', 'Origin')",
                '    if (allowedOrigins.includes(origin)) {',
                "      response.setHeader('Access-Control-Allow-Origin', origin)",
              ]),
          ...indented(origins === '*' ? '    ' : '      ', [
            ...set([...sharedFields(policy), ...exposingFields(policy)]),
            'if (isPreflight) {',
            ...indented('  ', set(preflightFields(policy))),
            '}',
          ]),
          origins !== '*' && '    }',
          '    if (isPreflight) response.writeHead(204).end()',
          '    else listener(request, response)',
          '  }',
          '}',
        ),
      },
    ]
  }),
  pitfalls: [
    'A listener that sets Vary itself must append to it: response.appendHeader().',
    'response.writeHead() with Access-Control-Allow-Origin replaces what was set here.',
  ],
}

export const JAVASCRIPT_BY_HAND: readonly Server[] = [nextProxyFile, nitro, node]
