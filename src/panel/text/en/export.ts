import type { Evidence } from '../../../engine/index.ts'

/** The words of what leaves the panel, and of the repair. */
export const leaving = {
  copy: {
    button: 'Copy',
    menu: 'Copy this request',
    report: 'Report (Markdown)',
    json: 'Answer (JSON)',
    curlPreflight: 'Preflight as cURL',
    curlRequest: 'Request as cURL',
    fetch: 'Request as fetch()',
    diagram: 'Picture (SVG)',
    withSecrets: 'With secrets',
    withSecretsHint: 'Cookies, Authorization and tokens in URLs as they were recorded; asked anew each time',
    done: 'Copied',
    failed: 'The browser refused to copy',
  },

  report: {
    request: 'Request',
    origin: 'Origin of the page',
    mode: 'Mode',
    time: 'Time',
    evidence: 'Evidence',
    check: 'How to check',
    expected: 'Each answer must carry',
    standard: 'The standard',
    side: { request: 'request ', response: 'response', url: 'URL     ', status: 'status  ' } satisfies Record<Evidence['on'], string>,
  },

  fix: {
    title: 'What to change',
    nothing: 'There is nothing to repair: the browser did not refuse this request by the CORS protocol.',
    of: { preflight: 'Answer to the preflight (OPTIONS)', response: 'Response' },
    ofRequest: 'The request itself',
    askUrl: (url: string) => `Ask ${url} directly.`,
    askMethod: (method: string) => `Use the method ${method}.`,
    include: 'Include credentials.',
    omit: 'Do not include credentials.',
    removeHeaders: (names: string) => `Do not send ${names}.`,
    alternative: (condition: string) => `With less to permit: ${condition}`,
    asItIs: 'Nothing has to change then.',
    added: 'added',
    removed: 'removed',
    server: 'Configuration for',
    recognized: (header: string, value: string) => `The response says ${header}: ${value}`,
    recognisedGroup: 'Recognised',
    allGroup: 'All servers',
    chooseServer: 'Choose a server …',
    for: (server: string, requests: number) =>
      requests === 1
        ? `The least that ${server} must permit for this request.`
        : `The least that ${server} must permit for all ${requests} requests to it in the log.`,
    copyHeaders: 'Copy the headers',
    copyConfiguration: 'Copy',
    traps: 'Good to know',
    development: 'for development only',
  },
}
