import { doubleQuoted as quoted } from '../string-literals.ts'

export type Field = readonly [name: string, value: string]

export function joined(values: readonly string[]): string {
  return quoted(values.join(', '))
}

export function yaml(indent: string, fields: readonly (Field | false)[]): readonly string[] {
  return fields.flatMap((field) => (field === false ? [] : [`${indent}${field[0]}: ${field[1]}`]))
}
