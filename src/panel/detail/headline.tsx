import type { Diagnosis } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { text } from '../text/text.ts'
import { SourceLink } from './source-link.tsx'

/** Verdict and reason, first of all: both browsers show a green 200 beside a blocked response. */
export function Headline({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, cause, method, url } = diagnosis
  return (
    <header class={`headline headline-${verdict}`}>
      <p class="detail-request">
        <code>
          <UntrustedText text={method} />
        </code>{' '}
        <span class="detail-url">
          <UntrustedText text={url} />
        </span>
      </p>
      <p class="headline-verdict">
        <VerdictIcon verdict={verdict} />
        {text.verdict[verdict]}
        {verdict === 'depends' && <span class="headline-unless">{text.unless[cause?.otherwise ?? 'unknown']}</span>}
      </p>
      <h2>
        <UntrustedText text={titleOf(diagnosis)} />
      </h2>
      <p class="facts">
        <Facts diagnosis={diagnosis} />
        <SourceLink diagnosis={diagnosis} />
      </p>
    </header>
  )
}

/** The same in one line, above the other parts of the details. */
export function ShortHeadline({ diagnosis }: { diagnosis: Diagnosis }) {
  return (
    <h2 class={`headline-short headline-${diagnosis.verdict}`}>
      <VerdictIcon verdict={diagnosis.verdict} />
      <span class="visually-hidden">{text.verdict[diagnosis.verdict]}: </span>
      <UntrustedText text={titleOf(diagnosis)} />
    </h2>
  )
}

function titleOf({ verdict, cause }: Diagnosis): string {
  return cause?.title ?? text.withoutCause[verdict]
}

function Facts({ diagnosis: { origin, kind, mode, includesCredentials, time } }: { diagnosis: Diagnosis }) {
  const { credentials } = text.detail
  const facts = [
    ...(origin === null ? [] : [origin === 'null' ? text.detail.fromOpaqueOrigin : text.detail.from(origin)]),
    ...(kind === null ? [] : [text.kind[kind]]),
    ...(mode === null ? [] : [text.detail.mode(mode)]),
    ...(mode === 'cors' || mode === null
      ? [includesCredentials === null ? credentials.unknown : includesCredentials ? credentials.include : credentials.without]
      : []),
    ...(time === null ? [] : [text.detail.duration(time)]),
  ]
  return facts.map((fact) => (
    <span key={fact} class="fact">
      <UntrustedText text={fact} />
    </span>
  ))
}
