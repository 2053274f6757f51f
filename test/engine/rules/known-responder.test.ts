import { describe, expect, it } from 'vitest'
import type { Example } from '../../../src/engine/rules/examples/example.ts'
import { explain } from '../../../src/engine/rules/table.ts'
import { failureFromExample } from './failure-from-example.ts'

/** An object store whose headers name it. */
const STORE = { url: 'https://bucket.s3.eu-west-1.amazonaws.com/a.pdf', responseHeaders: [['Server', 'AmazonS3']] } as const

const REDIRECTED = { redirectedFrom: 'https://api.example/files/a', origin: 'https://app.example' } as const

describe('a response whose sender is known', () => {
  it.each<[what: string, example: Omit<Example, 'caption'>, rule: string, explanation: RegExp]>([
    ['is explained by its sender', STORE, 'allow-origin-missing', /S3/],
    [
      'that the browser made up itself, by HSTS, is not the sender’s',
      {
        url: 'http://bucket.s3.eu-west-1.amazonaws.com/a.pdf',
        step: 'preflight-redirect',
        at: 'preflight',
        method: 'PUT',
        status: 307,
        responseHeaders: [
          ['Location', 'https://bucket.s3.eu-west-1.amazonaws.com/a.pdf'],
          ['Non-Authoritative-Reason', 'HSTS'],
        ],
      },
      'preflight-upgraded-by-hsts',
      /^The browser redirected the preflight/,
    ],
    ['after a server’s redirect', { ...STORE, ...REDIRECTED }, 'redirect-target-without-cors', /S3/],
    [
      'after an extension’s redirect is still the extension’s doing',
      { ...STORE, ...REDIRECTED, redirectedBy: 'WebRequest API' },
      'redirected-by-extension',
      /^An extension in this browser redirected the request/,
    ],
  ])('%s', (_, example, id, text) => {
    const { rule, explanation } = explain(
      failureFromExample({ caption: 'a known sender', ...example }, example.step ?? 'allow-origin-missing'),
    )
    expect(rule.id).toBe(id)
    expect(explanation.explanation).toMatch(text)
  })

  it.each([
    ['preflight', 'preflight-redirect', 'PUT', 'server', /^Let OPTIONS pass without a login/],
    ['request', 'allow-origin-missing', 'GET', 'page', /Accept: application\/json/],
  ] as const)('is helped by whoever can do what the remedy says: a login page for a %s', (at, step, method, responsible, remedy) => {
    const responseHeaders = [['Location', 'https://api.example/users/sign_in']] as const
    const { explanation } = explain(failureFromExample({ caption: 'a login page', at, method, status: 302, responseHeaders }, step))
    expect(explanation.responsible).toBe(responsible)
    expect(explanation.remedy).toMatch(remedy)
  })
  it.each([
    ['tells nothing by its CORS headers', 'https://api.openai.com/v1/stream', 401, /^api\.openai\.com responded to EventSource with 401/],
    ['is not said to lack the header that it has', 'https://api.example/stream', 504, /^The 504 response comes from api\.example/],
  ] as const)('which CORS allowed %s', (_, url, status, text) => {
    const responseHeaders = [
      ['Server', 'nginx'],
      ['Access-Control-Allow-Origin', '*'],
      ['Content-Type', 'application/json'],
    ] as const
    const stream = failureFromExample({ caption: 'a stream', url, status, responseHeaders }, 'event-stream-refused')
    expect(explain(stream).explanation.explanation).toMatch(text)
  })
})
