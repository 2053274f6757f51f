import { originOf } from '../fetch/origin.ts'
import type { Diagnosis } from '../report/diagnosis.ts'

/** The origins of the servers whose Cross-Origin-Resource-Policy kept a response from a page, each once. CORS headers change nothing about that. */
export function blockedEmbedding(diagnoses: readonly Diagnosis[]): readonly string[] {
  const origins = diagnoses.flatMap(({ cause, hops }) => {
    const isBlocked = cause?.evidence.some(({ name, value }) => name.toLowerCase() === 'cross-origin-resource-policy' && value !== null)
    return isBlocked ? (originOf(hops[cause?.hop ?? 0]?.url ?? '') ?? []) : []
  })
  return [...new Set(origins)]
}
