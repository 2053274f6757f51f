import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

export const PREFLIGHT_STATUS = {
  'preflight-authentication-required': {
    explained: [
      response('a token is required', 401, [['WWW-Authenticate', 'Bearer']]),
      response('without any CORS headers', 401, [['WWW-Authenticate', 'Basic realm="api"']], { step: 'allow-origin-missing' }),
      response('a 403 that requires authentication', 403, [['WWW-Authenticate', 'Bearer']]),
    ],
    other: [response('a login page comes by redirect', 302, [['Location', '/login']])],
  },
  'preflight-forbidden': {
    explained: [
      response('a load balancer denies it', 403, [['Server', 'awselb/2.0']], { step: 'allow-origin-missing' }),
      response('with CORS headers', 403),
    ],
    other: [response('a 403 that requires authentication', 403, [['WWW-Authenticate', 'Bearer']])],
  },
  'options-not-handled': {
    explained: [
      response('no route for OPTIONS', 404),
      response('the method isn’t allowed', 405, [['Allow', 'GET, POST']], { step: 'allow-origin-missing' }),
    ],
    other: [{ caption: 'the response to the actual request has status 404', status: 404 }],
  },
  'preflight-server-error': {
    explained: [
      response('the handler throws because there is no body', 500),
      response('the application is down', 502, [['Server', 'nginx']], { step: 'allow-origin-missing' }),
    ],
    other: [response('501 means that OPTIONS isn’t implemented', 501)],
  },
  'preflight-status-not-ok': {
    explained: [response('the handler requires a body', 400), response('a redirect without Location', 302), response('not modified', 304)],
    other: [
      {
        caption: '299 is a success',
        at: 'preflight',
        method: 'PUT',
        status: 299,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>

function response(
  caption: string,
  status: number,
  more: readonly (readonly [string, string])[] = [],
  rest: Partial<Example> = {},
): Example {
  const cors = [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Methods', 'PUT'],
  ] as const
  return { caption, at: 'preflight', method: 'PUT', status, responseHeaders: rest.step ? more : [...cors, ...more], ...rest }
}
