import { describe, expect, it } from 'vitest'
import { readableErrorSentence } from '../../../src/engine/report/readable-error.ts'

const ended = (status: number, text: string | null) => ({ status, content: { text } })
const said = (body: string | null) => readableErrorSentence('allowed', ended(403, body))
const UNNAMED = /can read this 403 response\. Its body usually says what is wrong\.$/

describe('an error that the page can read', () => {
  it.each([
    [
      `{"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption"}`,
      /AADSTS9002326.*“Single-page application”/,
    ],
    [
      '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated</Message></Error>',
      /SignatureDoesNotMatch.*signed/,
    ],
    ['<pre>Origin checking failed - https://app.example does not match any trusted origins.</pre>', /CSRF_TRUSTED_ORIGINS\.$/],
    [
      '{"detail":"CSRF Failed: Origin checking failed - https://app.example does not match any trusted origins."}',
      /doesn’t trust the page’s origin/,
    ],
    ['{"detail":"CSRF Failed: CSRF token missing."}', /X-CSRFToken/],
    ['<p>CSRF verification failed. Request aborted.</p>', /X-CSRFToken/],
  ])('is explained by its body: %s', (body, meaning) => {
    expect(said(body)).toMatch(meaning)
    expect(said(body)).toMatch(/^This isn’t a CORS error: .* 403 response\. Its body says /)
  })

  it.each([
    ['another error of Entra ID', '{"error_description":"AADSTS90023261: Something else"}'],
    ['another error of the store', '<Error><Code>AccessDenied</Code><Message>Not SignatureDoesNotMatch</Message></Error>'],
    ['another check of the origin', 'Origin checking failed'],
    ['a word about CSRF', '{"detail":"CSRF protection is on"}'],
    ['an empty body', ''],
    ['no recorded body', null],
  ])('isn’t explained by %s', (_, body) => {
    expect(said(body)).toMatch(UNNAMED)
  })

  it('is nothing that worked, that the page can’t read, or that has no response', () => {
    expect(readableErrorSentence('allowed', ended(200, 'AADSTS9002326'))).toBeNull()
    expect(readableErrorSentence('blocked', ended(403, 'AADSTS9002326'))).toBeNull()
    expect(readableErrorSentence('allowed', null)).toBeNull()
  })
})
