/**
 * Whether a host name stays on the computer: localhost and its subdomains, 127.0.0.0/8 and [::1]. Browsers take http there for as safe as https.
 *
 * @param hostname as `URL.hostname` gives it: in lower case, IPv6 in brackets
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export function isLoopbackHost(hostname: string): boolean {
  return /^(?:localhost|[^/]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
