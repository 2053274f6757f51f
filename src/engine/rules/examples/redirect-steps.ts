import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

const ORDINARY = [redirectTo('an ordinary redirect', 'https://api.example/other')]

export const REDIRECT_STEPS = {
  'redirect-contains-credentials': {
    explained: [
      redirectTo('user name and password', 'https://user:secret@api.example/items'),
      redirectTo('only a user name', 'https://user@api.example/items'),
    ],
    other: [redirectTo('an @ in the path', 'https://api.example/@user'), ...ORDINARY],
  },
  'redirect-to-non-http-url': {
    explained: [redirectTo('an ftp URL', 'ftp://api.example/items'), redirectTo('an app’s URL', 'app.example.mobile:/callback')],
    other: ORDINARY,
  },
  'too-many-redirects': { explained: [redirectTo('a loop', '/items', { error: 'net::ERR_TOO_MANY_REDIRECTS' })], other: ORDINARY },
  'redirect-to-invalid-url': {
    explained: [
      redirectTo('an invalid port', 'https://api.example:port/'),
      redirectTo('reported by Chromium', 'https://', { step: 'redirect-refused', error: 'net::ERR_INVALID_REDIRECT' }),
    ],
    other: ORDINARY,
  },
  'redirect-to-unsafe-url': {
    explained: [redirectTo('a data: URL', 'data:text/plain,a', { error: 'net::ERR_UNSAFE_REDIRECT' })],
    other: ORDINARY,
  },
  'scheme-not-http': {
    explained: [
      { caption: 'an app’s own scheme', at: 'request', status: 0, url: 'foo://bar/items', error: 'net::ERR_FAILED' },
      { caption: 'a mail address', at: 'request', status: 0, url: 'mailto:a@api.example', error: 'net::ERR_FAILED' },
    ],
    other: [{ caption: 'an https URL', responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>

function redirectTo(caption: string, location: string, more: Partial<Example> = {}): Example {
  return {
    caption,
    status: 302,
    responseHeaders: [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      ['Location', location],
    ],
    ...more,
  }
}
