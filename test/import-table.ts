/**
 * docs/architecture.md has this table. A module may always import itself. `engine` alone is the files directly in src/engine, and so are `devtools`
 * and `panel`; `*` is every module of that folder.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/report': [],
  'engine/har': ['engine/fetch'],
  'engine/files': ['engine/har'],
  'engine/fetch': [],
  'engine/browsers': ['engine/har', 'engine/fetch'],
  'engine/recorders': ['engine/har', 'engine/fetch'],
  'engine/exchange': ['engine/report', 'engine/har', 'engine/fetch', 'engine/browsers', 'engine/recorders'],
  'engine/pairing': ['engine/har', 'engine/fetch', 'engine/recorders', 'engine/exchange'],
  'engine/platforms': ['engine/har'],
  'engine/responders': ['engine/report', 'engine/fetch', 'engine/exchange', 'engine/platforms'],
  'engine/rules': ['engine/report', 'engine/fetch', 'engine/exchange', 'engine/browsers', 'engine/responders'],
  'engine/verdict': [
    'engine/report',
    'engine/har',
    'engine/fetch',
    'engine/exchange',
    'engine/browsers',
    'engine/recorders',
    'engine/rules',
  ],
  'engine/checklist': [
    'engine/report',
    'engine/har',
    'engine/fetch',
    'engine/exchange',
    'engine/browsers',
    'engine/rules',
    'engine/verdict',
  ],
  'engine/warnings': ['engine/report', 'engine/har', 'engine/fetch', 'engine/exchange', 'engine/browsers'],
  'engine/fix': ['engine/report', 'engine/fetch', 'engine/exchange', 'engine/browsers', 'engine/rules'],
  'engine/policy': ['engine/report', 'engine/har', 'engine/fetch'],
  'engine/servers': ['engine/policy', 'engine/har', 'engine/platforms'],
  'engine/simulation': [
    'engine/report',
    'engine/har',
    'engine/fetch',
    'engine/exchange',
    'engine/browsers',
    'engine/recorders',
    'engine/rules',
    'engine/verdict',
    'engine/checklist',
    'engine/fix',
  ],
  'engine/console-messages': ['engine/report', 'engine/fetch', 'engine/browsers', 'engine/rules'],
  'engine/masking': ['engine/report', 'engine/har', 'engine/fetch'],
  engine: ['engine/*'],
  'devtools/page': ['engine/index.ts', 'devtools', 'devtools/recorder'],
  'devtools/recorder': ['engine/index.ts', 'devtools', 'devtools/page'],
  devtools: ['engine/index.ts', 'devtools/page', 'devtools/recorder'],
  'panel/text': ['engine/index.ts'],
  'panel/components': ['engine/index.ts', 'panel/text'],
  'panel/preferences': ['engine/index.ts'],
  'panel/state': ['engine/index.ts', 'devtools', 'devtools/recorder', 'panel/components', 'panel/preferences', 'panel/text'],
  'panel/filter': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text'],
  'panel/list': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/warnings'],
  'panel/headers': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text'],
  'panel/why': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/headers'],
  'panel/warnings': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/why'],
  'panel/checklist': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text'],
  'panel/learn': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text'],
  'panel/console-message': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text'],
  'panel/export': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/fix', 'panel/why'],
  'panel/diagram': [
    'engine/index.ts',
    'panel/components',
    'panel/preferences',
    'panel/state',
    'panel/text',
    'panel/headers',
    'panel/export',
  ],
  'panel/what-if': [
    'engine/index.ts',
    'panel/components',
    'panel/preferences',
    'panel/state',
    'panel/text',
    'panel/checklist',
    'panel/diagram',
  ],
  'panel/fix': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/warnings', 'panel/what-if'],
  'panel/retry': ['engine/index.ts', 'devtools', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/export'],
  'panel/detail': [
    'engine/index.ts',
    'panel/components',
    'panel/preferences',
    'panel/state',
    'panel/text',
    'panel/checklist',
    'panel/diagram',
    'panel/export',
    'panel/fix',
    'panel/headers',
    'panel/learn',
    'panel/retry',
    'panel/warnings',
    'panel/what-if',
    'panel/why',
  ],
  'panel/summary': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/fix', 'panel/warnings'],
  'panel/import': ['engine/index.ts', 'devtools', 'devtools/recorder'],
  'panel/logs': [
    'engine/index.ts',
    'devtools',
    'devtools/recorder',
    'panel/components',
    'panel/preferences',
    'panel/state',
    'panel/text',
    'panel/import',
  ],
  'panel/compare': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/list', 'panel/logs'],
  'panel/settings': ['engine/index.ts', 'panel/components', 'panel/preferences', 'panel/state', 'panel/text', 'panel/logs'],
  'panel/shell': [
    'engine/index.ts',
    'panel/components',
    'panel/preferences',
    'panel/state',
    'panel/text',
    'panel/compare',
    'panel/console-message',
    'panel/detail',
    'panel/export',
    'panel/filter',
    'panel/list',
    'panel/logs',
    'panel/summary',
    'panel/settings',
  ],
  panel: ['engine/index.ts', 'devtools', 'panel/*'],
  cli: ['engine/index.ts'],
}

const PACKAGES: Readonly<Record<string, RegExp>> = {
  devtools: /^webextension-polyfill$/,
  panel: /^(preact(\/\w+)?|@preact\/signals)$/,
  cli: /^node:/,
  'engine/files': /^fflate$/,
  // The example that an empty panel offers.
  'panel/logs': /^(preact(\/\w+)?|@preact\/signals|docs\/examples\/shop\.har)$/,
}

/** Types alone: the catalogue speaks of the unions that the features define. */
const TYPES_ONLY: readonly (readonly [from: string, to: RegExp])[] = [
  ['panel/text', /^panel\//],
  ['devtools', /^devtools\//],
]

export const PUBLIC_FACE = 'src/engine/index.ts'

/** `engine/har` of src/engine/har/entry.ts, `engine` of src/engine/log.ts. */
export function moduleOf(path: string): string {
  const [, first = '', second = '', third] = path.split('/')
  return third === undefined ? first : `${first}/${second}`
}

/** @param typesOnly the import is of types alone */
export function mayImport(from: string, imported: string, typesOnly = false): boolean {
  const importing = moduleOf(from)
  const allowed = MAY_IMPORT[importing]
  if (allowed === undefined) return false
  if (!imported.startsWith('src/')) return (PACKAGES[importing] ?? PACKAGES[importing.split('/')[0] ?? ''])?.test(imported) ?? false
  const target = moduleOf(imported)
  if (target === importing || allowed.includes(target) || allowed.includes(`${target.split('/')[0]}/*`)) return true
  if (typesOnly && TYPES_ONLY.some(([module, targets]) => module === importing && targets.test(target))) return true
  return imported === PUBLIC_FACE && allowed.includes('engine/index.ts')
}
