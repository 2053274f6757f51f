import type { Cause, Diagnosis, Evidence } from '../../engine/index.ts'
import { HeaderLineItem } from '../headers/header-table.tsx'
import { text } from '../text/text.ts'

interface EvidenceListProps {
  readonly evidence: readonly Evidence[]
  /** Says where evidence belongs that is in no entry. */
  readonly cause?: Cause | null
  /** null: evidence of several exchanges. */
  readonly diagnosis: Diagnosis | null
}

/** Recorded lines, each with its place. */
export function EvidenceList({ evidence, cause = null, diagnosis }: EvidenceListProps) {
  if (evidence.length === 0) return null
  return (
    <ul class="lines evidence">
      {evidence.map((piece, index) => (
        <HeaderLineItem key={index} name={nameOf(piece)} value={piece.value} evidence place={placeOf(piece, cause, diagnosis)} />
      ))}
    </ul>
  )
}

function nameOf({ on, name }: Evidence): string {
  if (on === 'url') return text.detail.url
  return on === 'status' && name === '' ? text.detail.status : name
}

function placeOf({ entry, on }: Evidence, cause: Cause | null, diagnosis: Diagnosis | null): string {
  const hops = diagnosis?.hops ?? []
  const preflights = hops.flatMap(({ preflight }) => [preflight.entry, preflight.cachedFrom])
  const ofPreflight = entry === null ? cause?.at === 'preflight' : preflights.includes(entry)
  const ofRedirect = entry === null ? (cause?.hop ?? 0) > 0 : hops.some((hop, index) => index > 0 && hop.entry === entry)
  return text.evidencePlace[ofPreflight ? 'preflight' : ofRedirect ? 'redirect' : 'actual'][
    on === 'request' || on === 'url' ? 'request' : 'response'
  ]
}
