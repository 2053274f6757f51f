const pages = 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/'

/**
 * Those of Firefox's console categories that MDN has a page for, as Firefox itself links them (devtools/server/actors/errordocs.js of 153): the
 * number at the end of some is not part of the page's name.
 */
const documented: ReadonlySet<string> = new Set([
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

/** MDN's page on what Firefox calls by that name; null when there is none. */
export function mdnPage(firefoxName: string): string | null {
  const name = firefoxName.replace(/\d+$/, '')
  return documented.has(name) ? pages + name : null
}
