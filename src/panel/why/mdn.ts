const PAGES = 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/'

/**
 * Firefox's console categories that MDN has a page for, as Firefox 153 links them (devtools/server/actors/errordocs.js). Some have a number at the end
 * that is not part of the page's name.
 */
const DOCUMENTED: ReadonlySet<string> = new Set([
  'CORSDisabled',
  'CORSDidNotSucceed',
  'CORSOriginHeaderNotAdded',
  'CORSExternalRedirectNotAllowed',
  'CORSRequestNotHttp',
  'CORSMissingAllowOrigin',
  'CORSMultipleAllowOriginNotAllowed',
  'CORSAllowOriginNotMatchingOrigin',
  'CORSNotSupportingCredentials',
  'CORSMethodNotFound',
  'CORSMissingAllowCredentials',
  'CORSPreflightDidNotSucceed',
  'CORSInvalidAllowMethod',
  'CORSInvalidAllowHeader',
  'CORSMissingAllowHeaderFromPreflight',
])

/** The MDN page of Firefox's error; null without any. */
export function mdnPage(firefoxName: string): string | null {
  const name = firefoxName.replace(/\d+$/, '')
  return DOCUMENTED.has(name) ? PAGES + name : null
}
