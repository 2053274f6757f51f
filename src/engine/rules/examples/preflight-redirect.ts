import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

const NOT_REDIRECTED: readonly Example[] = [
  {
    caption: 'a 304 isn’t a redirect',
    at: 'preflight',
    method: 'PUT',
    status: 304,
    responseHeaders: [['Access-Control-Allow-Origin', '*']],
  },
]

export const PREFLIGHT_REDIRECT = {
  'preflight-redirected-to-https': {
    explained: [preflightTo('every http request is redirected', 'https://api.example/items', { url: 'http://api.example/items' })],
    other: [
      preflightTo('to https on another host', 'https://www.api.example/items', { url: 'http://api.example/items' }),
      ...NOT_REDIRECTED,
    ],
  },
  'preflight-redirected-for-trailing-slash': {
    explained: [
      preflightTo('the server requires the slash', 'https://api.example/items/'),
      preflightTo('the server doesn’t accept it', '/items', { url: 'https://api.example/items/' }),
      preflightTo('without CORS headers, where Firefox reports the missing header', '/items/', {
        step: 'allow-origin-missing',
        responseHeaders: [['Location', '/items/']],
      }),
    ],
    other: [preflightTo('to another path', '/v2/items'), ...NOT_REDIRECTED],
  },
  'preflight-redirected-to-login': {
    explained: [
      preflightTo('to the login page', 'https://api.example/login?next=/items', { status: 302 }),
      preflightTo('to an identity provider', 'https://sso.example/oauth2/authorize?client_id=1', {
        step: 'allow-origin-missing',
        status: 302,
        responseHeaders: [['Location', 'https://sso.example/oauth2/authorize?client_id=1']],
      }),
    ],
    other: [preflightTo('to a blog, whose name only contains “log”', 'https://api.example/blog'), ...NOT_REDIRECTED],
  },
  'preflight-redirected-to-another-host': {
    explained: [preflightTo('to the host with “www.”', 'https://www.api.example/items')],
    other: [preflightTo('to the same host, with its default port', 'https://api.example:443/v2/items'), ...NOT_REDIRECTED],
  },
  'preflight-redirected': { explained: [preflightTo('to another version of the path', '/v2/items')], other: NOT_REDIRECTED },
} satisfies Partial<Record<RuleId, RuleExamples>>

function preflightTo(caption: string, location: string, more: Partial<Example> = {}): Example {
  const responseHeaders = [
    ['Location', location],
    ['Access-Control-Allow-Origin', 'https://app.example'],
  ] as const
  return { caption, at: 'preflight', method: 'PUT', status: 301, responseHeaders, ...more }
}
