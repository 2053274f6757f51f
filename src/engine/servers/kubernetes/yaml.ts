import { listed, doubleQuoted as quoted } from '../string-literals.ts'

export type Field = readonly [name: string, value: string]

export function list(values: readonly string[]): string {
  return `[${listed(values, quoted)}]`
}

export function joined(values: readonly string[], separator = ', '): string {
  return quoted(values.join(separator))
}

export function yaml(indent: string, fields: readonly (Field | false)[]): readonly string[] {
  return fields.flatMap((field) => (field === false ? [] : [`${indent}${field[0]}: ${field[1]}`]))
}
