import type { Entry } from '../exchange/exchange.ts'
import { isSamePath, leadsToLogin } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { quoted } from '../report/wording.ts'
import type { Failure } from './rule.ts'

/** In what a redirect's target differs from the URL that was asked. */
export type LocationDifference = 'https' | 'slash' | 'login' | 'host' | 'path' | 'nothing' | 'not-a-url'

/** The Location as it was sent. */
export function locationOf(entry: Entry): string {
  return get('Location', entry.response.headers) ?? entry.response.redirectURL
}

/** What the redirect changes, the likeliest cause first: a login page, then the scheme, a slash at the end, the host. */
export function locationDifference(failure: Failure): LocationDifference {
  const from = parseUrl(failure.entry.request.url)
  const to = parseUrl(locationOf(failure.entry), failure.entry.request.url)
  if (from === null || to === null) return 'not-a-url'
  if (leadsToLogin(from, to)) return 'login'
  // A server on other ports than the default ones has another for https, so the port changes with the scheme.
  if (from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:') return 'https'
  if (from.host !== to.host && hostWithoutDefaultPort(from) !== hostWithoutDefaultPort(to)) return 'host'
  if (from.pathname !== to.pathname && isSamePath(from, to)) return 'slash'
  return from.href === to.href ? 'nothing' : 'path'
}

/** A sentence on the difference. */
export function differenceInWords(failure: Failure): string {
  const from = parseUrl(failure.entry.request.url)
  const to = parseUrl(locationOf(failure.entry), failure.entry.request.url)
  switch (locationDifference(failure)) {
    case 'https': {
      const also = [from?.port === to?.port ? '' : ' and the port', from?.pathname === to?.pathname ? '' : ' and the path'].join('')
      return also === '' ? 'It only changes http to https.' : `It changes http to https${also}.`
    }
    case 'slash':
      return to?.pathname.endsWith('/') ? 'It adds a slash at the end.' : 'It takes the slash at the end away.'
    case 'host':
      return `It leads from ${quoted(from?.host ?? '')} to ${quoted(to?.host ?? '')}.`
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
