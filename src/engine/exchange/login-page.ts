/** Words that stand in the URLs of login pages and identity providers, as whole words. */
const LOGIN =
  /(?:^|[^a-z])(?:log[-_]?in|log[-_]?on|sign[-_]?in|sso|oauth2?|openid(?:-connect)?|saml2?|authorize|authenticate|auth|idp|cas|adfs)(?:[^a-z]|$)/i

/** Does the address look like that of a login page or an identity provider? Never a certainty. */
export function looksLikeLogin({ hostname, pathname, href }: URL): boolean {
  return LOGIN.test(hostname) || /^accounts?\./.test(hostname) || LOGIN.test(pathname) || /[?&](?:SAMLRequest|redirect_uri)=/.test(href)
}
