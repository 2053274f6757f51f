import { type Entry, type RecognizedServer, recognizeServers } from '../engine/index.ts'

/**
 * The servers that the responses of an origin point to, applications first.
 *
 * @param most how many responses to look at
 */
export function recognizedAt(origin: string, entries: readonly Entry[], most = Number.POSITIVE_INFINITY): readonly RecognizedServer[] {
  const ofOrigin = entries.filter(({ request }) => request.url === origin || request.url.startsWith(`${origin}/`))
  return recognizeServers(ofOrigin.slice(0, most))
}
