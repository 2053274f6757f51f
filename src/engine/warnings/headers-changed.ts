import { corsCheck } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** The recorders show the response as it came over the wire, before another extension adds what is missing. */
export const headersChanged: WarningRule = {
  id: 'headers-changed',
  category: 'correctness',
  title: 'It works only because something changed the headers on their way',
  why: 'Extensions that “unblock CORS” add the header within the browser, after DevTools have recorded the response. The page works here, and fails for everybody who has no such extension.',
  remedy: 'Switch such extensions off and let the server send the header itself.',
  check({ response, isReadable }) {
    const origin = response && get('Origin', response.request.headers)
    if (response === null || origin === null || !isReadable || response.response.status === 304) return null
    if (corsCheck({ origin, includesCredentials: false }, response.response.headers) === null) return null
    const value = allowOrigin(response)
    return {
      explanation: `The page could read the response, and its recorded headers do not permit that: Access-Control-Allow-Origin ${value === null ? 'is absent' : 'does not match'}. Something between server and page changed them, most likely another extension of this browser.`,
      evidence: responseHeader(response, 'Access-Control-Allow-Origin'),
    }
  },
  examples: {
    given: [
      { says: 'no header, and yet the page could read it', responseHeaders: [['Content-Type', 'application/json']] },
      { says: 'another origin is allowed', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] },
    ],
    none: [
      { says: 'the header is there', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] },
      { says: 'it is missing, and the page could not read it', isReadable: false, responseHeaders: [] },
      { says: 'a 304 renews what the cache has', status: 304, responseHeaders: [] },
    ],
  },
}
