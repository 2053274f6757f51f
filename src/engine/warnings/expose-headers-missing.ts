import type { Entry } from '../exchange/exchange.ts'
import { isExposed } from '../fetch/exposed-headers.ts'
import { get } from '../fetch/header-list.ts'
import { allowOrigin, listed, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** Response headers that are made for the page’s code, and when. */
const FOR_SCRIPT: readonly (readonly [name: string, isMeant: (value: string, status: number) => boolean])[] = [
  ['Link', (value) => /rel="?(?:next|prev|last|first)\b/i.test(value)],
  ['X-Total-Count', always],
  ['X-Total', always],
  ['X-Total-Pages', always],
  ['X-Next-Page', always],
  ['X-Pagination', always],
  ['Content-Range', (value) => !/^bytes /i.test(value)],
  ['Content-Disposition', (value) => /filename/i.test(value)],
  ['Location', (_, status) => status === 201 || status === 202],
  ['Retry-After', (_, status) => status === 429 || status === 503],
]

/** Headers are there and the page’s code cannot see them. */
export const exposeHeadersMissing: WarningRule = {
  id: 'expose-headers-missing',
  category: 'correctness',
  title: 'Headers that the page likely needs are hidden from it',
  why: 'Script sees seven harmless response headers and those that Access-Control-Expose-Headers names. Any other reads as null, without an error, however well the Network panel shows it.',
  remedy: 'Name them in Access-Control-Expose-Headers on the response (not on the preflight). “*” does so only without credentials.',
  check({ response, isReadable, kind, includesCredentials }) {
    if (response === null || !isReadable || allowOrigin(response) === null || (kind !== 'fetch' && kind !== 'xhr')) return null
    const hidden = FOR_SCRIPT.filter(([name, isMeant]) => isMeantAndHidden(response, name, isMeant, includesCredentials ?? false)).map(
      ([name]) => name,
    )
    if (hidden.length === 0) return null
    return {
      explanation: `The response carries ${listed(hidden)}, and the page’s code reads ${hidden.length === 1 ? 'it' : 'them'} as null: Access-Control-Expose-Headers does not name ${hidden.length === 1 ? 'it' : 'them'}.`,
      evidence: [...hidden.flatMap((name) => responseHeader(response, name)), ...responseHeader(response, 'Access-Control-Expose-Headers')],
    }
  },
  examples: {
    given: [
      {
        says: 'the number of all items',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['X-Total-Count', '120'],
        ],
      },
      {
        says: 'the next page, and “*” beside credentials',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Expose-Headers', '*'],
          ['Link', '</items?page=2>; rel="next"'],
        ],
      },
      {
        says: 'where the new item is',
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
        says: 'it is named',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Expose-Headers', 'x-total-count'],
          ['X-Total-Count', '120'],
        ],
      },
      {
        says: 'headers that are not made for script',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Link', '</a.css>; rel=preload'],
          ['ETag', '"1"'],
          ['Server', 'nginx'],
        ],
      },
      {
        says: 'an image: no script reads its headers',
        kind: 'image',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Content-Disposition', 'inline; filename="a.png"'],
        ],
      },
    ],
  },
}

function always(): boolean {
  return true
}

function isMeantAndHidden(
  { response }: Entry,
  name: string,
  isMeant: (value: string, status: number) => boolean,
  includesCredentials: boolean,
): boolean {
  const value = get(name, response.headers)
  return value !== null && isMeant(value, response.status) && !isExposed(name, response.headers, includesCredentials)
}
