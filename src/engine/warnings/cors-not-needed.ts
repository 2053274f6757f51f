import type { Entry } from '../exchange/exchange.ts'
import type { LogWarning } from '../report/warning.ts'
import { quoted } from '../report/wording.ts'
import { allowOrigin, allowsCredentials, responseHeader } from './evidence.ts'

export const CORS_NOT_NEEDED = {
  id: 'cors-not-needed',
  category: 'correctness',
  title: 'CORS headers that no page needs',
  why: 'CORS headers give pages of other origins access. If every request comes from the server’s own pages, the headers only expose responses that would otherwise be protected, and with credentials they expose private data.',
  remedy: 'Remove the CORS configuration, or limit it to the paths that other origins need.',
} as const

/** A request of the log that got a response. */
export interface RecordedResponse {
  /** Id of its exchange. */
  readonly id: string
  readonly server: string
  readonly isSameOrigin: boolean
  readonly entry: Entry
}

/** With fewer requests, nobody can tell which origins use a server. */
const MIN_RESPONSES = 5

/** Servers whose every response allows an origin with credentials, though only their own pages send requests. */
export function corsNotNeeded(responses: readonly RecordedResponse[]): readonly LogWarning[] {
  const byServer = new Map<string, RecordedResponse[]>()
  for (const one of responses) {
    const same = byServer.get(one.server)
    if (same === undefined) byServer.set(one.server, [one])
    else same.push(one)
  }
  return [...byServer].flatMap(([server, own]) => {
    const [first] = own
    const isOwn = own.every(({ isSameOrigin, entry }) => isSameOrigin && allowOrigin(entry) !== null && allowsCredentials(entry))
    if (first === undefined || own.length < MIN_RESPONSES || !isOwn) return []
    const { id: rule, category, title, remedy } = CORS_NOT_NEEDED
    return [
      {
        rule,
        category,
        title,
        explanation: `All ${own.length} requests to ${quoted(server)} come from its own pages, but every response allows ${quoted(allowOrigin(first.entry) ?? '')} with credentials.`,
        remedy,
        evidence: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(first.entry, name)),
        exchanges: own.map(({ id }) => id),
      },
    ]
  })
}
