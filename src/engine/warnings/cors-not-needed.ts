import type { Entry } from '../exchange/exchange.ts'
import type { LogWarning } from '../report/warning.ts'
import { allowOrigin, allowsCredentials, quoted, responseHeader } from './evidence.ts'

export const CORS_NOT_NEEDED = {
  id: 'cors-not-needed',
  category: 'correctness',
  title: 'A server that only its own pages ask allows other origins',
  why: 'CORS headers are permissions for pages of other origins. Where every request comes from the server’s own pages, they only open what was closed, and with credentials they open it wide.',
  remedy: 'Remove the CORS layer, or limit it to the paths that other origins need.',
} as const

/** An answered request of the log. */
export interface Answered {
  /** Id of its exchange. */
  readonly id: string
  readonly server: string
  readonly isSameOrigin: boolean
  readonly entry: Entry
}

/** Fewer requests say little of who asks a server. */
const FEWEST = 5

/** Servers whose every answer allows origins with credentials, though only their own pages ask. */
export function corsNotNeeded(answers: readonly Answered[]): readonly LogWarning[] {
  const byServer = new Map<string, Answered[]>()
  for (const one of answers) {
    const same = byServer.get(one.server)
    if (same === undefined) byServer.set(one.server, [one])
    else same.push(one)
  }
  return [...byServer].flatMap(([server, own]) => {
    const [first] = own
    const isOwn = own.every(({ isSameOrigin, entry }) => isSameOrigin && allowOrigin(entry) !== null && allowsCredentials(entry))
    if (first === undefined || own.length < FEWEST || !isOwn) return []
    const { id: rule, category, title } = CORS_NOT_NEEDED
    return [
      {
        rule,
        category,
        title,
        explanation: `All ${own.length} requests to ${quoted(server)} come from its own pages, and every answer allows ${quoted(allowOrigin(first.entry) ?? '')}, with credentials.`,
        evidence: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(first.entry, name)),
        exchanges: own.map(({ id }) => id),
      },
    ]
  })
}
