import { parseUrl } from '../fetch/url.ts'

/** Does a redirect within one host lose https? A server behind a proxy that ends TLS builds such URLs when it isn’t told of the https. */
export function isDowngrade(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol === 'http:' && from.hostname === to.hostname && to.port === ''
}

/** Where to request what was redirected: at the redirect’s target, but by https where the redirect loses it. The page would only meet mixed content. */
export function withoutDowngrade(from: URL, to: URL): URL {
  if (!isDowngrade(from, to)) return to
  return parseUrl(`https://${from.host}${to.pathname}${to.search}${to.hash}`) ?? to
}
