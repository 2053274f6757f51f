import { isLoopbackHost } from '../fetch/loopback.ts'
import { parseUrl } from '../fetch/url.ts'
import { quoted, quotedUrl, shortened, shortenedHost } from '../report/wording.ts'
import type { SpecialCase } from './non-cors-rule.ts'
import type { Failure } from './rule.ts'

/** Nothing could respond at an address: it isn’t the one that the page means. */
type WrongAddress = Required<SpecialCase>

/** What the URL of a request without any response tells by itself; null where the address may well be right. */
export function wrongAddress({ entry, origin }: Failure): WrongAddress | null {
  const url = parseUrl(entry.request.url)
  if (url === null) return null
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') return listening(url)
  if (isLoopbackHost(url.hostname)) return isDeployed(origin) ? stillLocal(url, origin ?? '') : null
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? null : withoutDomain(url)
}

/** Chromium’s own name for it: the request itself, or a redirect of it, led to a scheme that only another program knows. */
export function unknownScheme({ entry }: Failure): WrongAddress | null {
  if (!/^net::ERR_UNKNOWN_URL_SCHEME/.test(entry.error ?? '')) return null
  const target = entry.response.redirectURL || entry.request.url
  const what = /^https?:/i.test(target) ? `The request to ${quotedUrl(target)} was redirected to a URL with` : `${quotedUrl(target)} has`
  return {
    title: 'The browser doesn’t know the URL’s scheme',
    problem: `${what} a scheme that the browser can’t load. Such a URL may open another program (an app, the mail program), but only from a link or a navigation.`,
    remedy: 'Request an http or https URL. To open another program, use a link or set location instead of fetch().',
    responsible: 'page',
  }
}

function listening(url: URL): WrongAddress {
  const there = url.href.replace(url.hostname, 'localhost')
  return {
    title: `The URL has ${url.hostname} instead of a host`,
    problem: `${url.hostname} stands for all IP addresses of a computer. A server can listen on it, but browsers reject it or treat it each in their own way.`,
    remedy: `Request ${quotedUrl(there)} instead. From another computer, use the server’s host name or its own IP address.`,
    responsible: 'page',
  }
}

function stillLocal({ host }: URL, origin: string): WrongAddress {
  return {
    title: `The deployed page sends requests to ${shortened(host, 30)}`,
    problem: `${shortenedHost(host)} is on the computer of whoever opens the page, and nothing responds there. The page is deployed at ${shortenedHost(origin)}, so its build most likely has the URL from development.`,
    remedy: `Set the API’s public URL in the configuration that the page is built with (an environment variable or file), then build and deploy it again. If the page is meant for a program on the user’s computer, that program has to run at ${shortenedHost(host)}, and the browser has to allow it (Local Network Access).`,
    responsible: 'page',
  }
}

function withoutDomain({ hostname, protocol, port }: URL): WrongAddress {
  const there = `${protocol}//localhost${port === '' ? '' : `:${port}`}`
  return {
    title: 'The host name exists only in another network',
    problem: `The browser finds no host ${quoted(shortened(hostname))}. Names without a dot are usually those of containers (Docker, Kubernetes), and only other containers know them.`,
    remedy: `Use a host that the browser knows: ${there} with the port that the container publishes, or the public host name. If ${quoted(shortened(hostname))} is a host of your company, connect to its network (VPN).`,
    responsible: 'page',
  }
}

/** Is the page on a host of the public web? */
function isDeployed(origin: string | null): boolean {
  const hostname = origin === null ? '' : (parseUrl(origin)?.hostname ?? '')
  return /^(?=.*[a-z])[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) && !/(?:^|\.)(?:localhost|local|test|internal|lan|home)$/.test(hostname)
}
