import { RegExpParser } from '@eslint-community/regexpp'
import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/**
 * Values of pages and files may be as long as they like: an expression whose time grows faster than its input freezes the tab. This finds such
 * expressions by analysis, so that no clock is needed.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/engine/console-messages/error-names.ts': 'looks at the message templates, which are ours',
  'src/engine/console-messages/find-text.ts': 'looks at the message templates, which are ours',
  'src/engine/rules/allow-origin-not-one.ts': 'looks at the first 1,000 characters of Access-Control-Allow-Origin',
  'src/engine/rules/allow-origin-other-part.ts': 'looks at host names',
  'src/panel/why/mdn.ts': 'looks at Firefox’s error names, which are ours',
}

interface Literal {
  readonly pattern: string
  readonly flags: string
}

function literalsIn(root: object): Literal[] {
  const found: Literal[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (Array.isArray(node) || node === null || typeof node !== 'object') return
    const { regex } = node as { readonly regex?: Literal }
    if (regex !== undefined) found.push(regex)
    Object.values(node).forEach(visit)
  }
  visit(root)
  return found
}

/** Does its time grow faster than its input? */
function isSuperLinear({ pattern, flags }: Literal): boolean {
  const parser = new RegExpParser()
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }
  const parsed = { pattern: parser.parsePattern(pattern, 0, pattern.length, modes), flags: parser.parseFlags(flags) }
  return analyse(parsed).reports.length > 0
}

describe('regular expressions', () => {
  const files = sourceFiles().map(({ path, program }) => ({ path, literals: literalsIn(program) }))

  it('take linear time', () => {
    const slow = files
      .filter(({ path }) => BOUNDED[path] === undefined)
      .flatMap(({ path, literals }) => literals.filter(isSuperLinear).map(({ pattern }) => `${path}: /${pattern}/`))
    expect(slow).toEqual([])
  })

  it('have an exception only if one is needed', () => {
    const needed = files.filter(({ literals }) => literals.some(isSuperLinear)).map(({ path }) => path)
    expect(needed).toEqual(Object.keys(BOUNDED))
  })

  it.each([
    [{ pattern: String.raw`\S+\.example`, flags: '' }, true],
    [{ pattern: '^(?:a+)+$', flags: '' }, true],
    [{ pattern: '^[a-z]+$', flags: 'i' }, false],
  ])('are recognized: %j is super-linear: %s', (literal, expected) => {
    expect(isSuperLinear(literal)).toBe(expected)
  })
})
