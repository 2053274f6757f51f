/** Words that stand in the URLs of login pages and identity providers, as whole words. */
const LOGIN =
  /(?:^|[^a-z])(?:log[-_]?in|log[-_]?on|sign[-_]?in|sso|oauth2?|openid(?:-connect)?|saml2?|authorize|authenticate|auth|idp|cas(?!-)|adfs)(?:[^a-z]|$)/i

/** Does a redirect lead to what looks like a login page? Not where it stays at the same path, which may itself speak of logins. Never a certainty. */
export function leadsToLogin(from: URL, to: URL): boolean {
  return looksLikeLogin(to) && !isSamePath(from, to)
}

/** The same, except for a trailing slash. */
export function isSamePath(one: URL, other: URL): boolean {
  return one.pathname.replace(/\/$/, '') === other.pathname.replace(/\/$/, '')
}

/** Does the URL look like that of a login page or an identity provider? */
function looksLikeLogin({ hostname, pathname, href }: URL): boolean {
  return LOGIN.test(hostname) || /^accounts?\./.test(hostname) || LOGIN.test(pathname) || /[?&](?:SAMLRequest|redirect_uri)=/.test(href)
}
