import type { Browser, RecordedBy } from '../har/entry.ts'
import type { RecorderId } from '../har/recorder-id.ts'
import { apiClients } from './api-clients.ts'
import { browsertimeSafari, chromeHar, chromeHarCapturer, lighthouse } from './chrome-har.ts'
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
  browsertimeSafari,
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
 * The browser in whose terms an entry is written: by itself, or by a tool that drives it. "unknown" where it is a proxy or the like, which sees no more
 * than what is sent, and knows the browser by its name in there at most.
 */
export function writingBrowser(entry: RecordedBy): Browser {
  return recorderOf(entry).browser === 'unknown' ? 'unknown' : entry.browser
}
