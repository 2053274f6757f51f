import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

const allowed = preflight('listed in another letter case', ['x-a'], 'X-A')

export const HEADER_NOT_ALLOWED = {
  'cors-header-in-request': {
    explained: [
      preflight('the page tries to allow itself', ['access-control-allow-origin', 'content-type'], 'content-type'),
      preflight('it alone causes a preflight, which the server rejects', ['access-control-allow-origin'], null, {
        step: 'preflight-status',
        status: 405,
      }),
    ],
    other: [
      preflight('a header of its own', ['x-a'], null),
      preflight(
        'the request needs a preflight without it too',
        ['access-control-allow-origin', 'x-a'],
        'access-control-allow-origin, x-a',
        {
          step: 'preflight-status',
          status: 405,
        },
      ),
    ],
  },
  'header-spelled-differently': {
    explained: [
      preflight('underscores in the list', ['x-api-key'], 'X_API_KEY'),
      preflight('an underscore in the request', ['api_key'], 'api-key'),
      preflight('no hyphen in the list', ['content-type'], 'ContentType'),
    ],
    other: [preflight('another name', ['x-api-key'], 'x-key'), allowed],
  },
  'listed-in-expose-headers': {
    explained: [
      preflight('the wrong list', ['x-a'], null, {
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Expose-Headers', 'X-A'],
        ],
      }),
    ],
    other: [preflight('in no list', ['x-a'], 'x-b')],
  },
  'authorization-not-covered-by-wildcard': {
    explained: [preflight('“*” alone', ['authorization'], '*')],
    other: [preflight('it isn’t covered by another name either', ['authorization'], 'content-type')],
  },
  'library-header-not-allowed': {
    explained: [
      preflight('tracing', ['traceparent'], 'content-type'),
      preflight('Sentry', ['baggage', 'sentry-trace'], null),
      preflight('jQuery', ['x-requested-with'], 'content-type, authorization'),
      preflight('to bypass the cache', ['cache-control', 'pragma'], null),
    ],
    other: [preflight('with a header of the page’s own', ['traceparent', 'x-a'], null)],
  },
  'content-type-not-allowed': {
    explained: [
      preflight('the page sends JSON, and no header is listed', ['content-type'], null),
      preflight('other headers are listed', ['content-type'], 'Authorization'),
    ],
    other: [preflight('another header isn’t allowed either', ['content-type', 'x-a'], null)],
  },
  'header-not-allowed': {
    explained: [
      preflight('another header is listed', ['x-a'], 'x-b'),
      preflight('two headers are missing', ['content-type', 'x-a'], null),
      preflight('one of them is a library’s', ['traceparent', 'x-a'], null),
    ],
    other: [allowed],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>

function preflight(caption: string, requests: readonly string[], allows: string | null, more: Partial<Example> = {}): Example {
  const list = allows === null ? [] : ([['Access-Control-Allow-Headers', allows]] as const)
  const responseHeaders = [['Access-Control-Allow-Origin', '*'], ...list] as const
  return { caption, at: 'preflight', method: 'POST', unsafeHeaderNames: requests, status: 204, responseHeaders, ...more }
}
