import { describe, expect, it } from 'vitest'
import type { Example } from '../../../src/engine/rules/examples/example.ts'
import { explain } from '../../../src/engine/rules/table.ts'
import { failureFromExample } from './failure-from-example.ts'

const STORE = { url: 'https://bucket.s3.eu-west-1.amazonaws.com/a.pdf', responseHeaders: [['Server', 'AmazonS3']] } as const
const REDIRECTED = { redirectedFrom: 'https://api.example/files/a' } as const
const BARE = { responseHeaders: [['Content-Type', 'application/json']] } as const

function explained(example: Omit<Example, 'caption'>) {
  const { rule, explanation } = explain(failureFromExample({ caption: 'a null origin', ...example }, 'allow-origin-missing'))
  return { rule: rule.id, ...explanation }
}

describe('a response without Access-Control-Allow-Origin to a request with Origin: null', () => {
  it.each<[what: string, example: Omit<Example, 'caption'>, rule: string, why: RegExp, remedy: RegExp]>([
    [
      'from an object store, after a redirect',
      { ...STORE, ...REDIRECTED, origin: 'null' },
      'redirect-target-without-cors',
      /Origin: null because api\.example/,
      /^Request the URL on bucket\.s3\.eu-west-1\.amazonaws\.com directly/,
    ],
    [
      'from a server that lists origins, after a redirect',
      { url: 'https://files.example/a', ...REDIRECTED, origin: 'null', responseHeaders: [['Vary', 'Origin']] },
      'origin-null-after-redirect',
      /has CORS enabled, but doesn’t allow “null”/,
      /^Request the URL on files\.example directly/,
    ],
    ['to a sandboxed frame', { ...BARE, origin: 'null' }, 'allow-origin-missing', /sandboxed frame/, /^Give the page an origin/],
    [
      'to a sandboxed frame, from an object store',
      { ...STORE, origin: 'null' },
      'allow-origin-missing',
      /sandboxed frame/,
      /^Give the page an origin/,
    ],
    [
      'to a sandboxed frame, from a storage account whose rules match no origin “null”',
      { url: 'https://acc.blob.core.windows.net/c/a.png', origin: 'null', at: 'preflight', method: 'PUT', status: 403 },
      'preflight-forbidden',
      /sandboxed frame/,
      /^Give the page an origin/,
    ],
  ])('%s: explains why the origin is “null”, and never says to allow it', (_, example, rule, why, remedy) => {
    const { rule: id, explanation, remedy: advice } = explained(example)
    expect(id).toBe(rule)
    expect(explanation).toMatch(why)
    expect(advice).toMatch(remedy)
    expect(advice).not.toMatch(/(?:add|allow|enter|list|write) (?:the origin )?“?null/i)
  })

  it('doesn’t mention “null” if the page has an origin', () => {
    const { explanation, remedy } = explained({ ...STORE, origin: 'https://app.example' })
    expect(`${explanation} ${remedy}`).not.toContain('null')
    expect(remedy).toContain('https://app.example')
  })
})
