import type { Policy } from '../../policy/policy.ts'
import { lines } from '../configured.ts'
import { headersOrAccept, originsOf } from '../policy-lists.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

/** The fields of a package's options, aligned as gofmt does. */
export function fields(
  policy: Policy,
  names: { readonly [name in keyof Policy]: string },
  { seconds = String, origins = originField }: Writing = {},
) {
  const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
  const written: readonly (readonly [string, string])[] = [
    origins(policy, names.origins),
    [names.methods, strings(methods)],
    // Empty, most packages would allow their own choice.
    [names.requestHeaders, strings(headersOrAccept(requestHeaders))],
    ...(exposedHeaders.length > 0 ? [[names.exposedHeaders, strings(exposedHeaders)] as const] : []),
    ...(credentials ? [[names.credentials, 'true'] as const] : []),
    ...(maxAge === null ? [] : [[names.maxAge, seconds(maxAge)] as const]),
  ]
  const width = Math.max(...written.map(([name]) => name.length)) + 1
  return (indent: string) => written.map(([name, value]) => `${indent}${`${name}:`.padEnd(width)} ${value},`)
}

interface Writing {
  readonly seconds?: (seconds: number) => string
  readonly origins?: (policy: Policy, name: string) => readonly [string, string]
}

export function originField({ origins }: Policy, name: string): readonly [string, string] {
  return [name, strings(originsOf({ origins }))]
}

export function strings(values: readonly string[]): string {
  return `[]string{${listed(values, quoted)}}`
}

export const RS_CORS = {
  origins: 'AllowedOrigins',
  methods: 'AllowedMethods',
  requestHeaders: 'AllowedHeaders',
  exposedHeaders: 'ExposedHeaders',
  credentials: 'AllowCredentials',
  maxAge: 'MaxAge',
} as const
export const GIN = {
  origins: 'AllowOrigins',
  methods: 'AllowMethods',
  requestHeaders: 'AllowHeaders',
  exposedHeaders: 'ExposeHeaders',
  credentials: 'AllowCredentials',
  maxAge: 'MaxAge',
} as const

/** A file cors.go with what it imports and a function that allows the policy. */
export function corsFile(imports: readonly string[], code: readonly string[]): string {
  const [standard, others] = [imports.filter((path) => !path.includes('.')), imports.filter((path) => path.includes('.'))]
  const width = Math.max(...others.map((path) => path.length)) + 2
  return lines(
    'package main',
    '',
    'import (',
    ...standard.map((path) => `\t"${path}"`),
    standard.length > 0 && others.length > 0 && '',
    ...others.map((path) => `\t${`"${path}"`.padEnd(width)} // go get ${path}`),
    ')',
    '',
    ...code,
  )
}
