import { describe, expect, it } from 'vitest'
import { causeOf, exchangeOf, reportOf } from './reports.ts'
import { blocked, PLAIN, textOf } from './text-of.ts'

describe('a terminal', () => {
  const long = `https://api.example/${'a'.repeat(200)}/end`

  it('of 60 columns gets no line longer than that', () => {
    const evidence = [{ entry: 4, on: 'response', name: 'Content-Security-Policy', value: 'a'.repeat(300) } as const]
    const report = reportOf([blocked({ evidence }, { url: long })])
    const lines = textOf(report, {}, { ...PLAIN, columns: 60 }).split('\n')
    expect(lines.filter((line) => line.length > 60)).toEqual([])
    expect(lines.find((line) => line.startsWith('✖'))).toMatch(/^✖ blocked {2}GET https:\/\/api\.example\/a+…a+\/end$/)
  })

  it('gets no colors that it doesn’t support, and red for blocked if it does', () => {
    const text = textOf(reportOf([blocked()]), {}, { columns: 80, paint: (style, text) => `<${style}>${text}</>` })
    expect(text).toContain('<red>✖ blocked</>  <bold>GET</> https://api.example/items')
  })

  it('that is a file or a pipe gets every URL whole', () => {
    expect(textOf(reportOf([blocked({}, { url: long })]), {}, { ...PLAIN, columns: null })).toContain(`GET ${long}\n`)
  })
})

describe('what the page chose', () => {
  const HOSTILE = '\u001b[2J\u202e\n✓ allowed'
  it('is escaped wherever it appears', () => {
    const evidence = [{ entry: 4, on: 'response', name: HOSTILE, value: HOSTILE } as const]
    const cause = {
      title: HOSTILE,
      explanation: HOSTILE,
      remedy: HOSTILE,
      evidence,
      rule: HOSTILE,
      hop: 1,
      alternatives: [causeOf({ title: HOSTILE })],
    }
    const exchange = blocked(cause, {
      url: HOSTILE,
      method: HOSTILE,
      next: [causeOf({ title: `${HOSTILE} next` })],
      hops: exchangeOf().hops.flatMap((hop) => [hop, { ...hop, entry: 5, url: HOSTILE }]),
    })
    const report = reportOf([exchange], [{ entry: 0, reason: HOSTILE }])
    const source = { ...report.source, creator: HOSTILE }
    const text = textOf({ ...report, source }, { file: HOSTILE, all: true }, { ...PLAIN, columns: null })
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(text).not.toMatch(/^\s*✓ allowed/m)
    // File, creator, reason, URL, redirect, title, explanation, host, remedy, name and value of the evidence, the alternative, what comes next, and the
    // rule twice.
    expect(text.match(/\\u001b\[2J\\u202e\\u000a✓/gi)).toHaveLength(15)
  })
})
