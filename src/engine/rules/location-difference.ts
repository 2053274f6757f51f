import { isDowngrade, withoutDowngrade } from '../exchange/downgrade.ts'
import type { Entry } from '../exchange/exchange.ts'
import { isSamePath, leadsToLogin } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { quoted, quotedUrl } from '../report/wording.ts'
import { theHost } from './failure-wording.ts'
import type { Failure } from './rule.ts'

/** How a redirect's target differs from the requested URL. */
export type LocationDifference = 'https' | 'slash' | 'login' | 'host' | 'path' | 'nothing' | 'not-a-url'

/** The Location header as it was sent. */
export function locationOf(entry: Entry): string {
  return get('Location', entry.response.headers) ?? entry.response.redirectURL
}

/** The redirect's target as an absolute URL inside a sentence, by https where the redirect loses it; as it was sent where it isn't a URL. */
export function quotedTarget({ entry }: Failure): string {
  const location = locationOf(entry)
  const [from, to] = [parseUrl(entry.request.url), parseUrl(location, entry.request.url)]
  if (from === null || to === null) return quotedUrl(location)
  const kept = withoutDowngrade(from, to)
  return quotedUrl(kept.href === from.href ? to.href : kept.href)
}

/**
 * What to do, in place of requesting its target, about a redirect that changes nothing but loses https; null for any other. Only a page that is http itself
 * could request that target: elsewhere it is mixed content.
 */
export function withoutRedirect(failure: Failure): string | null {
  const { entry, origin } = failure
  const [from, to] = [parseUrl(entry.request.url), parseUrl(locationOf(entry), entry.request.url)]
  if (from === null || to === null || !isDowngrade(from, to) || withoutDowngrade(from, to).href !== from.href) return null
  if (origin !== null && /^http:/i.test(origin)) return null
  return `Let ${theHost(failure)} respond without this redirect: the requested URL is right.`
}

/** What the redirect changes, the likeliest cause first: to a login page, to https, to another host, a trailing slash. */
export function locationDifference(failure: Failure): LocationDifference {
  const from = parseUrl(failure.entry.request.url)
  const to = parseUrl(locationOf(failure.entry), failure.entry.request.url)
  if (from === null || to === null) return 'not-a-url'
  if (leadsToLogin(from, to)) return 'login'
  // A server on non-default ports has another port for https, so the port changes with the scheme.
  if (from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:') return 'https'
  if (from.host !== to.host && hostWithoutDefaultPort(from) !== hostWithoutDefaultPort(to)) return 'host'
  if (from.pathname !== to.pathname && isSamePath(from, to)) return 'slash'
  return from.href === to.href ? 'nothing' : 'path'
}

/** A sentence on the difference; "" where the target says it all. */
export function describeDifference(failure: Failure): string {
  const from = parseUrl(failure.entry.request.url)
  const to = parseUrl(locationOf(failure.entry), failure.entry.request.url)
  const difference = differenceOf(failure, from, to)
  const isDown = from !== null && to !== null && isDowngrade(from, to)
  if (!isDown) return difference
  const loses = difference === '' ? 'The redirect loses' : `${difference} It also loses`
  return `${loses} https: most likely, a proxy ends TLS without telling the server behind it (X-Forwarded-Proto).`
}

function differenceOf(failure: Failure, from: URL | null, to: URL | null): string {
  switch (locationDifference(failure)) {
    case 'https': {
      const also = [...(from?.port === to?.port ? [] : ['port']), ...(from?.pathname === to?.pathname ? [] : ['path'])]
      return also.length === 0
        ? 'Only the scheme changes, from http to https.'
        : `The scheme changes from http to https; the ${also.join(' and ')} change${also.length > 1 ? '' : 's'} too.`
    }
    case 'slash':
      return to?.pathname.endsWith('/') ? 'The redirect adds a trailing slash.' : 'The redirect removes the trailing slash.'
    case 'host':
      return `The host changes from ${quoted(from?.host ?? '')} to ${quoted(to?.host ?? '')}.`
    case 'login':
      return 'That looks like a login page.'
    case 'nothing':
      return 'That is the same URL again.'
    default:
      return ''
  }
}

function hostWithoutDefaultPort({ hostname, port }: URL): string {
  return port === '' || port === '80' || port === '443' ? hostname : `${hostname}:${port}`
}
