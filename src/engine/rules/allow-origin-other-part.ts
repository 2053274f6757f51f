import { isLoopbackHost } from '../fetch/loopback.ts'
import { originOf } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import { quoted } from '../report/wording.ts'
import { allowing, ECHO, partsOf } from './allow-origin-value.ts'
import { nearMiss } from './near-miss.ts'

/** The server allowed itself. */
export const allowOriginIsServer = nearMiss(
  {
    id: 'allow-origin-is-server',
    responsible: 'server',
    title: 'The server allows its own origin, not the page’s',
    why: 'The header names who may read: the page. The server’s own pages need no permission.',
    examples: {
      explained: [
        allowing('the API’s own address', 'https://api.example'),
        { ...allowing('of two ports the API’s own', 'http://localhost:8000', 'http://localhost:3000'), url: 'http://localhost:8000/items' },
      ],
      other: [allowing('a third origin', 'https://b.example')],
    },
  },
  (value, _origin, { entry }) =>
    originOf(entry.request.url) === value.replace(/\/$/, '')
      ? 'The value is the server’s own origin; it must name the page that asks.'
      : null,
)

/** http where the page is on https, or the other way. */
export const allowOriginScheme = nearMiss(
  {
    id: 'allow-origin-scheme',
    responsible: 'server',
    title: 'The allowed origin differs in http and https',
    why: 'http and https are two origins: over http anyone on the way could pose as the page.',
    examples: {
      explained: [
        allowing('http is allowed, the page is on https', 'http://app.example'),
        allowing('the other way', 'https://localhost:3000', 'http://localhost:3000'),
        allowing('and a slash at the end', 'http://app.example/'),
      ],
      other: [allowing('scheme and host differ', 'http://b.example')],
    },
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host !== b.host || a.scheme === b.scheme) return null
    const hasSamePort = a.port === b.port || parseUrl(value)?.port === parseUrl(origin)?.port
    return hasSamePort ? `They differ in the scheme: ${quoted(a.scheme)} is not ${quoted(b.scheme)}.` : null
  },
)

/** Every port is an origin of its own. */
export const allowOriginPort = nearMiss(
  {
    id: 'allow-origin-port',
    responsible: 'server',
    title: 'The allowed origin differs in the port',
    why: 'Every port is an origin of its own, on localhost too; development servers take the next free port when theirs is in use.',
    examples: {
      explained: [
        allowing('another development server', 'http://localhost:3000', 'http://localhost:5173'),
        allowing('the port is left out', 'http://localhost', 'http://localhost:3000'),
        allowing('with a capital and a slash', 'http://Localhost:3000/', 'http://localhost:5173'),
      ],
      other: [allowing('the host differs too', 'http://127.0.0.1:3000', 'http://localhost:5173')],
    },
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.scheme !== b.scheme || a.host !== b.host || a.port === b.port) return null
    return `They differ in the port: ${a.port} is not ${b.port}.`
  },
)

/** With and without `www`. */
export const allowOriginWww = nearMiss(
  {
    id: 'allow-origin-www',
    responsible: 'server',
    title: 'The allowed origin differs in “www”',
    why: 'With and without www are two hosts, even where both show the same site.',
    remedy: `Redirect the site to one of the two, and allow that one. ${ECHO}`,
    examples: {
      explained: [
        allowing('www is missing', 'https://app.example', 'https://www.app.example'),
        allowing('www is too much', 'https://www.app.example'),
      ],
      other: [allowing('another subdomain', 'https://m.app.example')],
    },
  },
  (value, origin) => {
    const withoutWww = (text: string) => text.replace('://www.', '://')
    return value !== origin && withoutWww(value) === withoutWww(origin) ? 'With and without “www.” are two origins.' : null
  },
)

/** A name below localhost is a host of its own: a page on `m.localhost` is rather another subdomain than another way to write the address. */
function isOnThisComputer(host: string): boolean {
  return (isLoopbackHost(host.toLowerCase()) && !/\.localhost$/i.test(host)) || host === '0.0.0.0'
}

const ADDRESS = /^(?:\d+(?:\.\d+){3}|\[[0-9a-f:.]+\])$/i

/** localhost, 127.0.0.1 and [::1] reach one computer and are three origins. */
export const allowOriginIpAddress = nearMiss(
  {
    id: 'allow-origin-ip-address',
    responsible: 'server',
    title: 'The allowed origin differs in name and IP address',
    why: 'A name and its IP address may reach the same computer, as localhost, 127.0.0.1 and [::1] do, but the texts differ, and so do the origins.',
    remedy: 'Open the page under the name that is allowed, or allow the other one too.',
    examples: {
      explained: [
        allowing('the page is on localhost', 'http://127.0.0.1:3000', 'http://localhost:3000'),
        allowing('the page is on the address', 'http://localhost:3000', 'http://127.0.0.1:3000'),
        allowing('the page is opened from another computer', 'http://localhost:3000', 'http://192.168.1.5:3000'),
      ],
      other: [
        allowing('two names', 'http://mine.example:3000', 'http://localhost:3000'),
        allowing('two addresses of a network', 'http://192.168.1.5', 'http://192.168.1.6'),
      ],
    },
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host === b.host) return null
    const isOneComputer = isOnThisComputer(a.host) && isOnThisComputer(b.host)
    if (!isOneComputer && ADDRESS.test(a.host) === ADDRESS.test(b.host)) return null
    const reach = isOneComputer ? 'reach one computer and are' : 'are'
    return `${quoted(a.host)} and ${quoted(b.host)} ${reach} two origins${a.port === b.port ? '' : `; the ports differ too`}.`
  },
)

/** An origin does not cover its subdomains. */
export const allowOriginSubdomain = nearMiss(
  {
    id: 'allow-origin-subdomain',
    responsible: 'server',
    title: 'The allowed origin is another subdomain of the same site',
    why: 'An origin covers neither its subdomains nor its parent domain.',
    examples: {
      explained: [
        allowing('the parent domain', 'https://shop.example', 'https://app.shop.example'),
        allowing('a sibling', 'https://admin.shop.example', 'https://app.shop.example'),
      ],
      other: [allowing('only the last part is the same', 'https://b.example')],
    },
  },
  (value, origin) => {
    const [a, b] = [partsOf(value), partsOf(origin)]
    if (a === null || b === null || a.host === b.host || /[\d.]+$|\]$/.test(`${a.host} ${b.host}`)) return null
    const common = commonEnd(a.host.split('.'), b.host.split('.'))
    return common >= 2 ? 'An origin covers no other subdomain of its site.' : null
  },
)

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}
