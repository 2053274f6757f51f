import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const EXPOSE_HEADERS_MISSING = {
  'expose-headers-missing': {
    given: [
      {
        caption: 'the total number of items',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['X-Total-Count', '120'],
        ],
      },
      {
        caption: 'the next page, and “*” with credentials',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Expose-Headers', '*'],
          ['Link', '</items?page=2>; rel="next"'],
        ],
      },
      {
        caption: 'an “s” is missing at the end of the name',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Expose-Header', 'X-Rate'],
          ['X-Rate', '5'],
        ],
      },
      {
        caption: 'an event for htmx',
        kind: 'xhr',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['HX-Trigger', 'saved'],
        ],
      },
      {
        caption: 'the URL of a new item',
        method: 'POST',
        status: 201,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Location', '/items/1'],
        ],
      },
    ],
    none: [
      {
        caption: 'it is listed',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Expose-Headers', 'x-total-count'],
          ['X-Total-Count', '120'],
        ],
      },
      {
        caption: 'headers that aren’t meant for scripts',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Link', '</a.css>; rel=preload'],
          ['ETag', '"1"'],
          ['Server', 'nginx'],
        ],
      },
      {
        caption: 'an image: no script reads its headers',
        kind: 'image',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Content-Disposition', 'inline; filename="a.png"'],
        ],
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
