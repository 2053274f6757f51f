import { type Fields, fieldsOf, textOf } from './json-value.ts'
import type { Recorder } from './log.ts'
import { isFromChromium, isFromFirefox } from './read-custom-fields.ts'

/** By `creator.name` or `browser.name`. Edge, Brave and Opera write Chromium's "WebInspector" too. */
const RECORDERS: ReadonlyMap<string, Recorder> = new Map([
  ['WebInspector', 'chromium'],
  ['Firefox', 'firefox'],
  ['WebKit Web Inspector', 'webkit'],
])

/**
 * Whose recorder wrote the log: by its name, else by the custom fields of the first entry that has any. Proxies and test tools (Charles,
 * Fiddler, Playwright) name themselves and write no browser's fields, so they are "unknown" even where they name the browser they drove:
 * what a missing mark means is a matter of the recorder.
 */
export function recorderOf(log: Fields, entries: readonly unknown[]): Recorder {
  return byName(log.creator) ?? byName(log.browser) ?? byFields(entries)
}

function byName(value: unknown): Recorder | undefined {
  return RECORDERS.get(textOf(fieldsOf(value)?.name) ?? '')
}

function byFields(entries: readonly unknown[]): Recorder {
  for (const value of entries) {
    const entry = fieldsOf(value)
    if (entry === null) continue
    if (isFromChromium(entry)) return 'chromium'
    if (isFromFirefox(entry)) return 'firefox'
  }
  return 'unknown'
}
