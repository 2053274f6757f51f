import type { RuleId } from '../../../src/engine/rules/rule-id.ts'

/** Why no scenario of the lab makes a browser show a rule. */
export const UNPROVOKED: Readonly<Partial<Record<RuleId, string>>> = {
  'authorization-not-covered-by-wildcard': 'Chromium and Firefox let it pass; the rule is for browsers that follow the standard.',
  'certificate-expired':
    'Chromium says first that nobody trusts the lab’s certificates, and takes an authority of its own only from the computer’s store.',
  'certificate-name-mismatch': 'As for an expired one: the unknown authority comes first.',
  'preflight-not-recorded': 'Chrome’s and Firefox’s DevTools record every preflight; other recorders don’t.',
  'blocked-response-not-recorded': 'Chrome’s and Firefox’s DevTools record every response that CORS blocked; other recorders don’t.',
  'connection-timed-out': 'It takes the system’s own patience, two minutes.',
  'preflight-upgraded-by-hsts': 'A host with HSTS must have a certificate that the browser trusts, which the lab’s have not.',
  'redirected-by-extension': 'The lab’s browsers run without extensions.',
  'shared-cache-without-vary-origin': 'No cache stands between the lab’s servers and its browsers.',
  'blocked-by-administrator': 'A policy is read from a folder of the computer, for every Chromium on it.',
}
