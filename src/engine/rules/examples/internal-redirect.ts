import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const INTERNAL_REDIRECT = {
  'preflight-upgraded-by-hsts': {
    explained: [
      {
        caption: 'an http URL of a host with HSTS',
        at: 'preflight',
        method: 'POST',
        status: 0,
        url: 'http://api.example/items',
        error: 'net::ERR_INVALID_REDIRECT',
      },
      {
        caption: 'recorded as a response, with its reason',
        at: 'preflight',
        method: 'POST',
        status: 307,
        url: 'http://api.example/items',
        responseHeaders: [
          ['Location', 'https://api.example/items'],
          ['Non-Authoritative-Reason', 'HSTS'],
        ],
      },
    ],
    other: [
      {
        caption: 'the server itself redirects to https',
        at: 'preflight',
        method: 'POST',
        status: 301,
        url: 'http://api.example/items',
        responseHeaders: [['Location', 'https://api.example/items']],
      },
    ],
  },
  'redirected-by-extension': {
    explained: [
      {
        caption: 'something other than HSTS redirects the preflight inside the browser',
        step: 'preflight-redirect',
        at: 'preflight',
        method: 'POST',
        status: 0,
        error: 'net::ERR_INVALID_REDIRECT',
      },
      {
        caption: 'a rule leads to a local server',
        url: 'http://localhost:3000/items',
        origin: 'null',
        redirectedFrom: 'https://api.example/items',
        redirectedBy: 'WebRequest API',
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
    other: [
      {
        caption: 'a server redirects',
        url: 'http://localhost:3000/items',
        origin: 'null',
        redirectedFrom: 'https://api.example/items',
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
