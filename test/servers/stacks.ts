import { FETCH_STACKS, FUNCTION_STACKS, nodeStack } from './fetch-stacks.ts'
import { spring, tomcat } from './java-stacks.ts'
import { META_FRAMEWORKS } from './meta-frameworks.ts'
import { MORE_STACKS } from './more-stacks.ts'
import type { Place, Stack } from './stack.ts'
import { wordpress } from './wordpress-stack.ts'
import { writeApp, writeText } from './write-app.ts'

// Debian's Python packages are for Debian's Python, not for another one that may come first in PATH.
const PYTHON = '/usr/bin/python3'

function proxyStack(
  server: string,
  debian: readonly string[],
  app: string,
  command: (place: Place) => readonly [string, ...string[]],
): Stack {
  return {
    server,
    debian,
    proxy: true,
    write: (place, texts) => {
      // ann:t0ken
      writeText(place, 'passwords', 'ann:$apr1$corslens$XfGeWT3wJEgAelGYUk/LN.\n')
      writeApp(place, app, app, texts)
    },
    commands: (place) => [command(place)],
  }
}

/** In the order in which they are run. */
export const STACKS: readonly Stack[] = [
  {
    server: 'django',
    debian: ['python3-django', 'python3-django-cors-headers'],
    write: (place, texts) => {
      writeApp(place, 'django_settings.py', 'settings.py', texts)
      writeApp(place, 'django_urls.py', 'urls.py', null)
    },
    commands: ({ port }) => [
      [PYTHON, '-m', 'django', 'check', '--fail-level', 'WARNING'],
      [PYTHON, '-m', 'django', 'runserver', '--noreload', `127.0.0.1:${port}`],
    ],
    environment: { DJANGO_SETTINGS_MODULE: 'settings', PYTHONPATH: '.' },
  },
  {
    server: 'flask',
    debian: ['python3-flask', 'python3-flask-cors'],
    write: (place, texts) => writeApp(place, 'flask_app.py', 'app.py', texts),
    commands: () => [[PYTHON, 'app.py']],
  },
  {
    server: 'fastapi',
    debian: ['python3-fastapi', 'python3-uvicorn'],
    variesOnlyWithOrigin: true,
    write: (place, texts) => writeApp(place, 'fastapi_app.py', 'main.py', texts),
    commands: ({ port }) => [[PYTHON, '-m', 'uvicorn', '--port', String(port), 'main:app']],
  },
  {
    server: 'rails',
    debian: ['ruby-railties', 'ruby-rack-cors', 'puma'],
    write: (place, texts) => {
      writeApp(place, 'rails.ru', 'config.ru', null)
      if (texts !== null) writeText(place, 'config/initializers/cors.rb', texts.join('\n'))
    },
    commands: ({ port }) => [['puma', '--bind', `tcp://127.0.0.1:${port}`, 'config.ru']],
    environment: { RAILS_ENV: 'production', RACK_ENV: 'production' },
  },
  {
    server: 'sinatra',
    debian: ['ruby-sinatra', 'ruby-rack-cors', 'puma'],
    write: (place, texts) => writeApp(place, 'sinatra.ru', 'config.ru', texts),
    commands: ({ port }) => [['puma', '--bind', `tcp://127.0.0.1:${port}`, 'config.ru']],
    environment: { RACK_ENV: 'production' },
  },
  nodeStack('express'),
  nodeStack('fastify', { silent: true }),
  nodeStack('koa', { silent: true }),
  nodeStack('hono'),
  nodeStack('nestjs'),
  {
    server: 'go',
    debian: ['golang-go', 'golang-github-rs-cors-dev'],
    write: (place, texts) => {
      writeApp(place, 'go_main.go', 'main.go', null)
      if (texts === null)
        writeText(place, 'cors.go', 'package main\n\nimport "net/http"\n\nfunc withCORS(next http.Handler) http.Handler { return next }\n')
      else writeText(place, 'cors.go', texts.join('\n'))
    },
    commands: () => [['go', 'build', '-o', 'app', 'main.go', 'cors.go'], ['./app']],
    environment: { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '' },
  },
  spring,
  tomcat,
  {
    server: 'php',
    debian: ['php-cli'],
    write: (place, texts) => {
      writeApp(place, 'router.php', 'router.php', texts === null ? null : ["require 'cors.php';"])
      if (texts !== null) writeText(place, 'cors.php', texts.join('\n'))
    },
    commands: ({ port }) => [['php', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, 'router.php']],
  },
  proxyStack('nginx', ['nginx'], 'nginx.conf', ({ folder }) => ['/usr/sbin/nginx', '-p', folder, '-c', `${folder}/nginx.conf`]),
  proxyStack('apache', ['apache2-bin'], 'apache.conf', ({ folder }) => [
    '/usr/sbin/apache2',
    '-D',
    'FOREGROUND',
    '-f',
    `${folder}/apache.conf`,
  ]),
  proxyStack('caddy', ['caddy'], 'Caddyfile', () => ['caddy', 'run', '--config', 'Caddyfile', '--adapter', 'caddyfile']),
  proxyStack('haproxy', ['haproxy'], 'haproxy.cfg', () => ['/usr/sbin/haproxy', '-db', '-f', 'haproxy.cfg']),
  proxyStack('lighttpd', ['lighttpd'], 'lighttpd.conf', () => ['/usr/sbin/lighttpd', '-D', '-f', 'lighttpd.conf']),
  {
    server: 'cloudflare-workers',
    debian: [],
    npm: 'packages',
    optional: '@cloudflare/workerd-linux-64',
    // Only Cloudflare's own edge adds what names it.
    silent: true,
    write: (place, texts) => {
      writeApp(place, 'workerd.capnp', 'workerd.capnp', null)
      writeText(place, 'worker.js', texts?.join('\n') ?? 'export default { fetch: (request) => fetch(request) }\n')
    },
    commands: () => [['node_modules/@cloudflare/workerd-linux-64/bin/workerd', 'serve', 'workerd.capnp']],
  },
  ...MORE_STACKS,
  ...FETCH_STACKS,
  ...FUNCTION_STACKS,
  ...META_FRAMEWORKS,
  wordpress,
]
