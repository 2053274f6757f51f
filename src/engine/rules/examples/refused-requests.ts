import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError, failedWith } from './failed-with.ts'

export const REFUSED_REQUESTS = {
  'mixed-content': {
    explained: [
      { caption: 'http from https', at: 'request', status: 0, url: 'http://api.example/items' },
      {
        caption: 'a server behind a TLS proxy redirects to http to add a trailing slash',
        at: 'request',
        status: 0,
        url: 'http://api.example/items/',
        redirectedFrom: 'https://api.example/items',
      },
    ],
    other: [corsError],
  },
  'file-url': {
    explained: [failedWith('a file next to the page', '', { origin: 'null', url: 'file:///home/me/data.json' })],
    other: [corsError],
  },
  'content-security-policy': { explained: [failedWith('not in connect-src', 'net::ERR_BLOCKED_BY_CSP')], other: [corsError] },
  'same-origin-mode': { explained: [failedWith('another origin with mode “same-origin”', '')], other: [corsError] },
  'blocked-in-devtools': { explained: [failedWith('request blocking is on', '')], other: [corsError] },
  'blocked-before-sending': { explained: [failedWith('connect-src doesn’t list the host', '')], other: [corsError] },
  'local-network-access': {
    explained: [failedWith('access was denied', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS')],
    other: [corsError],
  },
  'blocked-by-administrator': {
    explained: [failedWith('on the blocklist', 'net::ERR_BLOCKED_BY_ADMINISTRATOR')],
    other: [failedWith('an ad blocker', 'net::ERR_BLOCKED_BY_CLIENT')],
  },
  'blocked-by-client': { explained: [failedWith('an ad blocker', 'net::ERR_BLOCKED_BY_CLIENT')], other: [corsError] },
  'request-aborted': { explained: [failedWith('abort() was called', 'net::ERR_ABORTED')], other: [corsError] },
  'unsafe-port': {
    explained: [failedWith('the port of IRC', 'net::ERR_UNSAFE_PORT', { url: 'http://api.example:6667/' })],
    other: [corsError],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
