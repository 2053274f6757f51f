import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

/** A file of src/ as the architecture test sees it. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `src/engine/log.ts`. */
  readonly path: string
  readonly text: string
  /** Its syntax tree. */
  readonly program: object
  readonly comments: readonly string[]
  /** Resolved to project paths where relative; packages by their specifier. */
  readonly imports: readonly string[]
  /** Those of them that are imported as types alone. */
  readonly typeImports: readonly string[]
  /** The names of its exported functions, constants and classes. */
  readonly exportedValues: readonly string[]
  /** Does it consist of `export ... from` alone? */
  readonly isBarrel: boolean
  /** Member expressions on a plain name, `chrome.devtools`, and plain references to `chrome`. */
  readonly memberExpressions: readonly string[]
}

/** Every TypeScript file under src/, or the files of another folder. */
export function sourceFiles(folder = 'src', names = /\.tsx?$/): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => names.test(path))
    .sort()
    .map(readSourceFile)
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`)
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ]
  const valueSpecifiers = new Set([
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.isType ? [] : (entry.moduleRequest?.value ?? [])))),
  ])
  const isExportFrom = (statement: { type: string; source?: unknown }) =>
    /^Export(All|Named)Declaration$/.test(statement.type) && statement.source != null
  return {
    path,
    text,
    program,
    comments: comments.map(({ value }) => value),
    imports: [...new Set(specifiers.map((specifier) => resolve(path, specifier)))],
    typeImports: [...new Set(specifiers.filter((one) => !valueSpecifiers.has(one)).map((specifier) => resolve(path, specifier)))],
    exportedValues: exportedValues(program.body),
    isBarrel: program.body.length > 0 && program.body.every(isExportFrom),
    memberExpressions: memberExpressions(program),
  }
}

function exportedValues(statements: readonly object[]): string[] {
  return (statements as readonly { type: string; declaration?: unknown }[]).flatMap(({ type, declaration }) => {
    if (type !== 'ExportNamedDeclaration' || declaration === null || typeof declaration !== 'object') return []
    const { id, declarations = [] } = declaration as { type: string; id?: { name: string }; declarations?: { id: { name?: string } }[] }
    const isType = /^TS/.test((declaration as { type: string }).type)
    return isType ? [] : [id?.name, ...declarations.map((one) => one.id.name)].filter((name) => name !== undefined)
  })
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return normalize(join(dirname(from), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/')
}

function memberExpressions(root: object): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    const { type, object, property, left, right } = node as Record<string, { type?: string; name?: string } | string | undefined>
    const [base, member] = type === 'TSQualifiedName' ? [left, right] : type === 'MemberExpression' ? [object, property] : []
    if (typeof base === 'object' && typeof member === 'object' && base.name !== undefined) found.push(`${base.name}.${member.name ?? ''}`)
    Object.values(node).forEach(visit)
  }
  visit(root)
  return found
}

/** Files that import each other in a circle, the first one repeated at the end; null if there are none. */
export function importCycleIn(files: readonly SourceFile[]): string[] | null {
  const imports = new Map(files.map((file) => [file.path, file.imports]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const imported of imports.get(path) ?? []) {
      const cycle = visit(imported, [...trail, path])
      if (cycle !== null) return cycle
    }
    done.add(path)
    return null
  }
  for (const { path } of files) {
    const cycle = visit(path, [])
    if (cycle !== null) return cycle
  }
  return null
}
