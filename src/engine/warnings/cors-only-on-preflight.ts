import { isOkStatus } from '../fetch/status.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

const PERMITS = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const

/** Permission to ask was given, permission to read was not. */
export const corsOnlyOnPreflight: WarningRule = {
  id: 'cors-only-on-preflight',
  category: 'correctness',
  title: 'Only the preflight carries CORS headers',
  why: 'A preflight asks whether the request may be sent. The response itself is checked again: whether the page may read it. The request has had its effect by then, and the page takes it for failed.',
  remedy: 'Send Access-Control-Allow-Origin, and -Allow-Credentials where used, on every answer and not only on OPTIONS.',
  check({ response, preflight }) {
    if (response === null || preflight === null || !isOkStatus(preflight.response.status)) return null
    if (allowOrigin(preflight) === null || allowOrigin(response) !== null) return null
    const { method } = response.request
    return {
      explanation: `The preflight was answered with Access-Control-Allow-Origin, the ${method} after it was carried out and answered ${response.response.status} without: the page cannot read that.`,
      evidence: [preflight, response].flatMap((entry) => responseHeader(entry, 'Access-Control-Allow-Origin')),
    }
  },
  examples: {
    given: [{ says: 'a handler for OPTIONS alone', method: 'PUT', isReadable: false, preflight: { headers: PERMITS } }],
    none: [
      {
        says: 'both',
        method: 'PUT',
        preflight: { headers: PERMITS },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
      { says: 'no preflight was needed', isReadable: false },
    ],
  },
}
