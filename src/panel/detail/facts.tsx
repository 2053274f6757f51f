import type { Diagnosis } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { SourceLink } from './source-link.tsx'

/** Where the request came from, and how it was made. */
export function Facts({ diagnosis }: { diagnosis: Diagnosis }) {
  return (
    <p class="facts">
      <span class="facts-lines">
        {factsOf(diagnosis).map((fact) => (
          <span key={fact} class="fact">
            <UntrustedText text={fact} />
          </span>
        ))}
        <SourceLink diagnosis={diagnosis} />
      </span>
    </p>
  )
}

function factsOf({ origin, kind, mode, includesCredentials, time }: Diagnosis): readonly string[] {
  const { credentials } = text.detail
  return [
    ...(origin === null ? [] : [origin === 'null' ? text.detail.fromOpaqueOrigin : text.detail.from(origin)]),
    ...(kind === null ? [] : [text.kind[kind]]),
    ...(mode === null ? [] : [text.detail.mode(mode)]),
    ...(mode === 'cors' || mode === null
      ? [includesCredentials === null ? credentials.unknown : includesCredentials ? credentials.include : credentials.without]
      : []),
    ...(time === null ? [] : [text.detail.duration(time)]),
  ]
}
