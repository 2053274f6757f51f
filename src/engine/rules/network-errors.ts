import { parseUrl } from '../fetch/url.ts'
import { shortenedHost } from '../report/wording.ts'
import { nonCorsRule, SAME_ERROR } from './non-cors-rule.ts'
import type { Failure } from './rule.ts'
import { unknownScheme, wrongAddress } from './wrong-address.ts'

/** Hosts whose name disappears from DNS when the project behind it is gone. */
const HOSTED: readonly (readonly [host: RegExp, provider: string])[] = [
  [/\.supabase\.co$/, 'Supabase'],
  [/\.azurewebsites\.net$|\.azurecontainerapps\.io$|\.blob\.core\.windows\.net$/, 'Azure'],
  [/\.amazonaws\.com$|\.on\.aws$|\.cloudfront\.net$|\.amazoncognito\.com$/, 'AWS'],
  [/\.trycloudflare\.com$/, 'Cloudflare, whose quick tunnels get a new name each time'],
  [/\.workers\.dev$|\.pages\.dev$/, 'Cloudflare'],
]

/** Whose project the host is, and null where it is none that is known. */
function providerOf({ entry }: Failure): string | null {
  const hostname = parseUrl(entry.request.url)?.hostname ?? ''
  return HOSTED.find(([host]) => host.test(hostname))?.[1] ?? null
}

/** A server behind a proxy names URLs of its own without the port, which only the proxy knows. */
function withoutPort({ entry, origin }: Failure): string {
  const [url, page] = [parseUrl(entry.request.url), origin === null ? null : parseUrl(origin)]
  if (url === null || page === null || url.hostname !== page.hostname || url.port !== '' || page.port === '') return ''
  return ` The page itself is at ${shortenedHost(page.host)}: if a response named this URL (in Location, as for resumable uploads), let the proxy pass X-Forwarded-Host with the port, and X-Forwarded-Proto, to the server.`
}

const OPEN_IT = 'Open the URL in its own tab: if that fails too, it isn’t a CORS problem.'

/** These rules go by Chromium's name of the error. The last one is for Firefox, which records none, and for names without a page of their own. */
export const offline = nonCorsRule({
  id: 'offline',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|NETWORK_ACCESS_DENIED)/,
  title: 'Browser was offline',
  why: `The computer was offline, switched networks or was asleep. ${SAME_ERROR}`,
  remedy:
    'Reconnect and retry; check that the Network panel’s throttling isn’t set to “Offline”. Your page should be prepared for this, and retry.',
  howToTell: 'At that time, requests to every host fail, the page’s own host included.',
  problem: (host) => `The browser had no network connection when the page sent its request to ${host}.`,
})

export const nameNotResolved = nonCorsRule({
  id: 'name-not-resolved',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:NAME_|DNS_|ICANN_|HOST_RESOLVER)/,
  title: 'DNS lookup failed',
  why: `DNS has no address for the host name: it is misspelled, exists only on another network (a VPN, Docker), or is missing from the hosts file. ${SAME_ERROR}`,
  remedy:
    'Correct the host name in the URL, or connect to the network where it exists. Browsers can’t resolve Docker service names: use localhost and the published port.',
  howToTell: OPEN_IT,
  problem: (host) => `DNS has no address for ${host}.`,
  remedyFor(host, failure) {
    const provider = providerOf(failure)
    return provider === null
      ? `Check the spelling of ${host}, or connect to the network where it exists (a VPN, for instance). If it is a Docker service name, use localhost and the published port.`
      : `Check the spelling of ${host}, and whether the project behind it still exists at ${provider}: the name of a paused, deleted or renamed one is removed.`
  },
  special: wrongAddress,
})

export const connectionRefused = nonCorsRule({
  id: 'connection-refused',
  responsible: 'server',
  pageCanAvoid: 'request',
  step: 'network-error',
  errors: /^net::ERR_(?:CONNECTION_REFUSED|CONNECTION_FAILED|ADDRESS_UNREACHABLE|ADDRESS_INVALID)/,
  title: 'Connection refused',
  why: `The browser tried to connect, but no program is listening on that port: the server isn’t running, or uses another port or IP address. ${SAME_ERROR}`,
  remedy:
    'Start the server, or correct the port in the URL. If the server listens only on 127.0.0.1 or only on [::1], use that IP address; in a container, it must listen on 0.0.0.0.',
  howToTell: OPEN_IT,
  problem: (host) => `Nothing is listening on ${host}: the server isn’t running, or uses another port.`,
  remedyFor: (host, failure) =>
    `Start the server on ${host}, or correct the port in the URL.${withoutPort(failure)} If it listens only on 127.0.0.1 or only on [::1], use that IP address; in a container, it must listen on 0.0.0.0.`,
  special: wrongAddress,
})

export const connectionTimedOut = nonCorsRule({
  id: 'connection-timed-out',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:CONNECTION_)?TIMED_OUT/,
  title: 'Connection timed out',
  why: `The browser sent packets and got none back: a firewall drops them, the host is down, or the server takes too long. ${SAME_ERROR}`,
  remedy: 'Check that the host is up and that every firewall on the way allows the port. If responses are slow, find out why.',
  howToTell: OPEN_IT,
  problem: (host) => `${host} didn’t respond in time.`,
  remedyFor: (host) =>
    `Check that ${host} is up and that every firewall on the way allows the port. If responses are slow, find out why in the server log.`,
  special: wrongAddress,
})

export const connectionClosed = nonCorsRule({
  id: 'connection-closed',
  responsible: 'server',
  step: 'network-error',
  errors:
    /^net::ERR_(?:EMPTY_RESPONSE|CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH)/,
  title: 'Connection closed before the response was complete',
  why: `The server, or something in between, closed the connection without a response or in the middle of it: the process crashed, a proxy’s limit was exceeded, or only one side uses https. ${SAME_ERROR}`,
  remedy: 'Check the server log for a crash at that time, and the proxy’s log for its limits (timeout, body size).',
  howToTell: OPEN_IT,
  problem: (host, { at }) => `${host} closed the connection ${at === 'response' ? 'in the middle of its response' : 'without a response'}.`,
  remedyFor: (host) =>
    `Check the log of ${host} for a crash at that time, and the log of any proxy in front of it for its limits (timeout, body size).`,
})

export const proxyError = nonCorsRule({
  id: 'proxy-error',
  responsible: 'network',
  step: 'network-error',
  errors: /^net::ERR_(?:PROXY|TUNNEL|SOCKS|UNEXPECTED_PROXY|UNSUPPORTED_PROXY|MANDATORY_PROXY|PAC_)/,
  title: 'Proxy connection failed',
  why: `The browser is set up to use a proxy, which couldn’t be reached, required a password or rejected the host. A preflight never includes a proxy password. ${SAME_ERROR}`,
  remedy: 'Check the proxy settings and the proxy’s password, or exclude the host from the proxy.',
  howToTell: 'Other hosts fail too, and everything works without the proxy.',
  problem: (host) => `The proxy in the browser’s settings didn’t connect to ${host}.`,
  remedyFor: (host) => `Check the proxy settings and the proxy’s password, or exclude ${host} from the proxy.`,
})

export const protocolError = nonCorsRule({
  id: 'protocol-error',
  responsible: 'server',
  step: 'network-error',
  errors:
    /^net::ERR_(?:HTTP2_|SPDY_|QUIC_|HTTP_1_1_REQUIRED|INVALID_HTTP_RESPONSE|INVALID_CHUNKED|RESPONSE_HEADERS_|INVALID_RESPONSE|CONTENT_DECODING|HTTP2|ALPN)/,
  title: 'Response isn’t valid HTTP',
  why: `The response violates HTTP: forbidden characters or duplicate lengths in the headers, a wrong Content-Encoding, an HTTP/2 or HTTP/3 error. A common reason is a header value with a line break or a control character, CORS headers included. ${SAME_ERROR}`,
  remedy: 'Request the URL with curl -v (and with --http1.1), and look at the response headers. The proxy’s log may say more.',
  howToTell: OPEN_IT,
  problem: (host) => `${host} responded with something that isn’t valid HTTP.`,
})

/** There was no response that CORS could apply to. */
export const networkError = nonCorsRule({
  id: 'network-error',
  responsible: 'network',
  step: 'network-error',
  title: 'No response from the server',
  why: `Without a response, there is nothing for CORS to check. ${SAME_ERROR}`,
  remedy:
    'Check that the server is running, that the host name and port are right, and that no firewall or VPN blocks the connection. If the host is on the local network, the browser itself may have blocked the request (Local Network Access).',
  howToTell: `${OPEN_IT} Firefox’s console adds “Status code: (null)”; for a CORS error, it names a header.`,
  problem: (host) =>
    `There was no response from ${host}: the server isn’t running, its host name or port is wrong, or the connection broke.`,
  remedyFor: (host) =>
    `Check that the server on ${host} is running, that the host name and port are right, and that no firewall or VPN blocks the connection. If the host is on the local network, the browser itself may have blocked the request (Local Network Access).`,
  special: (failure) => unknownScheme(failure) ?? wrongAddress(failure),
})
