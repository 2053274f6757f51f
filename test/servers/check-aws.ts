import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Policy, type ServerId, server } from '../../src/engine/index.ts'
import { APPS } from './write-app.ts'

const NAMED: Policy = {
  origins: ['https://app.example', 'https://admin.example'],
  methods: ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
  requestHeaders: ['authorization', 'x-api-key'],
  exposedHeaders: ['x-total'],
  credentials: true,
  maxAge: 600,
}
const PUBLIC: Policy = { origins: '*', methods: ['M'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null }

/** Each JSON as the parameters of the call that takes it. */
function calls(policy: Policy) {
  return [
    ['s3', 'PutBucketCors', { Bucket: 'bucket', CORSConfiguration: { CORSRules: json('aws-s3', policy) } }],
    ['apigatewayv2', 'UpdateApi', { ApiId: 'id', CorsConfiguration: json('aws-api-gateway', policy) }],
    ['cloudfront', 'CreateResponseHeadersPolicy', { ResponseHeadersPolicyConfig: json('aws-cloudfront', policy) }],
  ]
}

function json(id: ServerId, policy: Policy): unknown {
  return JSON.parse(server(id)?.configure(policy, { url: 'https://api.example/' })[0]?.text ?? '')
}

/**
 * What cannot be run here is at least what AWS's own models call well-formed.
 *
 * @throws AssertionError with what is wrong
 */
export function checkAws(): void {
  const input = JSON.stringify([...calls(NAMED), ...calls(PUBLIC)])
  const { status, stdout, stderr, error } = spawnSync('/usr/bin/python3', [join(APPS, 'aws_check.py')], { input, encoding: 'utf8' })
  assert.equal(status, 0, error?.message ?? stdout + stderr)
}
