/**
 * What others than Chromium call a network error, and Chromium's name of the same: Firefox's codes, the sentences of the systems that WebKit builds on
 * (Apple's in English, GLib's, curl's), and those of the programs and libraries that proxies are made of. First match wins.
 *
 * @see https://searchfox.org/mozilla-central/source/xpcom/base/ErrorList.py
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^NS_ERROR_(UNKNOWN_)?PROXY_|could ?n[o’']t resolve proxy/i, 'net::ERR_PROXY_CONNECTION_FAILED'],
  [
    /^NS_ERROR_UNKNOWN_HOST|host ?name could not be found|(resolv(e|ing)|unknown) ?(host|“|")|name or service not known|getaddrinfo|\[Errno (-[235]|11001)\]/i,
    'net::ERR_NAME_NOT_RESOLVED',
  ],
  [
    /^NS_ERROR_CONNECTION_REFUSED|connection refused|ECONNREFUSED|(could ?n[o’']t|unable to) connect to (the |)(server|host)|\[Errno (61|111|10061)\]/i,
    'net::ERR_CONNECTION_REFUSED',
  ],
  [/^NS_ERROR_NET_TIMEOUT|timed[ -]out|timeout was reached|ETIMEDOUT|\[Errno (60|110|10060)\]/i, 'net::ERR_CONNECTION_TIMED_OUT'],
  [
    /^NS_ERROR_OFFLINE|internet connection appears to be offline|network is unreachable|\[Errno (51|101|10051)\]/i,
    'net::ERR_INTERNET_DISCONNECTED',
  ],
  // The browser hung up on the proxy.
  [/^client disconnected|^client closed connection|^aborted\b/i, 'net::ERR_ABORTED'],
  [
    /^NS_ERROR_NET_(RESET|INTERRUPT|EMPTY_RESPONSE|PARTIAL_TRANSFER)|connection was lost|(reset|closed) by peer|server (disconnected|closed connection)|connection terminated|returned nothing|ECONNRESET|socket hang up/i,
    'net::ERR_CONNECTION_CLOSED',
  ],
  [
    /^NS_ERROR_NET_HTTP[23]|^NS_ERROR_(INVALID_CONTENT_ENCODING|CORRUPTED_CONTENT|PARSING_HTTP_STATUS_LINE)|HTTP\/2 protocol error/i,
    'net::ERR_HTTP2_PROTOCOL_ERROR',
  ],
  [/^(SEC_ERROR_EXPIRED_|MOZILLA_PKIX_ERROR_NOT_YET_VALID_)|certificate has expired/i, 'net::ERR_CERT_DATE_INVALID'],
  [/^SSL_ERROR_BAD_CERT_DOMAIN|hostname mismatch|certificate is not valid for/i, 'net::ERR_CERT_COMMON_NAME_INVALID'],
  [
    /^SEC_ERROR_(UNKNOWN_ISSUER|UNTRUSTED_)|^MOZILLA_PKIX_ERROR_(SELF_SIGNED|CA_CERT|MITM)|self[- ]signed|unable to get (local )?issuer/i,
    'net::ERR_CERT_AUTHORITY_INVALID',
  ],
  [/^(SEC_ERROR|MOZILLA_PKIX_ERROR)_|^NS_ERROR_BAD_CERT|certificate/i, 'net::ERR_CERT_INVALID'],
  [/^SSL_ERROR_|^NS_ERROR_NET_INADEQUATE_SECURITY|TLS handshake|SSL error/i, 'net::ERR_SSL_PROTOCOL_ERROR'],
]

/** Chromium's name for a network error that somebody else has put into words; null: nobody knows what it is, or it is Chromium's own. */
export function chromiumNameOf(error: string): string | null {
  return WORDS.find(([pattern]) => pattern.test(error))?.[1] ?? null
}
