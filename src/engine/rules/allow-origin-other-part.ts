import { isLoopbackHost } from '../fetch/loopback.ts'
import { originOf } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import { quoted } from '../report/wording.ts'
import { partsOf, SEND_REQUESTING_ORIGIN } from './allow-origin-value.ts'
import { addOrOpen, addToListed, nearMiss, replaceListed } from './near-miss.ts'

/** The server's own origin was configured instead of the page's. */
export const allowOriginIsServer = nearMiss(
  {
    id: 'allow-origin-is-server',
    correction: replaceListed,
    title: 'Access-Control-Allow-Origin is the server’s own origin',
    why: 'The header names the origin of the page that may read the response. The server’s own pages don’t need CORS.',
  },
  (value, _origin, { entry }) =>
    originOf(entry.request.url) === value.replace(/\/$/, '') ? 'That is the server’s own origin: the header has to name the page’s.' : null,
)

/** http is allowed and the page is on https, or the reverse. */
export const allowOriginScheme = nearMiss(
  {
    id: 'allow-origin-scheme',
    correction: addToListed,
    title: 'Allowed origin has a different scheme (http or https)',
    why: 'http and https are different origins: over http, anyone on the network could impersonate the page.',
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host !== b.host || a.scheme === b.scheme) return null
    const hasSamePort = a.port === b.port || parseUrl(value)?.port === parseUrl(origin)?.port
    return hasSamePort ? `The schemes differ: ${quoted(a.scheme)} isn’t ${quoted(b.scheme)}.` : null
  },
)

/** Each port is a different origin. */
export const allowOriginPort = nearMiss(
  {
    id: 'allow-origin-port',
    correction: addOrOpen,
    title: 'Allowed origin has a different port',
    why: 'Each port is a different origin, on localhost too. Development servers switch to the next free port when theirs is in use.',
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.scheme !== b.scheme || a.host !== b.host || a.port === b.port) return null
    return `The ports differ: ${a.port} isn’t ${b.port}.`
  },
)

/** With and without `www.`. */
export const allowOriginWww = nearMiss(
  {
    id: 'allow-origin-www',
    correction: addOrOpen,
    title: 'Allowed origin differs in “www.”',
    why: 'With and without “www.”, a host is two different origins, even if both show the same site.',
    remedy: `Redirect visitors to one of the two host names, and allow that origin. ${SEND_REQUESTING_ORIGIN}`,
  },
  (value, origin) => {
    const withoutWww = (text: string) => text.replace('://www.', '://')
    return value !== origin && withoutWww(value) === withoutWww(origin) ? 'With and without “www.” are different origins.' : null
  },
)

const IP_ADDRESS = /^(?:\d+(?:\.\d+){3}|\[[0-9a-f:.]+\])$/i

/** A name below localhost is a host of its own: a page on `m.localhost` is another subdomain rather than another name for the IP address. */
function isOnThisComputer(host: string): boolean {
  return (isLoopbackHost(host.toLowerCase()) && !/\.localhost$/i.test(host)) || host === '0.0.0.0'
}

/** localhost, 127.0.0.1 and [::1] are one computer and three origins. */
export const allowOriginIpAddress = nearMiss(
  {
    id: 'allow-origin-ip-address',
    correction: addOrOpen,
    title: 'A host name and its IP address are different origins',
    why: 'A host name and an IP address can lead to the same computer, as localhost, 127.0.0.1 and [::1] do. The browser compares origins as text, so they are different origins.',
    remedy: 'Open the page at the origin that is allowed, or allow the page’s origin too.',
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host === b.host) return null
    const isOneComputer = isOnThisComputer(a.host) && isOnThisComputer(b.host)
    if (!isOneComputer && IP_ADDRESS.test(a.host) === IP_ADDRESS.test(b.host)) return null
    const hosts = `${quoted(a.host)} and ${quoted(b.host)}`
    const ports = a.port === b.port ? '' : ', and the ports differ too'
    return isOneComputer ? `${hosts} are the same computer, but different origins${ports}.` : `${hosts} are different origins${ports}.`
  },
)

/** An origin doesn't cover its subdomains. */
export const allowOriginSubdomain = nearMiss(
  {
    id: 'allow-origin-subdomain',
    correction: addToListed,
    title: 'Allowed origin is another subdomain of the same site',
    why: 'Allowing an origin allows neither its subdomains nor its parent domain.',
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host === b.host || /[\d.]+$|\]$/.test(`${a.host} ${b.host}`)) return null
    const common = commonEnd(a.host.split('.'), b.host.split('.'))
    return common >= 2 ? 'Subdomains of the same site are different origins.' : null
  },
)

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}
