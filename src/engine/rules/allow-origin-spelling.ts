import { originOf } from '../fetch/origin.ts'
import { quoted } from '../report/wording.ts'
import { allowing } from './allow-origin-value.ts'
import { nearMiss } from './near-miss.ts'

/** An origin has no path, and no slash behind the host. */
export const allowOriginTrailingSlash = nearMiss(
  {
    id: 'allow-origin-trailing-slash',
    responsible: 'server',
    title: 'The allowed origin ends with a slash',
    remedy: 'Take the slash off in the server’s list of allowed origins.',
    examples: {
      explained: [allowing('a slash behind the host', 'https://app.example/'), allowing('and capitals', 'https://App.Example/')],
      other: [allowing('a path', 'https://app.example/app')],
    },
  },
  (value, origin) => (value === `${origin}/` ? 'The slash at the end is one character too many.' : null),
)

/** The URL of a page was configured where its origin belongs. */
export const allowOriginPath = nearMiss(
  {
    id: 'allow-origin-path',
    responsible: 'server',
    title: 'The allowed origin has a path',
    why: 'All pages of one origin are allowed, or none.',
    remedy: 'Cut the value in the server’s list of allowed origins behind the host (and port).',
    examples: {
      explained: [allowing('the URL of a page', 'https://app.example/app/index.html'), allowing('a query', 'https://app.example?x=1')],
      other: [allowing('a path of another host', 'https://b.example/app')],
    },
  },
  (value, origin) =>
    value.startsWith(origin) && /^[/?#]./.test(value.slice(origin.length))
      ? 'An origin ends with the host and port, without a path.'
      : null,
)

/** Browsers write origins in lower case. */
export const allowOriginCase = nearMiss(
  {
    id: 'allow-origin-case',
    responsible: 'server',
    title: 'The allowed origin differs in upper and lower case',
    remedy: 'Write the origin in lower case in the server’s list of allowed origins.',
    examples: {
      explained: [allowing('capitals in the host', 'https://App.Example'), allowing('a capital in the scheme', 'Https://app.example')],
      other: [allowing('another host, in capitals', 'https://B.EXAMPLE')],
    },
  },
  (value, origin) =>
    value.toLowerCase() === origin.toLowerCase() ? 'The two differ in case; browsers write origins in lower case.' : null,
)

/** https://app.example:443 is https://app.example, but not as a text. */
export const allowOriginDefaultPort = nearMiss(
  {
    id: 'allow-origin-default-port',
    responsible: 'server',
    title: 'The allowed origin names the default port',
    why: 'Browsers leave :80 of http and :443 of https out of an origin.',
    remedy: 'Leave the port out in the server’s list of allowed origins.',
    examples: {
      explained: [
        allowing(':443 of https', 'https://app.example:443'),
        allowing(':80 of http', 'http://app.example:80', 'http://app.example'),
      ],
      other: [allowing('a port that is not the default', 'https://app.example:80')],
    },
  },
  (value, origin) => {
    const written = /:(?:443|80)$/.exec(value)?.[0]
    return written !== undefined && originOf(value) === origin ? `Browsers leave the default port (${written}) out.` : null
  },
)

/** Host names outside ASCII travel in Punycode. */
export const allowOriginNotPunycode = nearMiss(
  {
    id: 'allow-origin-not-punycode',
    responsible: 'server',
    title: 'The allowed origin is not written in Punycode',
    why: 'Host names with letters outside ASCII appear in origins in Punycode, which begins with “xn--”.',
    remedy: 'Put the origin as the browser sends it (see the Origin request header) into the server’s list of allowed origins.',
    examples: {
      explained: [
        allowing('an umlaut', 'https://bücher.example', 'https://xn--bcher-kva.example'),
        allowing('an umlaut, as the recorders write its bytes', 'https://b\u00c3\u00bccher.example', 'https://xn--bcher-kva.example'),
      ],
      other: [allowing('another name', 'https://xn--bcher-kva.example')],
    },
  },
  (value, origin) => (/[^\0-\x7f]/.test(value) && originOf(value) === origin ? 'That is the same host, in another spelling.' : null),
)

/** `app.example` is no origin: the scheme is missing. */
export const allowOriginWithoutScheme = nearMiss(
  {
    id: 'allow-origin-without-scheme',
    responsible: 'server',
    title: 'The allowed origin has no scheme',
    why: 'http://a and https://a are two origins, so a host name alone is none.',
    remedy: 'Write the origin with http:// or https:// into the server’s list of allowed origins.',
    examples: {
      explained: [
        allowing('a host name', 'app.example'),
        allowing('host and port', 'localhost:3000', 'http://localhost:3000'),
        allowing('two slashes', '//app.example'),
      ],
      other: [allowing('a word', 'all')],
    },
  },
  (value, origin) => {
    const host = value.replace(/^\/\//, '').replace(/\/$/, '')
    const isHost = /^(?:[\w-]+(?:\.[\w-]+)+|localhost|\[[0-9a-f:.]+\])(?::\d+)?$/i.test(host)
    const isThisOne = origin.slice(origin.indexOf('://') + 3) === host.toLowerCase()
    return isHost || isThisOne ? `The scheme (${quoted(origin.slice(0, origin.indexOf('://') + 3))}) is missing.` : null
  },
)
