import { LimitedMap } from '../fetch/limited-map.ts'
import type { Initiator, SourcePosition } from './entry.ts'
import { type Fields, fieldsOf, numberOf, textOf } from './json-value.ts'

/** How many initiators are remembered: scripts request from the same few lines again and again. */
const MAX_REMEMBERED = 1024
const initiators = new LimitedMap<string, Initiator>(MAX_REMEMBERED)

/** Reads Chromium's `_initiator`; null when there is none. Equal ones are one object, if they come close together. */
export function readInitiator(value: unknown): Initiator | null {
  const fields = fieldsOf(value)
  if (fields === null) return null
  // The request of a preflight is no other's.
  const text = fields.requestId === undefined ? textIfShort(fields) : null
  const known = text === null ? undefined : initiators.get(text)
  if (known !== undefined) return known
  const initiator = initiatorOf(fields)
  if (text === null) return initiator
  initiators.set(text, initiator)
  return initiator
}

function initiatorOf(fields: Fields): Initiator {
  const call = innermost(fieldsOf(fields.stack))
  const requestId = textOf(fields.requestId)
  return {
    type: textOf(fields.type) ?? '',
    url: textOf(fields.url),
    requestId,
    // The same for initiators that are equal except for the order of their members. A request has but one.
    identity: requestId ?? fingerprint(stableText(fields, 0)),
    // Not `stack.parent`: that one is an `await` in the same page.
    hasParentStack: fieldsOf(fieldsOf(fields.stack)?.parentId) !== null,
    scriptUrl: textOf(call?.url),
    position: positionOf(call) ?? positionOf(fields),
  }
}

/** The innermost call that has a URL. */
function innermost(stack: Fields | null): Fields | null {
  const frames = Array.isArray(stack?.callFrames) ? stack.callFrames : []
  return frames.map(fieldsOf).find((frame) => textOf(frame?.url)) ?? null
}

/** Null where no line is named, as on a preflight, whose initiator is a request. */
function positionOf(fields: Fields | null): SourcePosition | null {
  const url = textOf(fields?.url)
  const line = numberOf(fields?.lineNumber)
  return url === null || url === '' || line === null ? null : { url, line, column: numberOf(fields?.columnNumber) ?? 0 }
}

const MAX_REMEMBERED_LENGTH = 16_384

/** Its JSON; null where it is so long, or nested so deeply, that it is not kept. */
function textIfShort(fields: Fields): string | null {
  try {
    const text = JSON.stringify(fields)
    return text.length > MAX_REMEMBERED_LENGTH ? null : text
  } catch {
    return null
  }
}

/** 53 bits of a text (cyrb53): stacks are long and shared by thousands of entries, and are only ever compared. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Chromium keeps at most 32 parents of a stack. What is nested deeper than this was not written by it, and must not overflow our own stack. */
const MAX_DEPTH = 200

/** JSON with sorted member names: equal values have equal texts. */
function stableText(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '"…"'
  if (Array.isArray(value)) return `[${value.map((item) => stableText(item, depth + 1)).join()}]`
  const fields = fieldsOf(value)
  return fields === null ? (JSON.stringify(value) ?? 'null') : `{${members(fields, depth).join()}}`
}

function members(fields: Fields, depth: number): string[] {
  return Object.keys(fields)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${stableText(fields[name], depth + 1)}`)
}
