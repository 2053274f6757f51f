import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { warningPages } from '../../../scripts/warning-page-text.ts'
import { warningTexts } from '../../../src/engine/index.ts'

const FOLDER = 'docs/warnings'
const pages = warningPages(warningTexts())

describe('the pages of the warnings (npm run rules writes them)', () => {
  it('exist, one for each warning and no other', () => {
    expect(existsSync(FOLDER) ? readdirSync(FOLDER).sort() : []).toEqual([...pages.keys()].sort())
  })

  it.each([...pages])('%s is up to date with its warning', (file, text) => {
    expect(readFileSync(`${FOLDER}/${file}`, 'utf8')).toBe(text)
  })

  it('are all linked from the index', () => {
    for (const { id } of warningTexts()) expect(pages.get('README.md')).toContain(`(${id}.md)`)
  })
})
