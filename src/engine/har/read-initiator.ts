import type { Initiator } from './entry.ts'
import { type Fields, fieldsOf, textOf } from './json-value.ts'

/** Reads Chromium's `_initiator`; null when there is none. */
export function readInitiator(value: unknown): Initiator | null {
  const fields = fieldsOf(value)
  if (fields === null) return null
  return {
    type: textOf(fields.type) ?? '',
    url: textOf(fields.url),
    requestId: textOf(fields.requestId),
    identity: stableText(fields, 0),
    // Not `stack.parent`: that one is an `await` in the same page.
    hasParentStack: fieldsOf(fieldsOf(fields.stack)?.parentId) !== null,
  }
}

/** Chromium keeps at most 32 parents of a stack. What is nested deeper than this was not written by it, and must not overflow our own stack. */
const DEEPEST = 200

/** JSON with sorted member names: equal values have equal texts. */
function stableText(value: unknown, depth: number): string {
  if (depth > DEEPEST) return '"…"'
  if (Array.isArray(value)) return `[${value.map((item) => stableText(item, depth + 1)).join()}]`
  const fields = fieldsOf(value)
  return fields === null ? (JSON.stringify(value) ?? 'null') : `{${members(fields, depth).join()}}`
}

function members(fields: Fields, depth: number): string[] {
  return Object.keys(fields)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${stableText(fields[name], depth + 1)}`)
}
