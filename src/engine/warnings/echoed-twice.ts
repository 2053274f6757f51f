import { allowsCredentials, echoedOrigin } from './evidence.ts'
import type { WarningContext } from './warning-rule.ts'

/** Two responses with credentials that each echo the Origin of their request, where the two origins are related in the given way. */
export function echoedTwice({ response, earlier }: WarningContext, isRelated: (one: string, other: string) => boolean) {
  const origin = response === null || !allowsCredentials(response) ? null : echoedOrigin(response)
  if (response === null || origin === null) return null
  for (const before of earlier) {
    const other = allowsCredentials(before) ? echoedOrigin(before) : null
    if (other !== null && other !== origin && isRelated(origin, other)) return { response, before, origin, other }
  }
  return null
}
