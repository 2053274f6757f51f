import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nodeModulesOf } from './install.ts'

/** What of web-tree-sitter is used here. */
interface TreeSitter {
  readonly Parser: { readonly init: () => Promise<void>; new (): { setLanguage(grammar: unknown): void; parse(text: string): Tree | null } }
  readonly Language: { readonly load: (path: string) => Promise<unknown> }
}

interface Tree {
  readonly rootNode: { readonly hasError: boolean; toString(): string }
}

/** Languages for which there is no program here, each with the name of its grammar. */
const GRAMMARS = { csharp: 'c_sharp', elixir: 'elixir', java: 'java', kotlin: 'kotlin', rust: 'rust', scala: 'scala' } as const

export type GrammarLanguage = keyof typeof GRAMMARS

/** A parser for each of these languages, which throws AssertionError where a text is not of it. */
export async function grammarParsers(): Promise<Readonly<Record<GrammarLanguage, (text: string) => void>>> {
  const require = createRequire(join(nodeModulesOf('packages'), 'anything.js'))
  const { Parser, Language } = require('web-tree-sitter') as TreeSitter
  await Parser.init()
  const parserOf = async (language: GrammarLanguage) => {
    const parser = new Parser()
    parser.setLanguage(await Language.load(require.resolve(`tree-sitter-wasms/out/tree-sitter-${GRAMMARS[language]}.wasm`)))
    return (text: string) => {
      const root = parser.parse(text)?.rootNode
      assert.equal(root?.hasError, false, `no ${language}: ${root}`)
    }
  }
  // One after the other: the grammars share a memory.
  return {
    csharp: await parserOf('csharp'),
    elixir: await parserOf('elixir'),
    java: await parserOf('java'),
    kotlin: await parserOf('kotlin'),
    rust: await parserOf('rust'),
    scala: await parserOf('scala'),
  }
}
