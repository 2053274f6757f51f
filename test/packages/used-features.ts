import { RegExpParser } from '@eslint-community/regexpp'
import { parseAst } from 'vite'
import { type Feature, featureAt, featuresNamed, isSupported, type Target } from './compat.ts'

const MEMBERS = membersNamed()
const CSS_TYPES = featuresNamed('css.types')

/** `createObjectURL_static` is called `createObjectURL`. */
function membersNamed(): ReadonlyMap<string, readonly Feature[]> {
  const byName = new Map<string, readonly Feature[]>()
  for (const [key, features] of [...featuresNamed('api'), ...featuresNamed('javascript.builtins')]) {
    const name = key.replace(/_static$/, '')
    byName.set(name, [...(byName.get(name) ?? []), ...features])
  }
  return byName
}

const globalNamed = (name: string): Feature | null => featureAt(`javascript.builtins.${name}`) ?? featureAt(`api.${name}`)

function memberOf(global: string, name: string): Feature | null {
  const paths = [`javascript.builtins.${global}.${name}`, `api.${global}.${name}_static`, `api.${global}.${name}`]
  return paths.map(featureAt).find((feature) => feature !== null) ?? null
}

interface Node {
  readonly type: string
  readonly [member: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/**
 * What a script uses that the target does not have: globals, members of globals, methods, the browser's own `devtools.*`, elements and attributes of
 * HTML, and regular expressions. A method is known by its name alone: it is listed if no object of the platform has a supported method of that name,
 * and the script defines none either.
 */
export function unsupportedInScript(source: string, target: Target): readonly string[] {
  const program: unknown = parseAst(source)
  const lacks = (feature: Feature | null) => feature !== null && !isSupported(feature, target)
  const own = namesDefinedIn(program)
  const found = new Set<string>()
  visit(program, (node) => {
    for (const path of [extensionApi(node), ...htmlOf(node)]) if (path !== null && lacks(featureAt(path))) found.add(path)
    if (isNewerPattern(node)) found.add(`/${(node.regex as Pattern).pattern}/`)
    if (node.type === 'Identifier') {
      const name = String(node.name)
      if (!own.has(name) && lacks(globalNamed(name))) found.add(name)
    } else if (node.type === 'MemberExpression' && !node.computed) {
      const global = nameOf(node.object)
      const name = nameOf(node.property)
      if (global !== null && name !== null && !own.has(global) && lacks(memberOf(global, name))) found.add(`${global}.${name}`)
    } else if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'MemberExpression' && !node.callee.computed) {
      const global = nameOf(node.callee.object)
      const name = nameOf(node.callee.property)
      if (name === null || own.has(name) || (global !== null && memberOf(global, name) !== null)) return
      // The data doesn't know Node's own modules: `isFile()` of a file is none of the browsers' API of that name.
      const candidates = (MEMBERS.get(name) ?? []).filter(({ support }) => target.name in support)
      if (candidates.length > 0 && candidates.every(lacks)) found.add(`.${name}()`)
    }
  })
  return [...found].sort()
}

/** The path of `browser.devtools.network.getHAR` and the like. */
function extensionApi(node: Node): string | null {
  const names = chainOf(node)
  const start = names.indexOf('devtools')
  return start === -1 ? null : `webextensions.api.${names.slice(start).join('.')}`
}

function chainOf(node: unknown): readonly string[] {
  if (!isNode(node) || node.type !== 'MemberExpression' || node.computed) return []
  const name = nameOf(node.property)
  return name === null ? [] : [...chainOf(node.object), name]
}

/** The paths of an element and its attributes, as JSX is compiled: `jsx("details", { open: true })`. */
function htmlOf({ type, arguments: args }: Node): readonly string[] {
  if (type !== 'CallExpression' || !Array.isArray(args)) return []
  const [first, props]: readonly unknown[] = args
  const element = textOf(first)
  if (element === null || !isNode(props) || props.type !== 'ObjectExpression' || featureAt(`html.elements.${element}`) === null) return []
  const attributes = (props.properties as readonly Node[]).flatMap(({ key }) => nameOf(key)?.toLowerCase() ?? textOf(key) ?? [])
  const paths = attributes.flatMap((name) => [`html.elements.${element}.${name}`, `html.global_attributes.${name}`])
  return [`html.elements.${element}`, ...paths]
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  const [quasi, ...others] = node.type === 'TemplateLiteral' ? (node.quasis as readonly { value: { cooked: string } }[]) : []
  return quasi === undefined || others.length > 0 ? null : quasi.value.cooked
}

interface Pattern {
  readonly pattern: string
  readonly flags: string
}

/** What every browser and Node of the targets has: the flag v, and neither modifiers nor a name twice. */
const ECMASCRIPT = 2024

function isNewerPattern({ regex }: Node): boolean {
  if (regex === undefined || regex === null) return false
  const { pattern, flags } = regex as Pattern
  const parser = new RegExpParser({ ecmaVersion: ECMASCRIPT })
  try {
    parser.parseFlags(flags)
    parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })
    return false
  } catch {
    return true
  }
}

const nameOf = (node: unknown): string | null => (isNode(node) && node.type === 'Identifier' ? String(node.name) : null)

/** Variables, parameters, functions, imports, and the members of objects and classes. */
function namesDefinedIn(program: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const addAll = (pattern: unknown) => visit(pattern, (node) => node.type === 'Identifier' && names.add(String(node.name)))
  visit(program, ({ type, id, params, param, local, key }) => {
    if (/^(VariableDeclarator|(Function|Class)(Declaration|Expression))$/.test(type)) addAll(id)
    if (/Function/.test(type)) addAll(params)
    if (type === 'CatchClause') addAll(param)
    if (/^Import.*Specifier$/.test(type)) addAll(local)
    if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(type)) addAll(key)
  })
  return names
}

function visit(value: unknown, take: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, take)
  if (!isNode(value)) return
  take(value)
  for (const child of Object.values(value)) visit(child, take)
}

/** What a style sheet uses that the target does not have: properties, their values, functions, at-rules, media features, pseudo-classes, nesting. */
export function unsupportedInStyles(source: string, target: Target): readonly string[] {
  const css = source.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '""')
  const selectors = matches(css, /([^{};]+)\{/g).filter((prelude) => !prelude.trim().startsWith('@'))
  const isLacking = (path: string) => {
    const feature = featureAt(path)
    return feature !== null && !isSupported(feature, target)
  }
  const declarations = Array.from(css.matchAll(/[{;]\s*([a-z-]+)\s*:([^;{}]*)/g), ([, name = '', value = '']) => ({
    property: `css.properties.${name}`,
    words: matches(value, /(?<![\w-])([a-z][a-z-]+)/g),
  }))
  const paths = [
    ...declarations.map(({ property }) => property),
    ...declarations.flatMap(({ property, words }) =>
      isLacking(property) ? [] : words.map((word) => `${property}.${word.replaceAll('-', '_')}`),
    ),
    ...matches(css, /@([a-z-]+)/g).map((name) => `css.at-rules.${name}`),
    ...matches(css, /@media([^{]*)/g).flatMap((query) => matches(query, /\(\s*([a-z-]+)/g).map((name) => `css.at-rules.media.${name}`)),
    ...selectors.flatMap((selector) => matches(selector, /::?([a-z-]+)/g).map((name) => `css.selectors.${name}`)),
    ...(css.includes('&') ? ['css.selectors.nesting'] : []),
  ]
  const functions = matches(css, /(?<![\w-])([a-z-]+)\(/g).filter((name) => {
    const candidates = CSS_TYPES.get(name) ?? []
    return candidates.length > 0 && candidates.every((feature) => !isSupported(feature, target))
  })
  return [...new Set([...paths.filter(isLacking), ...functions])].sort()
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found)
}
