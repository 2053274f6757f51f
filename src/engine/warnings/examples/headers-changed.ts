import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const HEADERS_CHANGED = {
  'headers-changed': {
    given: [
      { caption: 'no header, but the page could read it', responseHeaders: [['Content-Type', 'application/json']] },
      { caption: 'another origin is allowed', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] },
    ],
    none: [
      { caption: 'the header is there', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] },
      { caption: 'it is missing, and the page couldn’t read it', isReadable: false, responseHeaders: [] },
      { caption: 'a 304 revalidates a cached response', status: 304, responseHeaders: [] },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
