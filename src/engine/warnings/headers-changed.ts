import { corsCheck } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** DevTools records the response as it came over the wire, before another extension adds what is missing. */
export const headersChanged: WarningRule = {
  id: 'headers-changed',
  category: 'correctness',
  title: 'Works only because an extension changed the headers',
  why: 'Extensions that “unblock CORS” add the header in the browser, after DevTools has recorded the response. The page works here, but fails for everybody without such an extension.',
  remedy: 'Turn such extensions off, and let the server send the header itself.',
  check({ response, isReadable }) {
    const origin = response && get('Origin', response.request.headers)
    if (response === null || origin === null || !isReadable || response.response.status === 304) return null
    if (corsCheck({ origin, includesCredentials: false }, response.response.headers) === null) return null
    const value = allowOrigin(response)
    return {
      explanation: `The page could read the response, although its recorded headers don’t allow that: Access-Control-Allow-Origin ${value === null ? 'is missing' : 'doesn’t match'}. Something changed the headers on their way to the page, most likely another extension in this browser.`,
      evidence: responseHeader(response, 'Access-Control-Allow-Origin'),
    }
  },
}
