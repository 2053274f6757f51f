import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

export const ALLOW_LISTS_INVALID = {
  'methods-or-headers-not-comma-separated': {
    explained: [methods('GET PUT'), methods('GET; PUT'), headers('x-a x-b'), headers('x-a;x-b')],
    other: [methods('GET,,PUT'), methods('GET, @')],
  },
  'methods-or-headers-quoted': {
    explained: [methods('"GET, PUT"'), methods('["PUT"]'), headers('"x-a"'), headers('[x-a]')],
    other: [headers('X-A, X-B')],
  },
  'methods-or-headers-invalid': { explained: [methods('GET, @'), headers('x-a: 1'), headers('x-ä')], other: [methods('GET,,PUT')] },
} satisfies Partial<Record<RuleId, RuleExamples>>

function methods(value: string): Example {
  return {
    caption: `the methods are “${value}”`,
    at: 'preflight',
    method: 'PUT',
    status: 204,
    responseHeaders: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', value],
    ],
  }
}

function headers(value: string): Example {
  return {
    caption: `the header names are “${value}”`,
    step: 'allow-headers-invalid',
    at: 'preflight',
    unsafeHeaderNames: ['x-a'],
    status: 204,
    responseHeaders: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Headers', value],
    ],
  }
}
