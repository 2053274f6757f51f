import { type Diagnosis, needsPreflight } from '../../engine/index.ts'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { type PreflightReason, preflightReasons, withoutPreflight } from './preflight-reasons.ts'

/** Why the request needs a preflight, and how to avoid it. */
export function WhyPreflight({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const hop = diagnosis.hops.find(({ preflight }) => preflight.state !== 'not-needed' && needsPreflight(preflight.reasons))
  if (!hop) return null
  const preflight = hop.preflight.entry === null ? null : panel.log.entry(hop.preflight.entry)
  const requestedMethod = preflight?.request.headers.find(({ name }) => name.toLowerCase() === 'access-control-request-method')?.value
  const request = hop.entry === null ? null : panel.log.entry(hop.entry)
  const method = requestedMethod ?? request?.request.method ?? diagnosis.method
  const reasons = preflightReasons(hop, method, request)
  return (
    <details class="section">
      <summary>
        <h3 class="section-title">{text.preflight.title}</h3>
        <span class="quiet">
          <UntrustedText text={reasons.map(short).join(', ')} />
        </span>
      </summary>
      <div class="section-body why-preflight">
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.name}`}>
              <Prose text={text.preflight.because[reason.kind](reason.name, reason.value)} />{' '}
              <span class="quiet">
                <Prose text={text.preflight.without[reason.kind](reason.name)} />
              </span>
            </li>
          ))}
        </ul>
        {preflight?.time != null && <p>{text.preflight.cost(preflight.time)}</p>}
        <h4>{text.preflight.simple}</h4>
        <pre class="code">
          {withoutPreflight(reasons, method, hop.url, diagnosis.origin).map((line) => (
            <div key={line}>
              <UntrustedText text={line} />
            </div>
          ))}
        </pre>
        <p class="quiet">{text.preflight.caution}</p>
      </div>
    </details>
  )
}

function short({ kind, name }: PreflightReason): string {
  return kind === 'upload-listener' ? text.httpMessage.becauseListener : name
}
