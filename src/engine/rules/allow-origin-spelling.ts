import { originOf } from '../fetch/origin.ts'
import { quoted } from '../report/wording.ts'
import { theHost } from './failure-wording.ts'
import { nearMiss, replaceListed, replaceListedOrOwnHost } from './near-miss.ts'

/** `https://app.example/`: an origin ends after the host and port. */
export const allowOriginTrailingSlash = nearMiss(
  {
    id: 'allow-origin-trailing-slash',
    correction: replaceListed,
    title: 'Allowed origin has a trailing slash',
    remedy: 'Remove the trailing slash in the server’s list of allowed origins.',
  },
  (value, origin) => (value === `${origin}/` ? 'The trailing slash isn’t part of an origin.' : null),
)

/** The URL of a page was configured instead of its origin. */
export const allowOriginPath = nearMiss(
  {
    id: 'allow-origin-path',
    correction: replaceListed,
    title: 'Allowed origin has a path',
    why: 'You can’t allow a single page: an origin covers all of its pages.',
    remedy: 'In the server’s list of allowed origins, end the value after the host and port.',
  },
  (value, origin) =>
    value.startsWith(origin) && /^[/?#]./.test(value.slice(origin.length))
      ? 'An origin ends after the host and port: it has no path.'
      : null,
)

/** Browsers send origins in lower case. */
export const allowOriginCase = nearMiss(
  {
    id: 'allow-origin-case',
    correction: replaceListed,
    title: 'Allowed origin has uppercase letters',
    remedy: 'Write the origin in lower case in the server’s list of allowed origins.',
  },
  (value, origin) =>
    value.toLowerCase() === origin.toLowerCase() ? 'The letter case differs: browsers send origins in lower case.' : null,
)

/** https://app.example:443 is the same origin as https://app.example, but not the same text. */
export const allowOriginDefaultPort = nearMiss(
  {
    id: 'allow-origin-default-port',
    correction: replaceListed,
    title: 'Allowed origin includes the default port',
    why: 'Browsers omit the default port from an origin: 80 for http, 443 for https.',
    remedy: 'Remove the port in the server’s list of allowed origins.',
  },
  (value, origin) => {
    const port = /:(?:443|80)$/.exec(value)?.[0]
    return port !== undefined && originOf(value) === origin ? `Browsers omit the default port (${port}) from an origin.` : null
  },
)

/** Origins carry non-ASCII host names in Punycode. */
export const allowOriginNotPunycode = nearMiss(
  {
    id: 'allow-origin-not-punycode',
    correction: replaceListed,
    title: 'Allowed origin isn’t in Punycode',
    why: 'In an origin, a host name with non-ASCII letters is in Punycode, which starts with “xn--”.',
    remedy: 'Copy the origin from the request’s Origin header into the server’s list of allowed origins.',
  },
  (value, origin) =>
    /[^\0-\x7f]/.test(value) && originOf(value) === origin ? 'It is the same host, but browsers send it in Punycode.' : null,
)

/** `app.example` isn't an origin: it has no scheme. */
export const allowOriginWithoutScheme = nearMiss(
  {
    id: 'allow-origin-without-scheme',
    correction: replaceListedOrOwnHost,
    title: 'Allowed origin has no scheme',
    why: 'A host name alone isn’t an origin: with http and with https it is two different ones.',
    remedy: 'Add http:// or https:// to the origin in the server’s list of allowed origins.',
  },
  (value, origin, failure) => {
    const host = value.replace(/^\/\//, '').replace(/\/$/, '')
    const isHost = /^(?:[\w-]+(?:\.[\w-]+)+|localhost|\[[0-9a-f:.]+\])(?::\d+)?$/i.test(host)
    const isThisOne = origin.slice(origin.indexOf('://') + 3) === host.toLowerCase()
    if (!isThisOne && host.toLowerCase() === theHost(failure))
      return `${quoted(host)} is the server’s own host name, without a scheme: usually a proxy in front of the server writes it into the header.`
    return isHost || isThisOne ? `The scheme (${quoted(origin.slice(0, origin.indexOf('://') + 3))}) is missing.` : null
  },
)
