import { get } from '../fetch/header-list.ts'
import { listed } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** No browser reads them in a response. */
const INEFFECTIVE = ['Access-Control-Allow-Private-Network', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] as const

/** Headers without an effect. */
export const ineffectiveHeaders: WarningRule = {
  id: 'ineffective-headers',
  category: 'correctness',
  title: 'CORS header has no effect in a response',
  why: 'Access-Control-Allow-Private-Network is from a proposal that browsers abandoned: they ask the user instead (Local Network Access). Access-Control-Request-* headers belong in preflight requests, not in responses. In a configuration, such headers look as if they allowed or protected something.',
  remedy: 'Remove them. To access the local network, serve the page over https; the user has to allow it.',
  check({ response, preflight }) {
    const responses = [preflight, response].filter((entry) => entry !== null)
    const evidence = responses.flatMap((entry) =>
      INEFFECTIVE.filter((name) => isIneffective(name, entry)).flatMap((name) => responseHeader(entry, name)),
    )
    if (evidence.length === 0) return null
    const names = [...new Set(evidence.map(({ name }) => name))]
    return { explanation: `The response has ${listed(names)}, which browsers ignore in responses.`, evidence }
  },
}

/** Older versions of Chrome still send Access-Control-Request-Private-Network. */
function isIneffective(
  name: string,
  { request, response }: { request: { headers: Parameters<typeof get>[1] }; response: { headers: Parameters<typeof get>[1] } },
): boolean {
  if (get(name, response.headers) === null) return false
  return name !== 'Access-Control-Allow-Private-Network' || get('Access-Control-Request-Private-Network', request.headers) === null
}
