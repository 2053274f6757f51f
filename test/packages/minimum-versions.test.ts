import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import packageJson from '../../package.json' with { type: 'json' }
import { filesUnder } from '../../scripts/archives.ts'
import type { Target } from './compat.ts'
import { unsupportedInScript, unsupportedInStyles } from './used-features.ts'

const chrome: Target = { name: 'chrome', version: manifest.minimum_chrome_version }
const firefox: Target = { name: 'firefox', version: manifest.browser_specific_settings.gecko.strict_min_version }
const node: Target = { name: 'nodejs', version: packageJson.engines.node.replace('>=', '') }

function unsupported(folder: string, target: Target): readonly string[] {
  const files = filesUnder(folder).map(({ path }) => ({ path, source: readFileSync(path, 'utf8') }))
  return files.flatMap(({ path, source }) =>
    path.endsWith('.js') ? unsupportedInScript(source, target) : path.endsWith('.css') ? unsupportedInStyles(source, target) : [],
  )
}

/** What is used where it exists, and what happens elsewhere. */
const OPTIONAL: Readonly<Record<string, string>> = {
  '.moveBefore()': 'Preact moves elements without their state',
  'Symbol.dispose': "an effect of Preact's signals has no `using`",
  '.createPolicy()': 'there are no Trusted Types, so a string starts the worker',
  'css.properties.scrollbar-color': 'scrollbars have the usual color',
  'css.properties.scrollbar-width': 'scrollbars have the usual width',
}

describe('what is built', () => {
  it.each([
    ['dist/chrome', chrome],
    ['dist/firefox', firefox],
    ['dist/cli', node],
  ])('%s uses nothing that its minimum version lacks', (folder, target) => {
    expect(unsupported(folder, target).filter((name) => !(name in OPTIONAL))).toEqual([])
  })

  it('lists no exception that isn’t needed', () => {
    const used = new Set([...unsupported('dist/chrome', chrome), ...unsupported('dist/firefox', firefox), ...unsupported('dist/cli', node)])
    expect(Object.keys(OPTIONAL).filter((name) => !used.has(name))).toEqual([])
  })
})

describe('the check', () => {
  const old = { name: 'chrome', version: '100' } as const

  it('finds globals, static members and methods that are too new', () => {
    const source = 'Object.groupBy(a, b); a.toSorted(); new CloseWatcher(); a.map(b); structuredClone(a); own.fix()'
    expect(unsupportedInScript(source, old)).toEqual(['.toSorted()', 'CloseWatcher', 'Object.groupBy'])
    expect(unsupportedInScript(source, { name: 'chrome', version: '130' })).toEqual([])
  })

  it('finds extension APIs, elements, attributes and regular expressions that are too new', () => {
    const source = [
      'browser.devtools.network.onNavigated.addListener(take)',
      'jsx("dialog", { closedby: "any", open: true, "aria-label": "Export" })',
      'jsx(`details`, { name: "one", children: [] })',
      '/(?i:a)b/.test(text); /(?<=a)b/u.test(text)',
    ].join(';')
    const newer = ['/(?i:a)b/', 'html.elements.details.name', 'html.elements.dialog.closedby']
    expect(unsupportedInScript(source, old)).toEqual(newer)
    expect(unsupportedInScript(source, { name: 'firefox', version: '53' })).toContain('webextensions.api.devtools.network.onNavigated')
    expect(unsupportedInScript(source, { name: 'chrome', version: '140' })).toEqual(['/(?i:a)b/'])
  })

  it('ignores methods of Node’s own modules', () => {
    const source = 'statSync(path).isFile(); [1].toSorted()'
    expect(unsupportedInScript(source, { name: 'nodejs', version: '18.0.0' })).toEqual(['.toSorted()'])
  })

  it('finds properties, values, functions, at-rules and selectors that are too new', () => {
    const source =
      'a:has(b) { text-wrap: balance; color: light-dark(red, color-mix(in srgb, red, blue)) } @starting-style { a { field-sizing: content } }'
    expect(unsupportedInStyles(source, old)).toEqual([
      'color-mix',
      'css.at-rules.starting-style',
      'css.properties.field-sizing',
      'css.properties.text-wrap',
      'css.selectors.has',
      'light-dark',
    ])
    expect(unsupportedInStyles(source, { name: 'chrome', version: '140' })).toEqual([])
  })
})
