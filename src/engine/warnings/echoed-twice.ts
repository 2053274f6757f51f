import { allowsCredentials, echoedOrigin } from './evidence.ts'
import type { Lines, WarningContext } from './warning-rule.ts'

/** Two answers with credentials that each repeat the Origin of their request, where the two belong to different owners. */
export function echoedTwice({ response, earlier }: WarningContext, isRelated: (one: string, other: string) => boolean) {
  const origin = response === null || !allowsCredentials(response) ? null : echoedOrigin(response)
  if (response === null || origin === null) return null
  for (const before of earlier) {
    const other = allowsCredentials(before) ? echoedOrigin(before) : null
    if (other !== null && other !== origin && isRelated(origin, other)) return { response, before, origin, other }
  }
  return null
}

/** For the examples: an answer that allows this origin, with credentials. */
export function echo(origin: string): Lines {
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
  ]
}
