import type { RecorderId } from '../har/recorder-id.ts'
import { apiClients } from './api-clients.ts'
import { chromeHar, chromeHarCapturer, lighthouse } from './chrome-har.ts'
import { chromiumDevtools } from './chromium-devtools.ts'
import { cypressHarGenerator } from './cypress-har-generator.ts'
import { firefoxBidi } from './firefox-bidi.ts'
import { firefoxDevtools } from './firefox-devtools.ts'
import { playwright } from './playwright.ts'
import { proxies } from './proxies.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'
import { unmarkedChromium, unmarkedFirefox } from './unmarked-devtools.ts'
import { webkitTimelines, webkitWebInspector } from './webkit-web-inspector.ts'
import { browsertime, firebug, webpagetest } from './webpagetest.ts'

/** In the order in which a log's recorder is looked for. */
export const recorders: readonly RecorderProfile[] = [
  firefoxBidi,
  unmarkedChromium,
  unmarkedFirefox,
  chromiumDevtools,
  firefoxDevtools,
  webkitWebInspector,
  webkitTimelines,
  playwright,
  chromeHar,
  chromeHarCapturer,
  cypressHarGenerator,
  lighthouse,
  webpagetest,
  browsertime,
  firebug,
  ...proxies,
  ...apiClients,
]

const byId: ReadonlyMap<RecorderId, RecorderProfile> = new Map(recorders.map((profile) => [profile.id, profile]))

/** The profile of who wrote an entry. */
export function recorderOf({ recorder }: { readonly recorder: RecorderId }): RecorderProfile {
  return byId.get(recorder) ?? unknownRecorder
}

/**
 * Did the browser itself write an entry, or a tool that drives it? Others see no more than what is sent, and know the browser by its name in there at most.
 */
export function isToldByBrowser(entry: { readonly recorder: RecorderId }): boolean {
  return recorderOf(entry).browser !== 'unknown'
}
