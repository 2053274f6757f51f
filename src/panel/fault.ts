import type { Diagnosis, Evidence } from '../engine/index.ts'

/** The method or the header names, joined by commas, that the answer to a preflight does not list; "" where that is not the cause. */
export function notListed({ cause }: Diagnosis): string {
  if (cause?.at !== 'preflight') return ''
  const evidenceOf = (on: Evidence['on'], name: string) =>
    cause.evidence.find((piece) => piece.on === on && piece.name.toLowerCase() === name)?.value ?? null
  const headers = evidenceOf('request', 'access-control-request-headers')
  const method = evidenceOf('request', 'access-control-request-method')
  if (headers === null) return method ?? ''
  const listed = members(evidenceOf('response', 'access-control-allow-headers') ?? '')
  return members(headers)
    .filter((name) => !listed.includes(name))
    .join(', ')
}

function members(list: string): string[] {
  return list
    .toLowerCase()
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '')
}
