import type { ExplainedMessage } from '../../engine/index.ts'
import { countOf } from './count.ts'

/** Explaining a message of the browser's console. */
export const consoleMessage = {
  consoleMessage: {
    open: 'Paste a console message',
    title: 'Console message',
    label: 'Paste an error from the browser’s console',
    placeholder:
      'Access to fetch at ‘https://api.example.com’ from origin ‘http://localhost:3000’ has been blocked by CORS policy: No ‘Access-Control-Allow-Origin’ header is present on the requested resource.',
    unknown: 'CORS Lens doesn’t recognize this message. Copy the whole line, from “Access to” or “Cross-Origin Request Blocked” on.',
    browser: { chromium: 'Chrome or Edge', firefox: 'Firefox', webkit: 'Safari' },
    said: {
      kind: 'Request',
      method: 'Method',
      url: 'URL',
      redirectedFrom: 'Redirected from',
      origin: 'Page’s origin',
      header: 'Header',
      value: 'Value',
      status: 'Status',
    } satisfies Partial<Record<keyof ExplainedMessage['said'], string>>,
    cause: 'Cause',
    causes: 'Possible causes, most likely first',
    more: (count: number) => countOf(count, 'more cause'),
    howToTell: 'How to tell:',
    whatToDo: 'What to do:',
    record: 'To find out which it is, let the page send the request again with this tab open.',
  },
}
