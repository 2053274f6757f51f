import { describe, expect, it } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { ruleTexts } from '../../src/engine/index.ts'

function run(ids: readonly string[], terminal: Partial<Terminal> = {}) {
  let out = ''
  let err = ''
  const code = explain(ids, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    terminal: { columns: null, paint: (_, text) => text, ...terminal },
  })
  return { code, out, err }
}

const unwrapped = (text: string) => text.replace(/\s+/g, ' ')

describe('cors-lens explain', () => {
  it('lists every rule with its title', () => {
    const { code, out } = run([])
    expect(code).toBe(0)
    for (const { id, title } of ruleTexts()) expect(unwrapped(out)).toContain(`${id} ${title}`)
  })

  it.each(ruleTexts().map((rule) => [rule.id, rule] as const))(
    'says all that the page of %s says',
    (id, { title, why, remedy, howToTell, examples }) => {
      const { code, out } = run([id])
      expect(code).toBe(0)
      for (const text of [
        title,
        why,
        remedy,
        ...(howToTell === null ? [] : [howToTell]),
        ...examples.map(({ explanation }) => explanation),
      ]) {
        if (!/[^\x20-\x7e“”’…\u00a1-\u024f]/.test(text)) expect(unwrapped(out)).toContain(unwrapped(text))
      }
    },
  )

  it('shows an example as it went over the wire', () => {
    expect(run(['wildcard-with-credentials']).out).toContain(`
    GET https://api.example/items   (with credentials)
    Origin: https://app.example

    200
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Credentials: true
`)
  })

  it('names the rules that near misses belong to', () => {
    expect(run(['allow-origin-trailing-slash']).out).toContain('a path: that is allow-origin-path.')
  })

  it('keeps to the width of the terminal', () => {
    const { out } = run(['allow-origin-missing'], { columns: 60 })
    expect(out.split('\n').filter((line) => line.length > 60 && !line.includes('https://'))).toEqual([])
  })

  it('writes no invisible character', () => {
    expect(run(['allow-origin-invisible-character']).out).toContain('\\u200b')
    expect(run(['allow-origin-invisible-character']).out).not.toMatch(/[\u200b\u00a0\t]/)
  })

  it('answers 2 on a rule that is not known, and explains the others', () => {
    const { code, out, err } = run(['allow-origin-slash', 'opaque-origin'])
    expect(code).toBe(2)
    expect(out).toContain('opaque-origin')
    expect(err).toMatch(/^cors-lens: there is no rule "allow-origin-slash"/)
  })

  it('names the rules that a wrong name is similar to', () => {
    expect(run(['has-expired']).err).toBe('cors-lens: there is no rule "has-expired"; similar are certificate-expired\n')
  })

  it('keeps a hostile name inert', () => {
    expect(run(['\u001b[31m']).err).not.toContain('\u001b')
  })
})
