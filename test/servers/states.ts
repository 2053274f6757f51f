import type { Server } from '../../src/engine/servers/server.ts'
import { STACKS } from './stacks.ts'

/** What was checked instead, where nothing could be run. */
const INSTEAD: Readonly<Record<string, string>> = {
  vite: 'run, without a browser',
  'vite-proxy': 'run, without a browser',
  'webpack-proxy': 'run, without a browser',
  'aws-s3': 'not run; checked against the service model of botocore',
  'aws-api-gateway': 'not run; checked against the service models of botocore',
  'aws-cloudfront': 'not run; checked against the service model of botocore',
  'google-cloud-storage': 'not run; checked against the types of @googleapis/storage',
}

/** Is it run with a page in a browser? */
export function isRun({ id }: Server): boolean {
  return STACKS.some(({ server }) => server === id)
}

/** Against what a server's configuration was tried, as docs/servers/README.md says it. */
export function stateOf({ id }: Server): string {
  const stack = STACKS.find(({ server }) => server === id)
  if (stack === undefined) return INSTEAD[id] ?? 'not run'
  return stack.by === undefined ? 'run' : `run by ${stack.by}`
}
