import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleTexts, warningTexts } from '../src/engine/index.ts'
import { basicsPage } from './basics-page-text.ts'
import { rulePages } from './rule-page-text.ts'
import { warningPages } from './warning-page-text.ts'

// Writes docs/rules/ and docs/warnings/: a page for each rule and each warning, and their indexes. What none has any more is removed.
// And docs/basics.md.
write('docs/rules', rulePages(ruleTexts()))
write('docs/warnings', warningPages(warningTexts()))
writeFileSync('docs/basics.md', basicsPage())

function write(folder: string, pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(join(folder, file))
  for (const [file, text] of pages) writeFileSync(join(folder, file), text)
  console.log(`${folder}: ${pages.size - 1} pages and the index`)
}
