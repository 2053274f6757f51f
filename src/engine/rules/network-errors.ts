import { corsError, failedWith, nonCorsRule, SAME_ERROR } from './non-cors-rule.ts'

const OPEN_IT = 'Open the URL in a tab of its own: where that fails too, it is not CORS.'

/** Where the record names the error. The last one is for Firefox, which does not, and for names that need no page of their own. */
export const offline = nonCorsRule({
  id: 'offline',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|NETWORK_ACCESS_DENIED)/,
  title: 'There was no network',
  why: `The computer was offline, changed its network or slept. ${SAME_ERROR}`,
  remedy:
    'Connect again and repeat the request. See whether “Offline” is chosen in the Network panel. A page should expect this and try again.',
  howToTell: 'Requests to every host fail at that time, to the page’s own too.',
  says: (host) => `The computer had no network when the page asked ${host}.`,
  examples: {
    explained: [failedWith('offline', 'net::ERR_INTERNET_DISCONNECTED'), failedWith('the network changed', 'net::ERR_NETWORK_CHANGED')],
    other: [corsError],
  },
})

export const nameNotResolved = nonCorsRule({
  id: 'name-not-resolved',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:NAME_|DNS_|ICANN_|HOST_RESOLVER)/,
  title: 'The host’s name has no address',
  why: `The name system knows no address for the host: a slip in the name, a name known only inside another network (VPN, Docker), or a missing line in the hosts file. ${SAME_ERROR}`,
  remedy:
    'Correct the name in the URL, join the network that knows it, or add the name. Names of Docker services are not known to the browser: use localhost and the published port.',
  howToTell: OPEN_IT,
  says: (host) => `The name ${host} has no address.`,
  examples: {
    explained: [failedWith('a slip in the name', 'net::ERR_NAME_NOT_RESOLVED')],
    other: [failedWith('the name is known, nobody listens', 'net::ERR_CONNECTION_REFUSED')],
  },
})

export const connectionRefused = nonCorsRule({
  id: 'connection-refused',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:CONNECTION_REFUSED|CONNECTION_FAILED|ADDRESS_UNREACHABLE|ADDRESS_INVALID)/,
  title: 'Nobody listens at that host and port',
  why: `The computer was asked, and no program listens at that port: the server is not running, or on another port or address. ${SAME_ERROR}`,
  remedy:
    'Start the server, correct the port. If it listens only on 127.0.0.1 or only on ::1, try that address; in a container it must listen on 0.0.0.0.',
  howToTell: OPEN_IT,
  says: (host) => `Nothing accepts connections at ${host}: the server is not running, or on another port.`,
  examples: {
    explained: [failedWith('the server is not started', 'net::ERR_CONNECTION_REFUSED')],
    other: [failedWith('it accepts and says nothing', 'net::ERR_EMPTY_RESPONSE')],
  },
})

export const connectionTimedOut = nonCorsRule({
  id: 'connection-timed-out',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:CONNECTION_)?TIMED_OUT/,
  title: 'The server did not answer in time',
  why: `Packets went out and nothing came back: a firewall drops them, the host is down, or the server takes too long. ${SAME_ERROR}`,
  remedy: 'See whether the host is up and the port open in every firewall between; for slow answers, why the server takes so long.',
  howToTell: OPEN_IT,
  says: (host) => `${host} did not answer in time.`,
  examples: {
    explained: [failedWith('a firewall drops the packets', 'net::ERR_CONNECTION_TIMED_OUT'), failedWith('no end', 'net::ERR_TIMED_OUT')],
    other: [corsError],
  },
})

export const connectionClosed = nonCorsRule({
  id: 'connection-closed',
  responsible: 'network',
  step: 'network-error',
  errors:
    /^net::ERR_(?:EMPTY_RESPONSE|CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH)/,
  title: 'The connection broke off before the answer was complete',
  why: `The server, or something between, closed the connection without an answer or in the middle of it: the process crashed, a proxy’s limit was reached, or https was spoken by only one side. ${SAME_ERROR}`,
  remedy: 'Look into the server’s log for a crash at that time, and into the proxy’s for its limits (time, size of the body).',
  howToTell: OPEN_IT,
  says: (host, { at }) => `${host} closed the connection ${at === 'response' ? 'in the middle of its answer' : 'without an answer'}.`,
  examples: {
    explained: [
      failedWith('no answer', 'net::ERR_EMPTY_RESPONSE'),
      failedWith('reset', 'net::ERR_CONNECTION_RESET'),
      { says: 'half an answer', error: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
    ],
    other: [failedWith('no connection at all', 'net::ERR_CONNECTION_REFUSED')],
  },
})

export const proxyError = nonCorsRule({
  id: 'proxy-error',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:PROXY|TUNNEL|SOCKS|UNEXPECTED_PROXY|UNSUPPORTED_PROXY|MANDATORY_PROXY|PAC_)/,
  title: 'The proxy in the browser’s settings failed',
  why: `The browser asks through a proxy, and that one could not be reached, wanted a password, or refused the host. A preflight never carries a proxy password of its own. ${SAME_ERROR}`,
  remedy: 'Check the proxy’s settings and login, or except the host from it.',
  howToTell: 'Other hosts fail as well, and work without the proxy.',
  says: (host) => `The proxy did not connect the browser with ${host}.`,
  examples: {
    explained: [
      failedWith('the proxy is not there', 'net::ERR_PROXY_CONNECTION_FAILED'),
      failedWith('it wants a password', 'net::ERR_UNEXPECTED_PROXY_AUTH'),
    ],
    other: [corsError],
  },
})

export const protocolError = nonCorsRule({
  id: 'protocol-error',
  responsible: 'network',
  step: 'network-error',
  errors:
    /^net::ERR_(?:HTTP2_|SPDY_|QUIC_|HTTP_1_1_REQUIRED|INVALID_HTTP_RESPONSE|INVALID_CHUNKED|RESPONSE_HEADERS_|INVALID_RESPONSE|CONTENT_DECODING|HTTP2|ALPN)/,
  title: 'The server’s answer is not valid HTTP',
  why: `The answer breaks the rules of HTTP: forbidden characters or doubled lengths in the headers, a wrong Content-Encoding, a fault of HTTP/2 or HTTP/3. Header values with line breaks or control characters, CORS headers included, are a frequent reason. ${SAME_ERROR}`,
  remedy: 'Ask with curl -v (and --http1.1) and look at the header lines; look into the proxy’s log.',
  howToTell: OPEN_IT,
  says: (host) => `${host} answered with something that is not valid HTTP.`,
  examples: {
    explained: [
      failedWith('a fault of HTTP/2', 'net::ERR_HTTP2_PROTOCOL_ERROR'),
      failedWith('the encoding is another', 'net::ERR_CONTENT_DECODING_FAILED'),
    ],
    other: [corsError],
  },
})

/** The server could not be reached: nothing was answered that CORS could be asked of. */
export const networkError = nonCorsRule({
  id: 'network-error',
  responsible: 'network',
  step: 'network-error',
  title: 'The server gave no answer',
  why: `Without a response there is nothing for CORS to check. ${SAME_ERROR}`,
  remedy:
    'See whether the server runs, whether name and port are right, whether a firewall or VPN stands between. If the host is on the local network, the browser itself may have refused (Local Network Access).',
  howToTell: `${OPEN_IT} Firefox’s console adds “Status code: (null)”; with a CORS failure it names a header.`,
  says: (host) => `${host} gave no response: it is not running, its name or port is wrong, or the connection broke.`,
  examples: { explained: [failedWith('any other failure', 'net::ERR_INSUFFICIENT_RESOURCES')], other: [corsError] },
})
