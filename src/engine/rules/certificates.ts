import { corsError, failedWith, nonCorsRule, SAME_ERROR } from './non-cors-rule.ts'

const OPEN_IT =
  'Open the URL in a tab of its own: the browser shows its warning there. A script gets no such page, and nobody can click it away.'

export const certificateExpired = nonCorsRule({
  id: 'certificate-expired',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_(?:DATE_INVALID|VALIDITY_TOO_LONG)/,
  title: 'The server’s certificate has expired',
  why: `The certificate is not valid at this time: it has run out, or the computer’s clock is wrong. ${SAME_ERROR}`,
  remedy: 'Renew the certificate and load it into the server. Check the computer’s clock.',
  howToTell: OPEN_IT,
  says: (host) => `The certificate of ${host} is not valid at this date.`,
  examples: { explained: [failedWith('it ran out yesterday', 'net::ERR_CERT_DATE_INVALID')], other: [corsError] },
})

export const certificateSelfSigned = nonCorsRule({
  id: 'certificate-self-signed',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_(?:AUTHORITY_INVALID|UNABLE_TO_CHECK|KNOWN_INTERCEPTION)/,
  title: 'The server’s certificate is self-signed or of an unknown authority',
  why: `Nobody whom this computer trusts has signed the certificate, as with certificates made for development. ${SAME_ERROR}`,
  remedy:
    'For development make a certificate with an authority that this computer trusts (mkcert), or open the URL in a tab and accept the warning once. For the world use a public authority, and send the intermediate certificates too.',
  howToTell: OPEN_IT,
  says: (host) => `This computer does not trust who signed the certificate of ${host}.`,
  examples: { explained: [failedWith('a self-signed certificate', 'net::ERR_CERT_AUTHORITY_INVALID')], other: [corsError] },
})

export const certificateNameMismatch = nonCorsRule({
  id: 'certificate-name-mismatch',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_CERT_COMMON_NAME_INVALID/,
  title: 'The server’s certificate is for another name',
  why: `The certificate does not list the host that was asked: another subdomain, an IP address, or the proxy’s default certificate. ${SAME_ERROR}`,
  remedy: 'Ask under the name in the certificate, or add this one to it.',
  howToTell: OPEN_IT,
  says: (host) => `The certificate is not for ${host}, but for another name.`,
  examples: { explained: [failedWith('a subdomain is missing', 'net::ERR_CERT_COMMON_NAME_INVALID')], other: [corsError] },
})

export const clientCertificateRequired = nonCorsRule({
  id: 'client-certificate-required',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_(?:SSL_CLIENT_AUTH|BAD_SSL_CLIENT_AUTH)/,
  title: 'The server wants a client certificate',
  why: `The server asks the browser for a certificate of its own. Preflights and requests without credentials never carry one, so such a server cannot be asked across origins. ${SAME_ERROR}`,
  remedy: 'Do not require the certificate for OPTIONS, or put a gateway of the page’s own origin before the server.',
  howToTell: OPEN_IT,
  says: (host) => `${host} wants a certificate from the browser and got none.`,
  examples: { explained: [failedWith('no certificate was sent', 'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED')], other: [corsError] },
})

export const tlsError = nonCorsRule({
  id: 'tls-error',
  responsible: 'server',
  step: 'certificate',
  errors: /^net::ERR_(?:SSL_|TLS)/,
  title: 'Browser and server did not agree on TLS',
  why: `What answered on that port does not speak https as the browser does. Most often it is plain http: https:// in the URL, and a server without TLS. Else old versions or ciphers. ${SAME_ERROR}`,
  remedy: 'Write http:// if the server has no TLS (a development server), or set TLS up; from an https page the server needs it.',
  howToTell: OPEN_IT,
  says: (host) => `${host} does not speak https as the browser does; often it is a plain http server.`,
  examples: {
    explained: [failedWith('plain http on the port', 'net::ERR_SSL_PROTOCOL_ERROR')],
    other: [failedWith('a certificate', 'net::ERR_CERT_AUTHORITY_INVALID')],
  },
})

/** The certificate is not trusted; the page never gets to ask. */
export const certificateNotTrusted = nonCorsRule({
  id: 'certificate-not-trusted',
  responsible: 'server',
  step: 'certificate',
  title: 'The server’s certificate is not trusted',
  why: `The browser sends nothing to a server whose certificate it does not trust. ${SAME_ERROR}`,
  remedy: 'Give the server a certificate that this computer trusts, for the name in the URL and for today.',
  howToTell: OPEN_IT,
  says: (host) => `The browser does not trust the certificate of ${host}, so it sent nothing.`,
  examples: { explained: [failedWith('it was revoked', 'net::ERR_CERT_REVOKED')], other: [corsError] },
})
