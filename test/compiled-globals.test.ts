import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const GLOBALS = ['URL', 'setTimeout', 'document', 'chrome', 'process', 'Buffer']

/** The globals that a file of the module may use without a compiler error. */
function globalsIn(module: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cors-lens-globals-'))
  try {
    const config = {
      extends: resolve('src', module, 'tsconfig.json'),
      compilerOptions: { typeRoots: [resolve('node_modules/@types')] },
      files: ['probe.ts', ...(module === 'engine' ? [resolve('src/engine/globals.d.ts')] : [])],
      include: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    writeFileSync(join(folder, 'probe.ts'), `export const probe: unknown = [${GLOBALS.join(', ')}, notThere]\n`)
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
    const missing = Array.from(stdout.matchAll(/Cannot find name '(\w+)'/g), ([, name]) => name)
    expect(missing).toContain('notThere')
    return GLOBALS.filter((name) => !missing.includes(name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it.each([
  ['engine', ['URL']],
  ['devtools', ['URL', 'setTimeout', 'document', 'chrome']],
  ['panel', ['URL', 'setTimeout', 'document', 'chrome']],
  ['cli', ['URL', 'setTimeout', 'process', 'Buffer']],
])('src/%s compiles with its own globals only', (module, globals) => {
  expect(globalsIn(module)).toEqual(globals)
})
