import { type Diagnosis, diagnose, type Report, readHar } from '../../src/engine/index.ts'
import { inChromium } from './chromium-har.ts'
import { inFirefox } from './firefox-har.ts'
import { messagesIn } from './message.ts'

/**
 * Messages of one exchange in text, as a case of `cases.ts` has them, separated by empty lines. The first line of each is `METHOD URL`, or
 * `OPTIONS URL for METHOD` of a preflight; then `> Name: value` of the request, the status with its reason phrase, `Name: value` of the response,
 * `body` and its text, and `after 29.4 s`. `blocked` says that Chromium marked the response as one that it refused, `aborted` that it gave up on it;
 * `unsent` that the browser recorded a request which it never sent (an extension canceled it, or it is mixed content). `as image` is what requested it,
 * instead of a script, `by URL` the script's URL, and `no-cors` that it did so without CORS. A preflight `before METHOD` passed: the request is the next
 * message.
 */
export interface Case {
  readonly from: string
  readonly messages: string
  /** The browser that recorded it: Chromium, unless it says otherwise. */
  readonly browser?: 'firefox'
}

const BEGIN = Date.UTC(2026, 2, 2, 9)

/** What the engine says of the case. */
export function diagnosisOf(one: Case): Diagnosis {
  return decisive(diagnose(readHar(harOf(one), 'case.har')))
}

/** The exchange that the case is about: the last one that failed, else the last one. */
export function decisive({ exchanges }: Report): Diagnosis {
  const found = exchanges.findLast(({ verdict }) => verdict === 'blocked' || verdict === 'failed') ?? exchanges.at(-1)
  if (found === undefined) throw new Error('the case has an exchange')
  return found
}

/** The case as the DevTools of its browser would have recorded it. */
export function harOf({ from, messages, browser }: Case): object {
  return (browser === 'firefox' ? inFirefox : inChromium)(messagesIn(messages), from, BEGIN)
}
