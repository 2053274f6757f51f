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
    ['{"error_description":"AADSTS90023261: Something else."}', 'AADSTS90023261: Something else'],
    ['<Error><Code>AccessDenied</Code><Message>Not SignatureDoesNotMatch</Message></Error>', 'Not SignatureDoesNotMatch'],
    ['Origin checking failed', 'Origin checking failed'],
    ['{"detail":"CSRF protection is on"}', 'CSRF protection is on'],
    ['{"type":"about:blank","title":"Bad Request","detail":"The field \\"name\\" is\\nrequired."}', 'The field "name" is required'],
    ['{"errors":[{"message":"Cannot query field"}]}', 'Cannot query field'],
    ['{"error":{"code":403,"message":"The API key isn’t valid"}}', 'The API key isn’t valid'],
    ['{"error":"invalid_grant"}', 'invalid_grant'],
    [`{"message":"Cut off","stack":"${'a'.repeat(1_900)}`, 'Cut off'],
  ])('is put in the words of its body: %s', (body, message) => {
    expect(said(body)).toMatch(/^This isn’t a CORS error: .* 403 response\. Its body says /)
    expect(said(body)).toContain(`Its body says “${message}”.`)
  })

  it('is shortened', () => {
    expect(said(`{"message":"${'long '.repeat(90)}"}`)?.length).toBeLessThan(400)
  })

  it.each([
    ['a page', '<!doctype html><title>403 Forbidden</title><h1>Forbidden</h1>'],
    ['a number', '{"message":"403"}'],
    ['a member that isn’t a text', '{"message":{"a":1},"error":17}'],
    ['a text as long as a stack trace', 'at a.js '.repeat(200)],
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
