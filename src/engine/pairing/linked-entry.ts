import { isPreflight } from '../exchange/preflight.ts'
import type { Entry } from '../har/entry.ts'
import { type PreflightTraits, type RequestTraits, readPreflight, readRequest } from './preflight-traits.ts'

/** An entry and what it was joined with. Links are set and cleared by the pairing alone. */
export interface LinkedEntry {
  entry: Entry
  readonly role: 'request' | 'preflight'
  /** On a request: its preflight. On a preflight: its request. */
  partner: LinkedEntry | null
  /** The request that this one's redirect caused, and back. */
  successor: LinkedEntry | null
  predecessor: LinkedEntry | null
  /** This entry tells of the same request as that one. */
  doubleOf: LinkedEntry | null
  doubles: LinkedEntry[]
  /** null until it is first read. */
  asPreflight: PreflightTraits | null
  asRequest: RequestTraits | null
}

export function linkEntry(entry: Entry): LinkedEntry {
  return {
    entry,
    role: isPreflight(entry) ? 'preflight' : 'request',
    partner: null,
    successor: null,
    predecessor: null,
    doubleOf: null,
    doubles: [],
    asPreflight: null,
    asRequest: null,
  }
}

/** Read once: a segment is paired again with each entry that it gets. */
export function preflightTraits(node: LinkedEntry): PreflightTraits {
  node.asPreflight ??= readPreflight(node.entry)
  return node.asPreflight
}

/** The same of a request. */
export function requestTraits(node: LinkedEntry): RequestTraits {
  node.asRequest ??= readRequest(node.entry)
  return node.asRequest
}

/** Takes away the links that a node has at its own URL: all but what its redirect caused. */
export function unlinkAtOwnUrl(node: LinkedEntry): void {
  unlinkPartner(node)
  if (node.predecessor) unlinkSuccessor(node.predecessor)
  for (const double of node.doubles) double.doubleOf = null
  node.doubles = []
  if (node.doubleOf) node.doubleOf.doubles = node.doubleOf.doubles.filter((other) => other !== node)
  node.doubleOf = null
}

export function unlinkPartner(node: LinkedEntry): void {
  if (node.partner) node.partner.partner = null
  node.partner = null
}

export function unlinkSuccessor(node: LinkedEntry): void {
  if (node.successor) node.successor.predecessor = null
  node.successor = null
}
