import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError, failedWith } from './failed-with.ts'

export const CERTIFICATES = {
  'certificate-expired': { explained: [failedWith('it expired yesterday', 'net::ERR_CERT_DATE_INVALID')], other: [corsError] },
  'certificate-self-signed': {
    explained: [failedWith('a self-signed certificate', 'net::ERR_CERT_AUTHORITY_INVALID')],
    other: [corsError],
  },
  'certificate-name-mismatch': {
    explained: [failedWith('a subdomain is missing', 'net::ERR_CERT_COMMON_NAME_INVALID')],
    other: [corsError],
  },
  'client-certificate-required': {
    explained: [failedWith('no certificate was sent', 'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED')],
    other: [corsError],
  },
  'tls-error': {
    explained: [failedWith('plain http on that port', 'net::ERR_SSL_PROTOCOL_ERROR')],
    other: [failedWith('the certificate isn’t trusted', 'net::ERR_CERT_AUTHORITY_INVALID')],
  },
  'certificate-not-trusted': { explained: [failedWith('it was revoked', 'net::ERR_CERT_REVOKED')], other: [corsError] },
} satisfies Partial<Record<RuleId, RuleExamples>>
