import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAY_IMPORT, mayImport, moduleOf, PUBLIC_FACE } from './import-table.ts'
import { importCycleIn, sourceFiles } from './source-files.ts'

const MAX_FILE_LINES = 250
const EXTENSION_API = /^(chrome\.|browser\.(devtools|runtime|storage|i18n|tabs|extension|permissions)$)/

const files = sourceFiles()

describe('the architecture', () => {
  it('is written down in docs/architecture.md as it is enforced', () => {
    const lines = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `((?:engine|devtools|panel|cli)(?:\/[\w-]+)?)` \| (.+) \|$/gm)
    const written = [...lines].map(([, module, cell = '']) => [module, [...cell.matchAll(/`([^`]+)`/g)].map(([, imported]) => imported)])
    expect(written).toEqual(Object.entries(MAY_IMPORT))
  })

  it('has a line in the import table for every module', () => {
    expect([...new Set(files.map((file) => moduleOf(file.path)))].filter((module) => MAY_IMPORT[module] === undefined)).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('lets %s import only what the table allows', (module) => {
    const wrong = files
      .filter((file) => moduleOf(file.path) === module)
      .flatMap((file) =>
        file.imports
          .filter((imported) => !mayImport(file.path, imported, file.typeImports.includes(imported)))
          .map((imported) => `${file.path} -> ${imported}`),
      )
    expect(wrong).toEqual([])
  })

  it('has no import cycles', () => {
    expect(importCycleIn(files)).toBeNull()
  })

  it('exports no function that only tests use', () => {
    const scripts = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?ts$|\.mjs$/.test(name))
      .map((name) => readFileSync(`scripts/${name}`, 'utf8'))
    const words = [...files.map(({ text }) => text), ...scripts].map((text) => new Set(text.match(/[\w$]+/g)))
    const unused = files.flatMap(({ path, text, exportedValues }) =>
      exportedValues
        .filter((name) => text.split(new RegExp(`\\b${name}\\b`)).length < 3 && words.filter((known) => known.has(name)).length < 2)
        .map((name) => `${path}: ${name}`),
    )
    expect(unused).toEqual([])
  })

  it('has no barrel but the public face of the engine', () => {
    expect(files.filter((file) => file.isBarrel).map((file) => file.path)).toEqual([PUBLIC_FACE])
  })

  it('has no file that should be split', () => {
    const others = [...sourceFiles('src', /\.js$/), ...sourceFiles('scripts', /\.(?:m?js|ts)$/)]
    const tooLong = [...files, ...others].filter((file) => file.text.split('\n').length - 1 > MAX_FILE_LINES)
    expect(tooLong.map((file) => file.path)).toEqual([])
  })

  it('has no file named utils, helpers or common', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|misc)(\.|\/)/.test(file.path)).map((file) => file.path)).toEqual([])
  })

  it('compiles the engine without the types of the DOM, Node and the extension API', () => {
    const { compilerOptions } = JSON.parse(readFileSync('src/engine/tsconfig.json', 'utf8'))
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [], jsx: null, jsxImportSource: null })
  })

  it('names the extension API in src/devtools alone', () => {
    const wrong = files
      .filter((file) => !/^devtools\b/.test(moduleOf(file.path)))
      .filter(
        (file) =>
          file.memberExpressions.some((expression) => EXTENSION_API.test(expression)) || file.imports.includes('webextension-polyfill'),
      )
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('builds nothing but tests on test/', () => {
    const importing = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
      .map((name) => `scripts/${name}`)
      .filter((path) => /\.m?ts$|\.mjs$/.test(path))
      .filter((path) => /(?:from|import|import\()\s*'[./]+\/test\//.test(readFileSync(path, 'utf8')))
    expect(importing).toEqual([])
  })

  it('stands alone: no file refers to a folder beside the project', () => {
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0')
    const outside = new RegExp(['\\.\\./', 'shared/'].join(''))
    const wrong = tracked
      .filter(existsSync)
      .filter((path) => /\.(\w?[jt]sx?|json|md|html|css|yml|yaml|sh)$/.test(path) && !path.startsWith('test/recordings/'))
    expect(wrong.filter((path) => outside.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

describe('the architecture test itself', () => {
  it('lets the catalogue name types of the features, and no more', () => {
    expect(mayImport('src/panel/text/logs.ts', 'src/panel/export/export-formats.ts', true)).toBe(true)
    expect(mayImport('src/panel/text/logs.ts', 'src/panel/export/export-formats.ts')).toBe(false)
  })

  it.each([
    ['src/engine/fetch/cors-check.ts', 'src/engine/har/entry.ts', false],
    ['src/engine/rules/slash.ts', 'src/engine/har/entry.ts', false],
    ['src/engine/rules/slash.ts', 'src/engine/fetch/cors-check.ts', true],
    ['src/engine/servers/nginx.ts', 'src/engine/policy/policy.ts', true],
    ['src/engine/diagnose-exchange.ts', 'src/engine/rules/slash.ts', true],
    ['src/engine/diagnose-exchange.ts', 'node:fs', false],
    ['src/engine/har/entry.ts', 'src/engine/report/diagnosis.ts', false],
    ['src/panel/panel.tsx', 'src/engine/index.ts', true],
    ['src/panel/panel.tsx', 'src/engine/log.ts', false],
    ['src/panel/panel.tsx', 'src/devtools/connect.ts', true],
    ['src/panel/panel.tsx', 'src/panel/shell/app.tsx', true],
    ['src/panel/panel.tsx', 'preact/hooks', true],
    ['src/panel/components/dialog.tsx', 'src/panel/shell/app.tsx', false],
    ['src/panel/list/request-row.tsx', 'src/panel/detail/detail.tsx', false],
    ['src/devtools/devtools.ts', 'src/panel/panel.tsx', false],
    ['src/cli/cors-lens.ts', 'src/devtools/recorder/recorder.ts', false],
    ['src/cli/cors-lens.ts', 'node:util', true],
  ])('%s importing %s is allowed: %s', (from, imported, allowed) => {
    expect(mayImport(from, imported)).toBe(allowed)
  })

  it('sees a cycle', () => {
    const file = (path: string, ...imports: string[]) => ({
      path,
      imports,
      typeImports: [],
      text: '',
      exportedValues: [],
      isBarrel: false,
      memberExpressions: [],
      program: {},
      comments: [],
    })
    expect(importCycleIn([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b'])
  })
})
