import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError } from './failed-with.ts'

export const NOT_RECORDED = {
  'preflight-not-recorded': {
    explained: [
      { caption: 'Playwright in Firefox', at: 'preflight', method: 'PUT', status: 0, error: 'NS_ERROR_DOM_BAD_URI' },
      {
        caption: 'Safari’s timeline',
        at: 'preflight',
        method: 'PUT',
        status: 0,
        error: 'Method PUT is not allowed by Access-Control-Allow-Methods.',
      },
      {
        caption: 'a preflight status',
        at: 'preflight',
        method: 'PUT',
        status: 0,
        error: 'Preflight response is not successful. Status code: 404',
      },
    ],
    other: [
      corsError,
      {
        caption: 'a response that was refused',
        status: 0,
        error: 'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
      },
    ],
  },
  'blocked-response-not-recorded': {
    explained: [
      {
        caption: 'Safari’s timeline',
        status: 0,
        error: 'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
      },
      { caption: 'a list of origins', status: 0, error: 'Access-Control-Allow-Origin cannot contain more than one origin.' },
      { caption: 'Playwright in Firefox', status: 0, error: 'NS_ERROR_DOM_BAD_URI' },
    ],
    other: [corsError, { caption: 'a refused connection', at: 'request', status: 0, error: 'net::ERR_CONNECTION_REFUSED' }],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
