import { lines } from './configured.ts'
import type { Configuration, Server, ServerId, Target } from './server.ts'
import { doubleQuoted, singleQuoted } from './string-literals.ts'

/**
 * A proxy makes the page ask its own origin, so that CORS is never asked: a help while developing, no repair.
 * In production the API still has to permit the page, or something has to stand in front of both.
 */
const TRAPS: readonly string[] = [
  'This hides the CORS error on your own computer and repairs nothing: production needs the headers, or the same proxy in front of both.',
  'The page must ask for the path alone, without the origin of the API.',
  'Cookies that the API sets for its own Domain are not kept for localhost.',
]

/** The origin of the API, and the first segment of the path, which is what is passed on. Null for what no proxy could reach. */
function placesOf(url: string): { readonly origin: string; readonly prefix: string } | null {
  const match = /^(https?:\/\/[^/?#\\\s@]+)(\/[^/?#\\\s]*)?(?:[/?#]|$)/i.exec(url)
  if (match === null) return null
  const [, origin = '', path = '/'] = match
  return { origin, prefix: path }
}

function proxy(
  id: ServerId,
  name: string,
  render: (origin: string, prefix: string) => readonly Configuration[],
  ...traps: readonly string[]
): Server {
  return {
    id,
    name: `${name} (development only)`,
    developmentOnly: true,
    platforms: [],
    configure: (_, { url }: Target) => {
      const places = placesOf(url)
      return places === null ? [] : render(places.origin, places.prefix)
    },
    traps: [...TRAPS, ...traps],
  }
}

const NOTE = '// While developing only: the page asks its own origin, so no CORS is needed there. It repairs nothing in production.'

export const viteProxy = proxy('vite-proxy', "Vite's proxy", (origin, prefix) => [
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
      `      ${singleQuoted(prefix)}: { target: ${singleQuoted(origin)}, changeOrigin: true },`,
      '    },',
      '  },',
      '})',
    ),
  },
])

export const webpackProxy = proxy('webpack-proxy', "webpack-dev-server's proxy", (origin, prefix) => [
  {
    place: 'webpack.config.js',
    language: 'javascript',
    text: lines(
      NOTE,
      'module.exports = {',
      '  devServer: {',
      `    proxy: [{ context: [${singleQuoted(prefix)}], target: ${singleQuoted(origin)}, changeOrigin: true }],`,
      '  },',
      '}',
    ),
  },
])

export const angularProxy = proxy('angular-proxy', "Angular's proxy", (origin, prefix) => [
  {
    place: 'proxy.conf.json; then ng serve --proxy-config proxy.conf.json',
    language: 'json',
    text: lines('{', `  ${doubleQuoted(prefix)}: { "target": ${doubleQuoted(origin)}, "secure": true, "changeOrigin": true }`, '}'),
  },
])

export const nextProxy = proxy(
  'next-proxy',
  "Next.js's rewrites",
  (origin, prefix) => {
    const base = prefix === '/' ? '' : prefix
    return [
      {
        place: 'next.config.js',
        language: 'javascript',
        text: lines(
          NOTE,
          'module.exports = {',
          '  async rewrites() {',
          `    return [{ source: ${singleQuoted(`${pattern(base)}/:path*`)}, destination: ${singleQuoted(`${origin}${pattern(base)}/:path*`)} }]`,
          '  },',
          '}',
        ),
      },
    ]
  },
  'Rewrites work in next start too: there the Next server is the proxy in front of both.',
)

/** Paths of rewrites are patterns of path-to-regexp. */
function pattern(path: string): string {
  return path.replace(/[(){}:*+?\\]/g, '\\$&')
}
