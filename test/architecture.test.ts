import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circleAmong, sourceFiles } from './source-files.ts'

/** docs/architecture.md draws this table. A room may always import itself; `engine` alone means the files directly in src/engine. */
const MAY_IMPORT: Record<string, { readonly rooms: readonly string[]; readonly packages: RegExp | null }> = {
  'engine/har': { rooms: [], packages: null },
  'engine/fetch': { rooms: [], packages: null },
  'engine/browsers': { rooms: ['engine/har', 'engine/fetch'], packages: null },
  'engine/exchange': { rooms: ['engine/har', 'engine/fetch', 'engine/browsers'], packages: null },
  'engine/rules': { rooms: ['engine/fetch', 'engine/exchange', 'engine/browsers'], packages: null },
  'engine/advice': { rooms: ['engine/fetch', 'engine/exchange', 'engine/browsers'], packages: null },
  'engine/repair': { rooms: ['engine/fetch', 'engine/exchange', 'engine/browsers'], packages: null },
  'engine/servers': { rooms: ['engine/repair', 'engine/har'], packages: null },
  engine: { rooms: ['engine/*'], packages: null },
  devtools: { rooms: [], packages: /^webextension-polyfill$/ },
  panel: { rooms: ['devtools'], packages: /^(preact(\/\w+)?|@preact\/signals)$/ },
  cli: { rooms: [], packages: /^node:/ },
}

const PUBLIC_FACE = 'src/engine/index.ts'
const LONGEST_FILE = 250
const EXTENSION_API = /^(chrome\.|browser\.(devtools|runtime|storage|i18n|tabs|extension|permissions)$)/

const files = sourceFiles()

function roomOf(path: string): string {
  const [, first = '', second = '', third] = path.split('/')
  return first === 'engine' && third !== undefined ? `engine/${second}` : first
}

function mayImport(from: string, imported: string): boolean {
  const room = roomOf(from)
  const allowed = MAY_IMPORT[room]
  if (allowed === undefined) return false
  if (!imported.startsWith('src/')) return allowed.packages?.test(imported) ?? false
  const target = roomOf(imported)
  if (target === room || allowed.rooms.includes(target)) return true
  if (room === 'engine') return target.startsWith('engine/')
  return !room.startsWith('engine/') && imported === PUBLIC_FACE
}

describe('the architecture', () => {
  it('is drawn in docs/architecture.md as it is enforced', () => {
    const lines = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `((?:engine|devtools|panel|cli)[\w/]*)` \| (.+) \|$/gm)
    const drawn = [...lines].map(([, room, cell = '']) => [room, [...cell.matchAll(/`([^`]+)`/g)].map(([, imported]) => imported)])
    const enforced = Object.entries(MAY_IMPORT).map(([room, { rooms }]) => [
      room,
      room.startsWith('engine') ? rooms : ['engine/index.ts', ...rooms],
    ])
    expect(drawn).toEqual(enforced)
  })

  it('has a line in the import table for every room', () => {
    expect([...new Set(files.map((file) => roomOf(file.path)))].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('lets %s import only what the table allows', (room) => {
    const wrong = files
      .filter((file) => roomOf(file.path) === room)
      .flatMap((file) =>
        file.imports.filter((imported) => !mayImport(file.path, imported)).map((imported) => `${file.path} -> ${imported}`),
      )
    expect(wrong).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(circleAmong(files)).toBeNull()
  })

  it('has no barrel but the public face of the engine', () => {
    expect(files.filter((file) => file.isBarrel).map((file) => file.path)).toEqual([PUBLIC_FACE])
  })

  it('has no file that asks to be split', () => {
    expect(files.filter((file) => file.text.split('\n').length - 1 > LONGEST_FILE).map((file) => file.path)).toEqual([])
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
      .filter((file) => roomOf(file.path) !== 'devtools')
      .filter(
        (file) =>
          file.memberExpressions.some((expression) => EXTENSION_API.test(expression)) || file.imports.includes('webextension-polyfill'),
      )
    expect(wrong.map((file) => file.path)).toEqual([])
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
    ['src/panel/panel.tsx', 'src/devtools/recorder/recorder.ts', true],
    ['src/panel/panel.tsx', 'preact/hooks', true],
    ['src/devtools/devtools.ts', 'src/panel/state.ts', false],
    ['src/cli/cors-lens.ts', 'src/devtools/recorder/recorder.ts', false],
    ['src/cli/cors-lens.ts', 'node:util', true],
  ])('%s importing %s is allowed: %s', (from, imported, allowed) => {
    expect(mayImport(from, imported)).toBe(allowed)
  })

  it('sees a circle', () => {
    const file = (path: string, ...imports: string[]) => ({ path, imports, text: '', isBarrel: false, memberExpressions: [] })
    expect(circleAmong([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b'])
  })
})
