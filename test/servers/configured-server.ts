import { strict as assert } from 'node:assert'
import type { Policy } from '../../src/engine/policy/policy.ts'
import type { Target } from '../../src/engine/policy/target.ts'
import { server } from '../../src/engine/servers/table.ts'
import { type Running, runServer } from './run-server.ts'
import type { Stack } from './stack.ts'

/**
 * The stack with the configuration that the engine proposes for a policy, or without one.
 *
 * @throws Error with the configuration and what the server said
 */
export async function withServer<T>(
  stack: Stack,
  policy: Policy | null,
  { backend }: { readonly backend: number },
  use: (running: Running) => Promise<T>,
  sentHeaders: readonly string[] = [],
): Promise<T> {
  const texts = policy === null ? null : configurationOf(stack, policy, sentHeaders)
  const configured = texts === null ? 'before the fix' : `configured with:\n${texts.join('\n')}`
  let running: Running | null = null
  try {
    running = await runServer(stack, texts, backend)
    return await use(running)
  } catch (error) {
    const said = running === null ? '' : `\nThe server said:\n${running.words()}`
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${stack.server}, ${configured}${said}`, { cause: error })
  } finally {
    await running?.stop()
  }
}

const TARGET: Target = {
  origin: 'http://api.corslens.test',
  paths: ['/items', '/me', '/private', '/boom'],
  sentHeaders: [],
  bareErrors: [],
  isCrossSite: false,
}

function configurationOf(stack: Stack, policy: Policy, sentHeaders: readonly string[]): readonly string[] {
  const pieces = server(stack.server)?.configure(policy, { ...TARGET, sentHeaders }) ?? []
  assert.ok(pieces.length > 0, 'no configuration was proposed')
  return pieces.map(({ text }) => text)
}
