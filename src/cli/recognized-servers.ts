import { type Entry, type RecognizedServer, recognizeServers } from '../engine/index.ts'

/**
 * The servers that the responses of an origin point to, applications first.
 *
 * @param most how many responses to look at
 */
export function recognizedAt(origin: string, entries: readonly Entry[], most = Number.POSITIVE_INFINITY): readonly RecognizedServer[] {
  return recognizeServers(entriesOf(origin, entries).slice(0, most), origin)
}

/** The entries of the requests to an origin. */
export function entriesOf(origin: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ request }) => request.url === origin || request.url.startsWith(`${origin}/`))
}
