import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

export const METHOD_NOT_ALLOWED = {
  'method-case': {
    explained: [preflight('“patch” in lower case', 'patch', 'GET, PATCH'), preflight('the server lists it in lower case', 'PUT', 'put')],
    other: [preflight('another method', 'PATCH', 'GET, PUT')],
  },
  'allow-methods-missing': {
    explained: [preflight('only the origin is allowed', 'DELETE', null), preflight('Allow instead', 'PUT', null, [['Allow', 'GET, PUT']])],
    other: [preflight('POST needn’t be listed', 'POST', null), preflight('an empty list', 'PUT', '')],
  },
  'method-not-allowed': {
    explained: [preflight('other methods are listed', 'PUT', 'GET, POST'), preflight('the list is empty', 'PUT', '')],
    other: [preflight('it is listed', 'PUT', 'GET, PUT')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>

function preflight(caption: string, method: string, listed: string | null, more: readonly (readonly [string, string])[] = []): Example {
  const lists = listed === null ? [] : ([['Access-Control-Allow-Methods', listed]] as const)
  return { caption, at: 'preflight', method, status: 204, responseHeaders: [['Access-Control-Allow-Origin', '*'], ...lists, ...more] }
}
