import { diagnose, observedPolicies, type Policy, readHar } from '../../src/engine/index.ts'

/**
 * What the engine proposes to allow, after nothing but the HAR of a page that could read nothing.
 *
 * @param api the server's origin
 * @param wishes what no recording of refused requests can show
 */
export function policyFromHar(har: unknown, api: string, wishes: Pick<Policy, 'exposedHeaders' | 'maxAge'>): Policy {
  const read = readHar(har, 'recorded')
  const policies = observedPolicies(diagnose(read).exchanges, (index) => read.entries.find((entry) => entry.index === index) ?? null)
  const found = policies.find(({ server }) => server === api)
  if (found === undefined) throw new Error(`no policy for ${api}, only for ${policies.map(({ server }) => server).join(', ')}`)
  return { ...found.policy, ...wishes }
}
