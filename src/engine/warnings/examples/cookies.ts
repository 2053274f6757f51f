import type { WarningId } from '../warning-id.ts'
import type { Lines } from '../warning-rule.ts'
import type { WarningExamples } from './example.ts'

const ALLOWED: Lines = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Credentials', 'true'],
]

const CROSS_SITE: Lines = [['Sec-Fetch-Site', 'cross-site']]

export const COOKIES = {
  'cookie-without-credentials': {
    given: [
      {
        caption: 'a login without credentials',
        method: 'POST',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'session=1; Secure'],
        ],
      },
    ],
    none: [
      {
        caption: 'with credentials',
        includesCredentials: true,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
      {
        caption: 'an image stores cookies by default',
        kind: 'image',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'a=1'],
        ],
      },
    ],
  },
  'cookie-blocked-by-samesite': {
    given: [
      {
        caption: 'without SameSite, which counts as Lax',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; Secure; HttpOnly']],
      },
      {
        caption: 'the server allows credentials, which the recording doesn’t show',
        includesCredentials: null,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; HttpOnly']],
      },
      {
        caption: 'SameSite=None without Secure',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None']],
      },
      {
        caption: 'set by an earlier response from the same URL, and not sent',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: ALLOWED,
        before: { origin: null, headers: [['Set-Cookie', 'session=1; SameSite=Strict']] },
      },
    ],
    none: [
      {
        caption: 'SameSite=None and Secure',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
      {
        caption: 'within the same site, Lax is enough',
        includesCredentials: true,
        requestHeaders: [['Sec-Fetch-Site', 'same-site']],
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1']],
      },
      {
        caption: 'the server allows no credentials, so the request most likely has none',
        includesCredentials: null,
        requestHeaders: CROSS_SITE,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'visit=1'],
        ],
      },
      {
        caption: 'the request sent a cookie',
        includesCredentials: true,
        requestHeaders: [...CROSS_SITE, ['Cookie', 'session=1']],
        responseHeaders: ALLOWED,
        before: { origin: null, headers: [['Set-Cookie', 'session=1; SameSite=Strict']] },
      },
    ],
  },
  'cookie-not-sent-by-safari': {
    given: [
      {
        caption: 'a session cookie goes to another site',
        includesCredentials: true,
        requestHeaders: [...CROSS_SITE, ['Cookie', 'session=1']],
        responseHeaders: ALLOWED,
      },
      {
        caption: 'another site sets one, with the right attributes',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
      {
        caption: 'another site sets one and allows credentials, which the recording doesn’t show',
        includesCredentials: null,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
    ],
    none: [
      {
        caption: 'within the same site',
        includesCredentials: true,
        requestHeaders: [
          ['Sec-Fetch-Site', 'same-site'],
          ['Cookie', 'session=1'],
        ],
        responseHeaders: ALLOWED,
      },
      {
        caption: 'no cookie is there',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: ALLOWED,
      },
      {
        caption: 'a partitioned cookie',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure; Partitioned']],
      },
      {
        caption: 'an image that counts visitors',
        kind: 'image',
        includesCredentials: true,
        requestHeaders: [...CROSS_SITE, ['Cookie', 'id=1']],
        responseHeaders: ALLOWED,
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
