import { BROWSER_NAMES, type BrowserName } from './browser-name.ts'
import type { Diagnosis, OtherBrowser } from './diagnosis.ts'

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
