import type { Policy } from '../policy/policy.ts'
import type { Target } from '../policy/target.ts'
import type { Configuration } from './server.ts'
import { soundPolicy } from './sound-policy.ts'

/** A `configure` that renders only what is sound, and nothing when no origin is left. */
export function configured(
  render: (policy: Policy, target: Target) => readonly Configuration[],
): (policy: Policy, target: Target) => readonly Configuration[] {
  return (policy, target) => {
    const sound = soundPolicy(policy)
    return sound === null ? [] : render(sound, target)
  }
}

/** A file, or a part of one, in JSON. */
export function jsonPiece(place: string, value: unknown): Configuration {
  return { place, language: 'json', text: `${JSON.stringify(value, null, 2)}\n` }
}

/** The lines that are there, joined; null and false leave a line out. */
export function lines(...given: readonly (string | null | false)[]): string {
  return `${given.filter((line) => typeof line === 'string').join('\n')}\n`
}
