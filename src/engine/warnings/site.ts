import { parseUrl } from '../fetch/url.ts'

/** The host of an origin, without its port; "" for none. */
export function hostnameOf(origin: string): string {
  return parseUrl(origin)?.hostname ?? ''
}

/**
 * Do two origins certainly belong to different owners? Without the public suffix list this compares the last two labels, and says no if it can't tell:
 * IP addresses and single names such as localhost belong together.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-site
 */
export function areForeign(one: string, other: string): boolean {
  const [a, b] = [registrable(hostnameOf(one)), registrable(hostnameOf(other))]
  return a !== null && b !== null && a !== b
}

function registrable(host: string): string | null {
  const labels = host.split('.')
  return labels.length < 2 || /^[\d.]+$|:/.test(host) ? null : labels.slice(-2).join('.')
}

/** Is one host made to look like the other, as a careless regular expression lets through: `app.example.evil.test`, `evilapp.example`? */
export function isLookAlike(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [hostnameOf(one), hostnameOf(other)].sort((a, b) => a.length - b.length)
  if (shorter === '' || !areForeign(one, other)) return false
  return longer.startsWith(`${shorter}.`) || longer.endsWith(shorter)
}
