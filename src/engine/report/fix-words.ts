import type { Diagnosis } from './diagnosis.ts'
import type { Alternative, RequestChange } from './fix.ts'
import { hostOf, quotedUrl, shortenedHost } from './wording.ts'

/** What the page changes in its request, a sentence each; nothing where it changes nothing. */
export function requestChanges(request: RequestChange | null): readonly string[] {
  if (request === null) return []
  const { url, method, includesCredentials, setHeaders, removeHeaders } = request
  return [
    ...(url === null ? [] : [`Request ${url} instead.`]),
    ...(method === null ? [] : [`Write the method as ${method}.`]),
    ...(includesCredentials === null ? [] : [includesCredentials ? 'Include credentials.' : 'Don’t include credentials.']),
    ...Object.entries(setHeaders).map(([name, value]) => `Send ${name}: ${value} instead.`),
    ...(removeHeaders.length === 0 ? [] : [`Don’t send ${removeHeaders.join(', ')}.`]),
  ]
}

/** What stands before the fix of a response where the page is to change, as the remedy says, and to allow it would do as well; null elsewhere. */
export function secondChoice({ cause, fix, hops, url }: Diagnosis): string | null {
  if (cause?.responsible !== 'page' || fix === null || fix.request !== null || fix.hops.length === 0) return null
  return `Or, if ${shortenedHost(hostOf(hops[cause.hop]?.url ?? url))} is yours, allow it there:`
}

/** The alternatives, without one whose URL the remedy names already. */
export function untoldAlternatives({ fix, cause }: Pick<Diagnosis, 'fix' | 'cause'>): readonly Alternative[] {
  const isTold = ({ request }: Alternative) => request?.url != null && cause?.remedy.includes(quotedUrl(request.url)) === true
  return fix?.alternatives?.filter((way) => !isTold(way)) ?? []
}

/** Is it the page's alone, without any change of a response? */
export function isInPage({ hops }: Alternative): boolean {
  return hops.length === 0
}

/** An alternative in a line: what kind it is, then sentences about it. */
export function alternativeLine(way: Alternative, sentences: readonly string[]): string {
  return `${kindOf(way)}: ${sentences.join(' ')}`
}

function kindOf(way: Alternative): string {
  if (isInPage(way)) return 'Alternative in your page'
  return way.request === null ? 'Stricter alternative' : 'Alternative with a change in your page'
}
