import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { type Policy, server, type Target } from '../../src/engine/index.ts'
import { nodeModulesOf } from './install.ts'
import { runToEnd } from './process-group.ts'
import { APPS } from './write-app.ts'

const POLICIES: readonly Policy[] = [
  {
    origins: ['https://app.example', 'https://admin.example'],
    methods: ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
    requestHeaders: ['authorization', 'x-api-key'],
    exposedHeaders: ['x-total'],
    credentials: true,
    maxAge: 600,
  },
  { origins: '*', methods: ['M'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null },
]

const TARGET: Target = { origin: 'https://api.example', paths: ['/items'], sentHeaders: [], bareErrors: [], isCrossSite: false }

function texts(id: string, policy: Policy): readonly string[] {
  return (
    server(id)
      ?.configure(policy, TARGET)
      .map(({ text }) => text) ?? []
  )
}

function json(id: string, policy: Policy): unknown {
  return JSON.parse(texts(id, policy)[0] ?? '')
}

/**
 * What cannot be run here is at least what AWS's own models call well-formed: each JSON as the parameters of the call that takes it.
 *
 * @throws AssertionError with what is wrong
 */
export function checkAws(): void {
  const calls = POLICIES.flatMap((policy) => [
    ['s3', 'PutBucketCors', { Bucket: 'bucket', CORSConfiguration: { CORSRules: json('aws-s3', policy) } }],
    ['apigatewayv2', 'UpdateApi', { ApiId: 'id', CorsConfiguration: json('aws-http-api', policy) }],
    ['lambda', 'UpdateFunctionUrlConfig', { FunctionName: 'name', Cors: json('aws-lambda-url', policy) }],
    ['cloudfront', 'CreateResponseHeadersPolicy', { ResponseHeadersPolicyConfig: json('aws-cloudfront', policy) }],
  ])
  const templates = POLICIES.map((policy) => texts('aws-api-gateway', policy)[0])
  const input = JSON.stringify({ calls, templates })
  const { status, stdout, stderr, error } = spawnSync('/usr/bin/python3', [join(APPS, 'aws_check.py')], { input, encoding: 'utf8' })
  assert.equal(status, 0, error?.message ?? stdout + stderr)
}

/**
 * The buckets' JSON has the type that Google's client has for it, which is generated from the API's published description.
 *
 * @throws Error with what the compiler says
 */
export async function checkGoogle(): Promise<void> {
  const folder = temporaryFolder()
  try {
    symlinkSync(nodeModulesOf('packages'), join(folder.path, 'node_modules'))
    const declarations = POLICIES.map(
      (policy, index) => `export const cors${index}: storage_v1.Schema$Bucket['cors'] = ${texts('google-cloud-storage', policy)[0]}`,
    )
    writeFileSync(join(folder.path, 'cors.ts'), `import type { storage_v1 } from '@googleapis/storage'\n${declarations.join('\n')}`)
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--types',
      '',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      'cors.ts',
    ]
    await runToEnd([process.execPath, join(process.cwd(), 'node_modules/typescript/bin/tsc'), ...options], {
      cwd: folder.path,
      env: process.env,
    })
  } finally {
    await folder.remove()
  }
}
