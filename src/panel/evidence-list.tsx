import type { Cause, Diagnosis, Evidence } from '../engine/index.ts'
import { HeaderLineItem } from './header-table.tsx'
import { text } from './text.ts'

/** The very lines that the verdict rests on, each with where it stands. */
export function EvidenceList({ cause, diagnosis }: { cause: Cause; diagnosis: Diagnosis }) {
  if (cause.evidence.length === 0) return null
  return (
    <ul class="lines evidence">
      {cause.evidence.map((piece, index) => (
        <HeaderLineItem key={index} name={nameOf(piece)} value={piece.value} evidence place={placeOf(piece, cause, diagnosis)} />
      ))}
    </ul>
  )
}

function nameOf({ on, name }: Evidence): string {
  if (on === 'url') return text.detail.url
  return on === 'status' && name === '' ? text.detail.status : name
}

function placeOf({ entry, on }: Evidence, cause: Cause, diagnosis: Diagnosis): string {
  const preflights = diagnosis.hops.flatMap(({ preflight }) => [preflight.entry, preflight.storedBy])
  const ofPreflight = entry === null ? cause.at === 'preflight' : preflights.includes(entry)
  const ofRedirect = entry === null ? cause.hop > 0 : diagnosis.hops.some((hop, index) => index > 0 && hop.entry === entry)
  return text.evidencePlace[ofPreflight ? 'preflight' : ofRedirect ? 'redirect' : 'actual'][
    on === 'request' || on === 'url' ? 'request' : 'response'
  ]
}
