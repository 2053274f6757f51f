import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const MISSPELLED_HEADER = {
  'misspelled-header': {
    explained: [
      { caption: '“Allowed” for “Allow”', responseHeaders: [['Access-Control-Allowed-Origin', 'https://app.example']] },
      { caption: 'an “X-” prefix', responseHeaders: [['X-Access-Control-Allow-Origin', '*']] },
      { caption: 'half of the name is missing', responseHeaders: [['Allow-Origin', '*']] },
      {
        caption: 'the plural “s” of “Headers” is missing',
        step: 'header-not-allowed',
        at: 'preflight',
        method: 'POST',
        unsafeHeaderNames: ['content-type'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Header', 'Content-Type'],
        ],
      },
      {
        caption: 'the plural “s” of “Methods” is missing',
        step: 'method-not-allowed',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Method', 'PUT'],
        ],
      },
      {
        caption: 'the plural “s” of “Credentials” is missing',
        step: 'allow-credentials',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credential', 'true'],
        ],
      },
    ],
    other: [
      { caption: 'Timing-Allow-Origin is a different header', responseHeaders: [['Timing-Allow-Origin', '*']] },
      { caption: 'another letter case is the same name', responseHeaders: [['access-control-allow-origin', '*']] },
    ],
  },
  'request-header-in-response': {
    explained: [
      { caption: 'Origin in a response', responseHeaders: [['Origin', 'https://app.example']] },
      {
        caption: 'the requested header names, sent back unchanged',
        step: 'header-not-allowed',
        at: 'preflight',
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Headers', 'x-a'],
        ],
      },
      {
        caption: 'the requested method, sent back unchanged',
        step: 'method-not-allowed',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Method', 'PUT'],
        ],
      },
    ],
    other: [
      {
        caption: 'it does no harm next to the right header',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Method', 'GET'],
        ],
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
