import { type Header, internerOfHeaders, LimitedMap } from '../../engine/index.ts'
import { isRecord } from './raw-entry.ts'

type Fields = Record<string, unknown>

/**
 * The entry as it is kept: without what no diagnosis needs and what would fill the memory or should not be kept, the method `getContent` and bodies that
 * were sent or received. What entries have in common is one object: equal header lines, and the calls that led to a request. That is half of an entry.
 * What is no object is left to the engine, which skips it and says why.
 */
export function keptEntry(entry: unknown): unknown {
  if (!isRecord(entry)) return entry
  const { getContent: _method, ...kept } = entry
  if (isRecord(kept.request)) kept.request = keptRequest(kept.request)
  if (isRecord(kept.response)) kept.response = keptResponse(kept.response)
  if (isRecord(kept._initiator)) kept._initiator = sharedInitiator(kept._initiator)
  return kept
}

function keptRequest(request: Fields): Fields {
  return withSharedHeaders(isRecord(request.postData) ? without(request, 'postData') : { ...request })
}

function keptResponse(response: Fields): Fields {
  const kept = withSharedHeaders({ ...response })
  if (isRecord(kept.content)) kept.content = without(kept.content, 'text')
  return kept
}

const intern = internerOfHeaders()

function withSharedHeaders(message: Fields): Fields {
  const { headers } = message
  if (Array.isArray(headers) && headers.every(isLine)) message.headers = intern(headers)
  return message
}

/** Nothing but a name and a value: whatever else a recorder writes of a line stays with it. */
function isLine(line: unknown): line is Header {
  return isRecord(line) && typeof line.name === 'string' && typeof line.value === 'string' && Object.keys(line).length === 2
}

const MAX_INITIATORS = 1024
/** Characters. */
const MAX_INITIATOR_LENGTH = 16_384
const initiators = new LimitedMap<string, Fields>(MAX_INITIATORS)

/** Scripts request from the same few lines again and again, and each stack takes half a kilobyte. */
function sharedInitiator(initiator: Fields): Fields {
  // The request of a preflight is no other's.
  if (initiator.requestId !== undefined) return initiator
  const text = textOf(initiator)
  if (text === null || text.length > MAX_INITIATOR_LENGTH) return initiator
  const known = initiators.get(text)
  if (known !== undefined) return known
  initiators.set(text, initiator)
  return initiator
}

/** Its JSON; null where it is nested too deeply. */
function textOf(fields: Fields): string | null {
  try {
    return JSON.stringify(fields)
  } catch {
    return null
  }
}

function without(record: Fields, name: string): Fields {
  const { [name]: _dropped, ...rest } = record
  return rest
}
