const CHANGED = 'An extension changed the headers after Firefox had recorded them, and Firefox records no outcome.'

/** Where the truth cannot be reached by any engine, and why; by recording and scenario. Each is still wrong in a view, which a test holds. */
export const UNREACHABLE: Readonly<Record<string, string>> = {
  'firefox-cases kind-sandbox-null':
    'The page saw an error of which the browser said nothing, and the record shows a plain success. Asked again in Firefox 153, the page reads it each time, also beside another frame that is refused in the same millisecond, as there.',
  'own-firefox changed-adds': CHANGED,
  'own-firefox changed-adds-other': CHANGED,
  'own-firefox changed-removes': CHANGED,
  'own-firefox changed-removes-star': CHANGED,
  'own-firefox abort-body': 'The page aborts in the middle of the body. Firefox records a plain success, and to Resource Timing it is one.',
}

/** What is in doubt although the page told of the request; by recording and scenario. */
export const UNCERTAIN_THOUGH_REPORTED: Readonly<Record<string, string>> = {
  'own-firefox offline-get': 'Offline, Firefox records what it records behind a failed preflight, of a request that needs none.',
}
