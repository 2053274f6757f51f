import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleTexts } from '../src/engine/index.ts'
import { rulePages } from './rule-page-text.ts'

// Writes docs/rules/: a page for each rule and the index. What no rule has any more is removed.
const folder = 'docs/rules'
const pages = rulePages(ruleTexts())
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(join(folder, file))
for (const [file, text] of pages) writeFileSync(join(folder, file), text)
console.log(`${folder}: ${pages.size - 1} rules and the index`)
