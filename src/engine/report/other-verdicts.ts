import { BROWSER_NAMES, type BrowserName } from './browser-name.ts'
import type { Diagnosis, OtherBrowser, Verdict } from './diagnosis.ts'

/** A browser that decides otherwise. */
export interface OtherVerdict extends OtherBrowser {
  readonly browser: BrowserName
}

/** The other browsers that decide otherwise, or for another reason. One that merely leaves two names open for the same reason is left out. */
export function otherVerdicts({ verdict, cause, otherBrowsers }: Diagnosis): readonly OtherVerdict[] {
  return BROWSER_NAMES.flatMap((browser) => {
    const other = otherBrowsers[browser]
    return other === undefined || (other.verdict === verdict && other.rule === cause?.rule) ? [] : [{ browser, ...other }]
  })
}

const SENTENCES: Readonly<Record<Verdict, (browser: string) => string>> = {
  allowed: (browser) => `${browser} lets the page read this response.`,
  blocked: (browser) => `${browser} blocks this request.`,
  depends: (browser) => `${browser} blocks this request if credentials are included.`,
  opaque: (browser) => `In ${browser} the response is opaque.`,
  'same-origin': (browser) => `In ${browser} this is a same-origin request.`,
  failed: (browser) => `In ${browser} this request fails, but not because of CORS.`,
  unknown: (browser) => `${browser} doesn’t stop the request here; the recording doesn’t show which response it would get.`,
}

/**
 * What another browser does with the exchange, in a sentence.
 *
 * @param verdict this browser's verdict, to which the other one is compared
 * @param browser the other browser as the reader calls it: "Safari" or "WebKit"
 */
export function otherVerdictSentence(verdict: Verdict, other: OtherVerdict, browser: string): string {
  if (other.verdict === verdict && verdict === 'blocked') return `${browser} blocks this request too, for another reason.`
  return SENTENCES[other.verdict](browser)
}
