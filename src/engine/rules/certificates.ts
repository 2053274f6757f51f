import { parseUrl } from '../fetch/url.ts'
import { quotedUrl } from '../report/wording.ts'
import { nonCorsRule, SAME_ERROR } from './non-cors-rule.ts'
import type { Failure } from './rule.ts'

const OPEN_IT =
  'Open the URL in its own tab: the browser shows a certificate warning there. For a request from a script it shows none, so you can’t accept it.'

export const certificateExpired = nonCorsRule({
  id: 'certificate-expired',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_(?:DATE_INVALID|VALIDITY_TOO_LONG)/,
  title: 'Server certificate has expired',
  why: `The certificate isn’t valid on this date: it has expired, or the computer’s clock is wrong. ${SAME_ERROR}`,
  remedy: 'Renew the certificate and install it on the server. Check the computer’s clock, too.',
  howToTell: OPEN_IT,
  problem: (host) => `The certificate of ${host} isn’t valid on this date.`,
  remedyFor: (host) => `Renew the certificate of ${host} and install it on the server. Check the computer’s clock, too.`,
})

export const certificateSelfSigned = nonCorsRule({
  id: 'certificate-self-signed',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_(?:AUTHORITY_INVALID|UNABLE_TO_CHECK|KNOWN_INTERCEPTION)/,
  title: 'Server certificate is self-signed or from an unknown authority',
  why: `This computer doesn’t trust the authority that signed the certificate; development certificates are usually self-signed. ${SAME_ERROR}`,
  remedy:
    'For development, create a certificate that this computer trusts (mkcert, dotnet dev-certs), or open the URL in a tab and accept the warning once. In production, use a public authority and send the intermediate certificates too.',
  howToTell: OPEN_IT,
  problem: (host) => `This computer doesn’t trust the authority that signed the certificate of ${host}.`,
  remedyFor: (host) =>
    `For development, create a certificate for ${host} that this computer trusts (mkcert, dotnet dev-certs), or open the URL in a tab and accept the warning once. In production, use a public authority and send the intermediate certificates too.`,
})

export const certificateNameMismatch = nonCorsRule({
  id: 'certificate-name-mismatch',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_COMMON_NAME_INVALID/,
  title: 'Server certificate is for another host name',
  why: `The certificate doesn’t list the requested host: the page uses another subdomain or an IP address, or the proxy sent its default certificate. ${SAME_ERROR}`,
  remedy: 'Request the host name that is in the certificate, or add this host name to it.',
  howToTell: OPEN_IT,
  problem: (host) => `The server’s certificate isn’t valid for ${host}, only for another host name.`,
  remedyFor: (host) => `Request the host name that is in the certificate, or add ${host} to it.`,
})

export const clientCertificateRequired = nonCorsRule({
  id: 'client-certificate-required',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_(?:SSL_CLIENT_AUTH|BAD_SSL_CLIENT_AUTH)/,
  title: 'Server requires a client certificate',
  why: `The server requires the browser to send a certificate of its own. Preflights and requests without credentials never include one, so such a server can’t be used from other origins. ${SAME_ERROR}`,
  remedy: 'Don’t require the client certificate for OPTIONS, or put a gateway on the page’s own origin in front of the server.',
  howToTell: OPEN_IT,
  problem: (host) => `${host} requires a client certificate, and the request didn’t include one.`,
  remedyFor: (host) =>
    `Don’t require the client certificate for OPTIONS on ${host}, or put a gateway on the page’s own origin in front of it.`,
})

export const tlsError = nonCorsRule({
  id: 'tls-error',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_(?:SSL_|TLS)/,
  title: 'TLS handshake failed',
  why: `The browser and the server couldn’t set up a TLS connection. Most often the URL says https:// but the server speaks plain http; sometimes its TLS versions or ciphers are outdated. ${SAME_ERROR}`,
  remedy: 'If the server has no TLS (a development server), use http:// in the URL. If the page is on https, set up TLS on the server.',
  howToTell: OPEN_IT,
  problem: (host) => `The TLS handshake with ${host} failed. Often that is a plain http server.`,
  remedyFor: (host, failure) =>
    `If ${host} has no TLS (a development server), use ${mayUseHttp(failure) ? quotedUrl(failure.entry.request.url.replace(/^https:/i, 'http:')) : 'http:// in the URL'}. If the page is on https, set up TLS on the server.`,
  special: (failure) => (mayUseHttp(failure) ? { responsible: 'page' } : null),
})

/** The certificate isn't trusted, so nothing was sent. */
export const certificateNotTrusted = nonCorsRule({
  id: 'certificate-not-trusted',
  responsible: 'server',
  step: 'certificate',
  title: 'Server certificate isn’t trusted',
  why: `The browser sends nothing to a server whose certificate it doesn’t trust. ${SAME_ERROR}`,
  remedy:
    'Use a certificate that this computer trusts, that lists the host name and that hasn’t expired. For development, create one with mkcert, or open the URL in a tab and accept the warning once.',
  howToTell: OPEN_IT,
  problem: (host) => `The browser doesn’t trust the certificate of ${host}, so it sent nothing.`,
  remedyFor: (host) =>
    `Use a certificate for ${host} that this computer trusts and that hasn’t expired. For development, create one with mkcert, or open the URL in a tab and accept the warning once.`,
})

/** Is it most likely a plain http server? The page may request it over http, and the port isn’t the one of https. */
function mayUseHttp({ origin, entry }: Failure): boolean {
  const port = parseUrl(entry.request.url)?.port ?? ''
  return origin !== null && /^http:/i.test(origin) && port !== ''
}
