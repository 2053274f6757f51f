import type { Evidence } from '../../engine/index.ts'
import { counted } from './count.ts'

/** Copies and reports, and the fix. */
export const exports = {
  copy: {
    button: 'Copy',
    menu: 'Copy request',
    url: 'Copy URL',
    fix: 'Copy fix',
    report: 'Copy report (Markdown)',
    json: 'Copy report (JSON)',
    curlPreflight: 'Copy preflight as cURL',
    curlRequest: 'Copy as cURL',
    fetch: 'Copy as fetch',
    diagram: 'Copy sequence diagram (SVG)',
    withSecrets: 'Include sensitive data',
    withSecretsHint: 'Copies cookies, Authorization and tokens in URLs as recorded. Turned off again next time.',
    done: 'Copied',
    failed: 'The browser refused to copy',
  },

  report: {
    request: 'Request',
    origin: 'Origin',
    mode: 'Mode',
    time: 'Time',
    evidence: 'Evidence',
    check: 'How to check',
    howToFindOut: 'How to find out',
    expected: { one: 'The response must have', both: 'Both responses must have' },
    standard: 'Specification',
    side: { request: 'request ', response: 'response', url: 'URL     ', status: 'status  ' } satisfies Record<Evidence['on'], string>,
  },

  fix: {
    title: 'Fix',
    of: { preflight: 'Preflight response (OPTIONS)', response: 'Response', both: 'Preflight and response' },
    only: { preflight: 'preflight only', response: 'response only' },
    ofRequest: 'Request',
    asItIs: 'No change needed.',
    ifCredentials: 'only with cookies',
    added: 'added',
    removed: 'removed',
    server: 'Configuration for',
    recognized: (header: string, value: string) => `Detected by ${header}: ${value}`,
    recognizedGroup: 'Detected',
    chooseServer: 'Find your server…',
    noServer: 'No matching server',
    for: (server: string, requests: number) =>
      requests === 1 ? `Allows this request to ${server}.` : `Allows all ${counted(requests)} recorded requests to ${server}.`,
    copyUrl: 'Copy URL',
    copyHeaders: 'Copy headers',
    copyConfiguration: 'Copy',
    traps: 'Common pitfalls',
  },
}
