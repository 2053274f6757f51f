import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { corsPackageOptions, indented } from '../node/cors-package.ts'
import type { Server } from '../server.ts'
import { shellQuoted } from '../string-literals.ts'

const vite: Server = {
  id: 'vite',
  name: "Vite's dev server",
  group: 'development',
  platforms: ['vite'],
  configure: configured((policy) => [
    {
      place: 'vite.config.js',
      language: 'javascript',
      text: lines(
        "import { defineConfig } from 'vite'",
        '',
        'export default defineConfig({',
        '  server: {',
        '    cors: {',
        ...indented('      ', corsPackageOptions(policy)),
        '    },',
        '  },',
        '})',
      ),
    },
  ]),
  pitfalls: [
    'cors: true lets every site read the source code that the dev server sends. Since version 6.0.9, only localhost can by default.',
    'It applies to the dev server only: something else serves what vite build creates.',
    'If a backend includes Vite’s assets in a page, set their URL in server.origin.',
  ],
}

/** The command of a server that allows everyone or no one. @param command given the names of request headers */
function everyone(
  id: string,
  name: string,
  platforms: Server['platforms'],
  command: (policy: Policy) => string,
  ...pitfalls: readonly string[]
): Server {
  return {
    id,
    name,
    group: 'development',
    platforms,
    configure: configured((policy) => [
      { place: 'A shell; it cannot name an origin, and allows everyone', language: 'shell', text: lines(command(policy)) },
    ]),
    pitfalls,
  }
}

const httpServer = everyone(
  'http-server',
  'http-server',
  [],
  ({ requestHeaders }) => `npx http-server --cors${requestHeaders.length > 0 ? `=${shellQuoted(requestHeaders.join(','))}` : ''}`,
  'It allows only GET, and the named request headers besides its own.',
)

const serve = everyone(
  'serve',
  'serve',
  [],
  () => 'npx serve --cors',
  'It sends “*” together with Access-Control-Allow-Credentials: true, which browsers reject for requests with credentials.',
)

const jsonServer = everyone(
  'json-server',
  'json-server',
  ['json-server'],
  () => 'npx json-server db.json',
  'It has CORS enabled by default: a CORS error mostly means a wrong URL or port, or that the server isn’t running.',
  'Version 0.17 allows every origin by its name, with credentials; --no-cors switches that off.',
)

export const DEVELOPMENT_SERVERS: readonly Server[] = [vite, httpServer, serve, jsonServer]
