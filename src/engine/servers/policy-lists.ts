import type { Policy } from '../policy/policy.ts'

/** The origins as a list; "*" is alone in it where every origin is allowed. */
export function originsOf({ origins }: Pick<Policy, 'origins'>): readonly [string, ...string[]] {
  return origins === '*' ? ['*'] : origins
}

/** For a server that allows headers of its own choice, mostly all of them, where the list is empty: "accept", which needs no permission. */
export function headersOrAccept(requestHeaders: readonly string[]): readonly string[] {
  return requestHeaders.length > 0 ? requestHeaders : ['accept']
}

/** For a server that takes only some methods and no empty list: those that it knows, or GET, which needs no permission. */
export function methodsAmong(known: readonly string[], methods: readonly string[]): readonly string[] {
  const taken = methods.filter((method) => known.includes(method))
  return taken.length > 0 ? taken : ['GET']
}
