import type { Policy } from '../../policy/policy.ts'
import { configured } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Configuration, Server } from '../server.ts'

/** A ready-made server with settings of its own. */
export function service(
  server: Pick<Server, 'id' | 'name' | 'platforms' | 'pitfalls'>,
  render: (policy: Policy, origins: readonly string[]) => readonly Configuration[],
): Server {
  return { ...server, group: 'platform', configure: configured((policy) => render(policy, originsOf(policy))) }
}
