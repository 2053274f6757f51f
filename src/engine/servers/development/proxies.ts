import type { Policy } from '../../policy/policy.ts'
import type { Target } from '../../policy/target.ts'
import { lines } from '../configured.ts'
import type { Configuration, Server } from '../server.ts'
import { doubleQuoted, singleQuoted } from '../string-literals.ts'
import { apiPrefixes } from './api-prefix.ts'

/**
 * A proxy lets the page request its own origin, so that CORS does not come into it: a help while developing, no fix.
 * In production the API still has to allow the page, or something has to stand in front of both.
 */
const PITFALLS: readonly string[] = [
  'This hides the CORS error on your own computer, but fixes nothing: production needs the headers, or the same proxy in front of both.',
  'The page must request only the path, without the API’s origin.',
  "Browsers don’t store cookies for localhost if the API sets its own Domain: cookieDomainRewrite: '' removes it.",
]

const NOTE = '// While developing only: the page requests its own origin, so CORS does not come into it. It fixes nothing in production.'

/** A path that the page requests, and what of it the API does not know. */
interface Route {
  readonly prefix: string
  readonly isRemoved: boolean
}

/** One for each first segment that was requested. For an API at the root, whose paths are the page's own too, one prefix that the proxy takes away. */
function routesOf(paths: readonly string[]): readonly Route[] {
  const prefixes = apiPrefixes(paths)
  return prefixes === null ? [{ prefix: '/api', isRemoved: true }] : prefixes.map((prefix) => ({ prefix, isRemoved: false }))
}

function proxy(
  id: string,
  name: string,
  render: (origin: string, routes: readonly Route[], target: Target) => readonly Configuration[],
  ...pitfalls: readonly string[]
): Server {
  return {
    id,
    name: `${name} (development only)`,
    group: 'development',
    platforms: [],
    configure: (_: Policy, target: Target) =>
      /^https?:\/\/[^/?#\\\s@]+$/i.test(target.origin) ? render(target.origin, routesOf(target.paths), target) : [],
    pitfalls: [...PITFALLS, ...pitfalls],
  }
}

/** A regular expression that matches the segment and not a longer one that begins with it. */
function whole(prefix: string): string {
  return `^${regex(prefix)}($|[/?])`
}

function regex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The options of http-proxy. Origin too: some servers respond with 403 to the one of the development server. */
function options(origin: string, quote: (text: string) => string): string {
  const key = (name: string) => (quote === doubleQuoted ? quote(name) : name)
  return `${key('target')}: ${quote(origin)}, ${key('changeOrigin')}: true, ${key('headers')}: { ${key('Origin')}: ${quote(origin)} }`
}

const vite = proxy('vite-proxy', "Vite's proxy", (origin, routes) => [
  {
    place: 'vite.config.js',
    language: 'javascript',
    text: lines(
      "import { defineConfig } from 'vite'",
      '',
      NOTE,
      'export default defineConfig({',
      '  server: {',
      '    proxy: {',
      ...routes.map(({ prefix, isRemoved }) => {
        const rewrite = isRemoved ? `, rewrite: (path) => path.slice(${prefix.length})` : ''
        return `      ${singleQuoted(whole(prefix))}: { ${options(origin, singleQuoted)}${rewrite} },`
      }),
      '    },',
      '  },',
      '})',
    ),
  },
])

/** For http-proxy-middleware: a function of the path, since a text matches the paths too that only begin with it. */
function isWhole(prefix: string): string {
  return `(path) => new RegExp(${singleQuoted(whole(prefix))}).test(path)`
}

/** What the dev servers that are built on http-proxy-middleware take. */
function middlewareRoutes(origin: string, routes: readonly Route[]): readonly string[] {
  return routes.map(({ prefix, isRemoved }) => {
    const rewrite = isRemoved ? `, pathRewrite: { ${singleQuoted(`^${regex(prefix)}`)}: '' }` : ''
    return `{ context: ${isWhole(prefix)}, ${options(origin, singleQuoted)}${rewrite} }`
  })
}

const webpack = proxy(
  'webpack-proxy',
  "webpack-dev-server's proxy",
  (origin, routes) => [
    {
      place: 'webpack.config.js',
      language: 'javascript',
      text: lines(
        NOTE,
        'module.exports = {',
        '  devServer: {',
        '    proxy: [',
        ...middlewareRoutes(origin, routes).map((route) => `      ${route},`),
        '    ],',
        '  },',
        '}',
      ),
    },
  ],
  'Create React App and Vue CLI don’t read webpack.config.js: see their own entries.',
)

const vueCli = proxy('vue-cli-proxy', "Vue CLI's proxy", (origin, routes) => [
  {
    place: 'vue.config.js',
    language: 'javascript',
    text: lines(
      NOTE,
      'module.exports = {',
      '  devServer: {',
      '    proxy: {',
      ...routes.map(({ prefix, isRemoved }) => {
        const rewrite = isRemoved ? `, pathRewrite: { ${singleQuoted(`^${regex(prefix)}`)}: '' }` : ''
        return `      ${singleQuoted(whole(prefix))}: { ${options(origin, singleQuoted)}${rewrite} },`
      }),
      '    },',
      '  },',
      '}',
    ),
  },
])

const createReactApp = proxy(
  'create-react-app-proxy',
  "Create React App's proxy",
  (origin, routes) => [
    {
      place: 'src/setupProxy.js (npm install http-proxy-middleware, version 3 or later); it is read by itself',
      language: 'javascript',
      text: lines(
        "const { createProxyMiddleware } = require('http-proxy-middleware')",
        '',
        NOTE,
        'module.exports = function (app) {',
        ...routes.map(({ prefix, isRemoved }) => {
          const rewrite = isRemoved ? `, pathRewrite: { ${singleQuoted(`^${regex(prefix)}`)}: '' }` : ''
          return `  app.use(createProxyMiddleware({ pathFilter: ${isWhole(prefix)}, ${options(origin, singleQuoted)}${rewrite} }))`
        }),
        '}',
      ),
    },
  ],
  'Restart npm start after a change.',
)

const angular = proxy('angular-proxy', "Angular's proxy", (origin, routes) => [
  {
    place: 'proxy.conf.json; then ng serve --proxy-config proxy.conf.json',
    language: 'json',
    text: lines(
      '{',
      ...routes.map(({ prefix, isRemoved }, index) => {
        const rewrite = isRemoved ? `, "pathRewrite": { ${doubleQuoted(`^${regex(prefix)}`)}: "" }` : ''
        const key = isRemoved ? prefix : whole(prefix)
        return `  ${doubleQuoted(key)}: { ${options(origin, doubleQuoted)}, "secure": true${rewrite} }${index < routes.length - 1 ? ',' : ''}`
      }),
      '}',
    ),
  },
])

const next = proxy(
  'next-proxy',
  "Next.js's rewrites",
  (origin, routes, { paths }) => {
    const slashes = paths.some((path) => path.length > 1 && path.endsWith('/'))
    return [
      {
        place: 'next.config.js',
        language: 'javascript',
        text: lines(
          NOTE,
          'module.exports = {',
          slashes && '  // The requested URLs end with a slash, which Next.js would redirect away.',
          slashes && '  skipTrailingSlashRedirect: true,',
          '  async rewrites() {',
          '    return [',
          ...routes.map(({ prefix, isRemoved }) => {
            const there = `${origin}${isRemoved ? '' : pattern(prefix)}/:path*`
            return `      { source: ${singleQuoted(`${pattern(prefix)}/:path*`)}, destination: ${singleQuoted(there)} },`
          }),
          '    ]',
          '  },',
          '}',
        ),
      },
    ]
  },
  'Rewrites pass on the page’s Origin: a server that checks it responds with 403.',
  'Rewrites work with next start too, where the Next.js server is the proxy in front of both. They don’t work with output: "export".',
)

/** Paths of rewrites are patterns of path-to-regexp. */
function pattern(path: string): string {
  return path.replace(/[(){}:*+?\\]/g, '\\$&')
}

export const DEVELOPMENT_PROXIES: readonly Server[] = [vite, webpack, createReactApp, vueCli, angular, next]
