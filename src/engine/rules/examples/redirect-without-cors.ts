import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const REDIRECT_WITHOUT_CORS = {
  'redirected-to-login': {
    explained: [
      { caption: 'the API redirects to its login page', status: 302, responseHeaders: [['Location', '/login?next=%2Fitems']] },
      {
        caption: 'the identity provider’s page was loaded',
        url: 'https://sso.example/signin',
        redirectedFrom: 'https://api.example/items',
      },
    ],
    other: [{ caption: 'to another path', status: 302, responseHeaders: [['Location', '/v2/items']] }],
  },
  'redirect-without-cors': {
    explained: [
      { caption: 'to add a trailing slash', status: 301, responseHeaders: [['Location', '/items/']] },
      { caption: 'to https', url: 'http://api.example/items', status: 301, responseHeaders: [['Location', 'https://api.example/items']] },
    ],
    other: [{ caption: 'without Location it isn’t a redirect', status: 302 }],
  },
  'redirect-target-without-cors': {
    explained: [
      { caption: 'a file in a download store', url: 'https://files.example/a.pdf', redirectedFrom: 'https://api.example/files/a.pdf' },
    ],
    other: [{ caption: 'there was no redirect' }],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
