import type { BrowserName } from '../report/browser-name.ts'

/** What page code, libraries and panels say about any failed request, and what people take for an error: none of it tells why. */
interface PageError {
  readonly text: string
  readonly browser: BrowserName | null
  /** true: it says that it is CORS; null: it doesn't tell. */
  readonly isCors: boolean | null
  readonly meaning: string
}

const SAME_ERROR =
  'Page code gets this error for every request that fails: CORS, a connection that is refused, a certificate, an extension. It doesn’t tell which; the browser’s console does.'

export const PAGE_ERRORS: readonly PageError[] = [
  { text: 'Failed to fetch', browser: 'chromium', isCors: null, meaning: SAME_ERROR },
  { text: 'NetworkError when attempting to fetch resource', browser: 'firefox', isCors: null, meaning: SAME_ERROR },
  { text: 'TypeError: Load failed', browser: 'webkit', isCors: null, meaning: SAME_ERROR },
  { text: 'AxiosError: Network Error', browser: null, isCors: null, meaning: SAME_ERROR },
  { text: "message: 'Network Error'", browser: null, isCors: null, meaning: SAME_ERROR },
  { text: "code: 'ERR_NETWORK'", browser: null, isCors: null, meaning: SAME_ERROR },
  { text: 'Error: Network Error', browser: null, isCors: null, meaning: SAME_ERROR },
  { text: 'CORS request rejected', browser: null, isCors: null, meaning: SAME_ERROR },
  { text: ': 0 Unknown Error', browser: null, isCors: null, meaning: SAME_ERROR },
  {
    text: 'due to access control checks',
    browser: 'webkit',
    isCors: null,
    meaning:
      'Safari says this for CORS errors and for mixed content, redirects that the page refused and Cross-Origin-Resource-Policy. The line above it in the console has the reason.',
  },
  {
    text: 'CORS Failed',
    browser: 'firefox',
    isCors: true,
    meaning: 'Firefox’s Network panel shows this for any CORS error. The console has the reason.',
  },
  {
    text: 'CORS error',
    browser: 'chromium',
    isCors: true,
    meaning:
      'The browser blocked the request or the response by the CORS protocol. The console has the reason, and so has the tooltip of these words.',
  },
  {
    text: 'strict-origin-when-cross-origin',
    browser: null,
    isCors: false,
    meaning:
      'This is the browser’s default referrer policy, not an error: the Network panel shows it for every request. Look for a message in the console.',
  },
]
