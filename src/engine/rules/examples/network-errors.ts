import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError, failedWith } from './failed-with.ts'

export const NETWORK_ERRORS = {
  offline: {
    explained: [failedWith('offline', 'net::ERR_INTERNET_DISCONNECTED'), failedWith('the network changed', 'net::ERR_NETWORK_CHANGED')],
    other: [corsError],
  },
  'name-not-resolved': {
    explained: [failedWith('the host name is misspelled', 'net::ERR_NAME_NOT_RESOLVED')],
    other: [failedWith('the host name is known, but nothing is listening', 'net::ERR_CONNECTION_REFUSED')],
  },
  'connection-refused': {
    explained: [failedWith('the server isn’t started', 'net::ERR_CONNECTION_REFUSED')],
    other: [failedWith('it accepts the connection and sends nothing', 'net::ERR_EMPTY_RESPONSE')],
  },
  'connection-timed-out': {
    explained: [
      failedWith('a firewall drops the packets', 'net::ERR_CONNECTION_TIMED_OUT'),
      failedWith('the response takes too long', 'net::ERR_TIMED_OUT'),
    ],
    other: [corsError],
  },
  'connection-closed': {
    explained: [
      failedWith('no response', 'net::ERR_EMPTY_RESPONSE'),
      failedWith('the connection was reset', 'net::ERR_CONNECTION_RESET'),
      {
        caption: 'half of a response',
        error: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
    ],
    other: [failedWith('no connection at all', 'net::ERR_CONNECTION_REFUSED')],
  },
  'proxy-error': {
    explained: [
      failedWith('the proxy can’t be reached', 'net::ERR_PROXY_CONNECTION_FAILED'),
      failedWith('it requires a password', 'net::ERR_UNEXPECTED_PROXY_AUTH'),
    ],
    other: [corsError],
  },
  'protocol-error': {
    explained: [
      failedWith('an HTTP/2 error', 'net::ERR_HTTP2_PROTOCOL_ERROR'),
      failedWith('Content-Encoding doesn’t match the body', 'net::ERR_CONTENT_DECODING_FAILED'),
    ],
    other: [corsError],
  },
  'network-error': { explained: [failedWith('any other network error', 'net::ERR_INSUFFICIENT_RESOURCES')], other: [corsError] },
} satisfies Partial<Record<RuleId, RuleExamples>>
