import { describe, expect, it } from 'vitest'
import { chromiumNameOf } from '../../../src/engine/browsers/network-error-words.ts'

describe('what others call a network error is, in Chromium’s names', () => {
  it.each([
    ['NS_ERROR_UNKNOWN_HOST', 'NAME_NOT_RESOLVED'],
    ['NS_ERROR_UNKNOWN_PROXY_HOST', 'PROXY_CONNECTION_FAILED'],
    ['A server with the specified hostname could not be found.', 'NAME_NOT_RESOLVED'],
    ['Error resolving “nope.example”: Name or service not known', 'NAME_NOT_RESOLVED'],
    ['Unable to resolve host: nope.example', 'NAME_NOT_RESOLVED'],
    ['[Errno -2] Name or service not known', 'NAME_NOT_RESOLVED'],
    ['NS_ERROR_CONNECTION_REFUSED', 'CONNECTION_REFUSED'],
    ['Could not connect to the server.', 'CONNECTION_REFUSED'],
    ['Could not connect to localhost: Connection refused', 'CONNECTION_REFUSED'],
    ['[Errno 111] Connect call failed (‘127.0.0.1’, 1)', 'CONNECTION_REFUSED'],
    ['Unable to connect to host', 'CONNECTION_REFUSED'],
    ['NS_ERROR_NET_TIMEOUT', 'CONNECTION_TIMED_OUT'],
    ['The request timed out.', 'CONNECTION_TIMED_OUT'],
    ['Timeout was reached', 'CONNECTION_TIMED_OUT'],
    ['NS_ERROR_NET_RESET', 'CONNECTION_CLOSED'],
    ['The network connection was lost.', 'CONNECTION_CLOSED'],
    ['Connection terminated unexpectedly', 'CONNECTION_CLOSED'],
    ['NS_ERROR_OFFLINE', 'INTERNET_DISCONNECTED'],
    ['Client disconnected.', 'ABORTED'],
    ['NS_ERROR_NET_HTTP2_SENT_GOAWAY', 'HTTP2_PROTOCOL_ERROR'],
    ['SEC_ERROR_EXPIRED_CERTIFICATE', 'CERT_DATE_INVALID'],
    ['SEC_ERROR_UNKNOWN_ISSUER', 'CERT_AUTHORITY_INVALID'],
    ['Certificate verify failed: self-signed certificate', 'CERT_AUTHORITY_INVALID'],
    ['SSL_ERROR_BAD_CERT_DOMAIN', 'CERT_COMMON_NAME_INVALID'],
    ['SEC_ERROR_REVOKED_CERTIFICATE', 'CERT_INVALID'],
    ['Unacceptable TLS certificate', 'CERT_INVALID'],
    ['SSL_ERROR_RX_RECORD_TOO_LONG', 'SSL_PROTOCOL_ERROR'],
  ])('%s', (words, name) => {
    expect(chromiumNameOf(words)).toBe(`net::ERR_${name}`)
  })

  it.each(['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_FAILURE', 'Load request cancelled', 'FAILED', ''])(
    'unknown, or Chromium’s own: “%s”',
    (words) => {
      expect(chromiumNameOf(words)).toBeNull()
    },
  )
})
