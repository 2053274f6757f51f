import { type Exchange, mainEntryOf } from './exchange.ts'

/** Did something other than a page make the request: an API client, or a test's own client? */
export function isWithoutPage({ hops: [first] }: Exchange): boolean {
  return mainEntryOf(first).isWithoutPage
}
