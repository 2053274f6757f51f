import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const SHARED_CACHE = {
  'shared-cache-without-vary-origin': {
    explained: [
      {
        caption: 'a copy that was stored for a request without Origin',
        responseHeaders: [
          ['X-Cache', 'Hit from cloudfront'],
          ['Age', '53800'],
          ['Vary', 'Accept-Encoding'],
        ],
      },
      {
        caption: 'a copy that was stored for another origin',
        step: 'allow-origin-mismatch',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://www.app.example'],
          ['CF-Cache-Status', 'HIT'],
        ],
      },
      {
        caption: 'a copy in Azure Front Door, which was stored for another origin',
        step: 'allow-origin-mismatch',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://www.app.example'],
          ['X-Cache', 'TCP_REMOTE_HIT'],
        ],
      },
    ],
    other: [
      {
        caption: 'the cache keeps copies apart by Origin',
        responseHeaders: [
          ['X-Cache', 'Hit from cloudfront'],
          ['Vary', 'Origin'],
        ],
      },
      { caption: 'the response comes from the server', responseHeaders: [['X-Cache', 'Miss from cloudfront']] },
      { caption: 'the response comes from the server behind Azure Front Door', responseHeaders: [['X-Cache', 'TCP_MISS']] },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
