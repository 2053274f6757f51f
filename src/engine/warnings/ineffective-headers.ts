import { get } from '../fetch/header-list.ts'
import { listed, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** No browser reads them in an answer. */
const DEAD = ['Access-Control-Allow-Private-Network', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] as const

/** Header lines that do nothing. */
export const ineffectiveHeaders: WarningRule = {
  id: 'ineffective-headers',
  category: 'correctness',
  title: 'A CORS header of the answer has no effect',
  why: 'Access-Control-Allow-Private-Network belongs to a draft that browsers gave up; the user is asked instead (Local Network Access). Access-Control-Request-* stand in preflights, not in their answers. Who reads the configuration later takes them for a protection or a permission.',
  remedy: 'Remove them. For access to a local network the page has to be served by https, and its user has to agree.',
  check({ response, preflight }) {
    const answers = [preflight, response].filter((entry) => entry !== null)
    const evidence = answers.flatMap((entry) => DEAD.filter((name) => isDead(name, entry)).flatMap((name) => responseHeader(entry, name)))
    if (evidence.length === 0) return null
    const names = [...new Set(evidence.map(({ name }) => name))]
    return { explanation: `The answer carries ${listed(names)}, which no browser reads there.`, evidence }
  },
  examples: {
    given: [
      {
        says: 'the answer to a preflight allows a private network',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', 'PUT'],
            ['Access-Control-Allow-Private-Network', 'true'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
      {
        says: 'the answer asks',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Request-Method', 'GET, PUT'],
        ],
      },
    ],
    none: [{ says: 'what is read', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] }],
  },
}

/** An older Chrome does ask for a private network. */
function isDead(
  name: string,
  { request, response }: { request: { headers: Parameters<typeof get>[1] }; response: { headers: Parameters<typeof get>[1] } },
): boolean {
  if (get(name, response.headers) === null) return false
  return name !== 'Access-Control-Allow-Private-Network' || get('Access-Control-Request-Private-Network', request.headers) === null
}
