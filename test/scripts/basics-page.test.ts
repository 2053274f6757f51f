import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { basicsPage } from '../../scripts/basics-page-text.ts'
import { lessons } from '../../src/panel/learn/lessons.ts'
import { text } from '../../src/panel/text/text.ts'

const PAGE = 'docs/basics.md'

describe('the page of the basics (npm run rules writes it)', () => {
  it('is up to date with the lessons', () => {
    expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(basicsPage())
  })

  it('has a heading for every lesson', () => {
    const headings = basicsPage().match(/^## .*$/gm) ?? []
    expect(headings.map((heading) => heading.replace(/^## |\\/g, ''))).toEqual(
      expect.arrayContaining(lessons.map((id) => text.learn.basics[id].question)),
    )
  })

  it('is linked from the README and from the rules', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/basics.md)')
    expect(readFileSync('docs/rules/README.md', 'utf8')).toContain('(../basics.md)')
  })
})
