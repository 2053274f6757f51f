import { needsPreflight, type PreflightReasons } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { text } from '../text/text.ts'
import { HeaderTable } from './header-table.tsx'
import type { Step } from './messages.ts'

interface MessageSectionProps {
  readonly step: Step
  /** A word on where it stopped only fits where something did. */
  readonly verdict: 'blocked' | 'depends' | 'failed' | null
  /** Several hops: each names its URL. */
  readonly showUrl: boolean
  readonly open: boolean
}

/** A foldable section for one thing that was sent: what it was, its response's status, and the headers. */
export function MessageSection({ step, verdict, showUrl, open }: MessageSectionProps) {
  return (
    <details class="section message-section" open={open}>
      <summary>
        <span class="message-kind">{text.step[step.kind]}</span>
        <code class="message-method">
          <UntrustedText text={step.method} />
        </code>
        {showUrl && (
          <code class="message-url">
            <UntrustedText text={step.url} />
          </code>
        )}
        <span class={step.evidence.some(({ on }) => on === 'status') ? 'message-status message-status-evidence' : 'message-status'}>
          {statusWords(step)}
        </span>
        {step.stopped && verdict && (
          <span class={`message-stopped message-stopped-${verdict}`}>
            <VerdictIcon verdict={verdict} />
            {text.step.stopped[verdict]}
          </span>
        )}
      </summary>
      <div class="section-body">
        <Warnings step={step} />
        {step.entry && (
          <>
            <HeaderTable side="response" headers={step.entry.response.headers} evidence={step.evidence} />
            <HeaderTable
              side="request"
              headers={step.entry.request.headers}
              evidence={step.evidence}
              alsoRelevant={step.kind === 'preflight' ? [] : step.hop.preflight.reasons.headers}
            />
          </>
        )}
      </div>
    </details>
  )
}

function Warnings({ step }: { step: Step }) {
  const warnings = notesOn(step)
  return warnings.length > 0 ? (
    <p class="quiet">
      <UntrustedText text={warnings.join(' ')} />
    </p>
  ) : null
}

function notesOn({ kind, hop: { preflight, entry: requestEntry }, entry }: Step): string[] {
  if (kind !== 'preflight') {
    if (requestEntry === null) return [text.step.requestNotRecorded]
    return entry ? [] : [text.step.entryGone]
  }
  const because = needsPreflight(preflight.reasons) ? [text.step.because(reasonsOf(preflight.reasons))] : []
  if (preflight.state === 'cached') return [entry ? text.step.preflightCachedFrom : text.step.preflightCached, ...because]
  if (preflight.state === 'not-recorded') return [text.step.preflightNotRecorded, ...because]
  return entry ? because : [text.step.entryGone, ...because]
}

function statusWords({ kind, status, hop: { preflight }, entry }: Step): string {
  if (kind === 'preflight' && preflight.state === 'cached') return text.step.cached
  if (kind === 'preflight' ? preflight.state === 'not-recorded' : !entry && status === 0) return text.step.notRecorded
  if (status === 0) return text.step.noResponse
  const phrase = entry?.response.statusText
  return phrase ? `${status} ${phrase}` : String(status)
}

function reasonsOf({ method, headers, uploadListener }: PreflightReasons): string[] {
  return [
    ...(method ? [text.step.becauseMethod] : []),
    ...(headers.length > 0 ? [text.step.becauseHeaders(headers)] : []),
    ...(uploadListener ? [text.step.becauseListener] : []),
  ]
}
