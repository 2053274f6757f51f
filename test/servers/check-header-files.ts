import { strict as assert } from 'node:assert'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { type Policy, server, type Target } from '../../src/engine/index.ts'
import { withServer } from './configured-server.ts'
import { nodeModulesOf, type Requirements } from './install.ts'
import { sendRequest } from './raw-request.ts'
import type { Stack } from './stack.ts'
import { writeText } from './write-app.ts'

export const HEADER_FILES: Requirements = { debian: [], npm: 'large-packages' }

const ORIGINS = ['https://app.example', 'https://admin.example'] as const
const POLICY: Policy = {
  origins: ORIGINS,
  methods: ['GET', 'PUT'],
  requestHeaders: ['content-type', "x-it's-$1"],
  exposedHeaders: ['x-total'],
  credentials: true,
  maxAge: 600,
}
const TARGET: Target = { origin: 'https://api.example', paths: ['/'], sentHeaders: [], bareErrors: [], isCrossSite: false }

/** What the constant headers must be, with the first of the origins. */
const EXPECTED: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': 'https://app.example',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': 'x-total',
  'Access-Control-Allow-Methods': 'GET, PUT',
  'Access-Control-Allow-Headers': "content-type, x-it's-$1",
  'Access-Control-Max-Age': '600',
}

function textOf(id: string): string {
  return server(id)?.configure(POLICY, TARGET)[0]?.text ?? ''
}

/** Files with constant headers, as the code of Vercel, Netlify and Firebase reads them. @throws AssertionError */
export async function checkHeaderFiles(): Promise<void> {
  checkVercel()
  await checkNetlify()
  await checkFirebase()
}

/** Vercel's own schema and compiler take the file; each origin has a rule of its own. */
function checkVercel(): void {
  const require = createRequire(join(nodeModulesOf('large-packages'), 'anything.js'))
  const { getTransformedRoutes } = require('@vercel/routing-utils') as {
    getTransformedRoutes: (config: unknown) => { error: unknown; routes: readonly { has?: unknown; headers: unknown }[] }
  }
  const { error, routes } = getTransformedRoutes(JSON.parse(textOf('vercel-json')))
  assert.equal(error, null)
  const rules = routes.map(({ has, headers }) => ({ has, headers }))
  const rule = (origin: string) => ({
    has: [{ type: 'header', key: 'origin', value: { eq: origin } }],
    headers: { ...EXPECTED, 'Access-Control-Allow-Origin': origin },
  })
  assert.deepEqual(rules, [{ has: undefined, headers: { Vary: 'Origin' } }, ...ORIGINS.map(rule)])
}

async function checkNetlify(): Promise<void> {
  const path = join(nodeModulesOf('large-packages'), '@netlify/headers-parser/lib/index.js')
  const { parseAllHeaders } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    parseAllHeaders: (files: object) => Promise<{ errors: readonly Error[]; headers: readonly { for: string; values: object }[] }>
  }
  const folder = temporaryFolder()
  try {
    const [headersFile, netlifyToml] = [join(folder.path, '_headers'), join(folder.path, 'netlify.toml')]
    writeFileSync(headersFile, textOf('headers-file'))
    writeFileSync(netlifyToml, textOf('netlify-toml'))
    for (const files of [{ headersFiles: [headersFile] }, { headersFiles: [], netlifyConfigPath: netlifyToml }]) {
      const { errors, headers } = await parseAllHeaders({ ...files, minimal: true, configHeaders: [] })
      assert.deepEqual(errors, [])
      const rules = headers.map(({ for: path, values }) => ({ path, values: { ...values } }))
      assert.deepEqual(rules, [{ path: '/*', values: EXPECTED }])
    }
  } finally {
    await folder.remove()
  }
}

/** The server of Firebase's emulator sends them with files, and with its 404. */
const SUPERSTATIC: Stack = {
  server: 'firebase-hosting',
  debian: [],
  npm: 'large-packages',
  items: '/index.html',
  write: (place, texts) => {
    writeText(place, 'index.html', '<!doctype html><title>page</title>')
    writeText(place, 'firebase.json', texts?.join('\n') ?? '{}')
  },
  commands: ({ port }) => [
    [
      process.execPath,
      'node_modules/superstatic/lib/bin/server.js',
      '.',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--config',
      'firebase.json',
    ],
  ],
}

async function checkFirebase(): Promise<void> {
  await withServer(SUPERSTATIC, POLICY, { backend: 0 }, async ({ port }) => {
    for (const [path, status] of [
      ['/index.html', 200],
      ['/none', 404],
    ] as const) {
      const { headers, status: sent } = await sendRequest(port, 'GET', path, { Origin: 'https://app.example' })
      assert.equal(sent, status, path)
      for (const [name, value] of Object.entries(EXPECTED)) assert.equal(headers[name.toLowerCase()], value, `${name} with ${path}`)
    }
  })
}
