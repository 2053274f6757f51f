import {
  blockedEmbedding,
  type Configuration,
  type Diagnosis,
  hostOf,
  maskPaths,
  originOf,
  type RecognizedServer,
  recognizeServers,
  type Server,
  type ServerPolicy,
  server,
} from '../../engine/index.ts'
import { type ChoiceScope, chosenServer } from '../preferences/server-choice.ts'
import type { LogState } from '../state/log-state.ts'

/** The server that a fix is to change. */
export interface ServerOfFix {
  /** What the page requests there once the fix is applied. */
  readonly url: string
  /** Those that the responses point to, the likeliest first. */
  readonly recognized: readonly RecognizedServer[]
  readonly scope: ChoiceScope
}

/** Is there a response for a server to send otherwise? */
export function isConfigurable(diagnosis: Diagnosis): boolean {
  return isEmbeddingBlocked(diagnosis) || (diagnosis.fix !== null && diagnosis.fix.hops.length > 0)
}

/** Does Cross-Origin-Resource-Policy keep the page from embedding the response? CORS headers change nothing about that. */
export function isEmbeddingBlocked(diagnosis: Diagnosis): boolean {
  return blockedEmbedding([diagnosis]).length > 0
}

export function serverOfFix(diagnosis: Diagnosis, entry: LogState['entry']): ServerOfFix {
  const { fix, hops, cause, origin } = diagnosis
  const hop = hops[fix?.hops[0]?.hop ?? cause?.hop ?? 0]
  const url = fix?.request?.url ?? hop?.url ?? diagnosis.url
  const responses = [hop?.preflight.entry, hop?.entry].map((index) => (index == null ? null : entry(index)))
  const recognized = recognizeServers(responses, url)
  return { url, recognized, scope: { page: origin, alike: recognized[0]?.server.id ?? hostOf(url) } }
}

/** The server that the user chose, if this version still has it, else the likeliest of those recognized; null: neither. */
export function serverInUse({ recognized, scope }: ServerOfFix): Server | null {
  return server(chosenServer(scope) ?? '') ?? recognized[0]?.server ?? null
}

export function embeddingPieces(using: Server): readonly Configuration[] {
  return using.configureEmbedding?.() ?? []
}

export function policyPieces(using: Server, { policy, target }: ServerPolicy): readonly Configuration[] {
  return using.configure(policy, { ...target, paths: maskPaths(target.origin, target.paths) })
}

/** What the details show below the fix, for a report. */
export interface ChosenConfiguration {
  /** The server's name. */
  readonly server: string
  readonly pieces: readonly Configuration[]
  /** null: only embedding is configured. */
  readonly policy: ServerPolicy | null
}

/** The configuration of the server that is chosen or recognized; null: there is none, or nothing of it to change. */
export function chosenConfiguration(
  diagnosis: Diagnosis,
  { entry, policyOf }: Pick<LogState, 'entry' | 'policyOf'>,
): ChosenConfiguration | null {
  if (!isConfigurable(diagnosis)) return null
  const at = serverOfFix(diagnosis, entry)
  const using = serverInUse(at)
  if (using === null) return null
  const policy = diagnosis.fix === null ? null : policyOf(originOf(at.url))
  const pieces = [...(isEmbeddingBlocked(diagnosis) ? embeddingPieces(using) : []), ...(policy === null ? [] : policyPieces(using, policy))]
  return pieces.length === 0 ? null : { server: using.name, pieces, policy }
}
