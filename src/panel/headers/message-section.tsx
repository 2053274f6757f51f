import { needsPreflight, type PreflightReasons } from '../../engine/index.ts'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { text } from '../text/text.ts'
import { HeaderTable } from './header-table.tsx'
import type { Message } from './messages.ts'

interface MessageSectionProps {
  readonly message: Message
  /** A word on where it stopped only fits where something did. */
  readonly verdict: 'blocked' | 'depends' | 'failed' | null
  /** Several hops: each names its URL. */
  readonly showUrl: boolean
  readonly open: boolean
}

/** A foldable section for one thing that was sent: what it was, its response's status, and the headers. */
export function MessageSection({ message, verdict, showUrl, open }: MessageSectionProps) {
  return (
    <details class="section message-section" open={open}>
      <summary>
        <span class="message-kind">{text.httpMessage[message.kind]}</span>
        <code class="message-method">
          <UntrustedText text={message.method} />
        </code>
        {showUrl && (
          <code class="message-url">
            <UntrustedText text={message.url} />
          </code>
        )}
        <span class={message.evidence.some(({ on }) => on === 'status') ? 'message-status message-status-evidence' : 'message-status'}>
          {statusWords(message)}
        </span>
        {message.stopped && verdict && (
          <span class={`message-stopped message-stopped-${verdict}`}>
            <VerdictIcon verdict={verdict} />
            {text.httpMessage.stopped[verdict]}
          </span>
        )}
      </summary>
      <div class="section-body">
        <Warnings message={message} />
        {message.entry && (
          <>
            <HeaderTable side="response" headers={message.entry.response.headers} evidence={message.evidence} />
            <HeaderTable
              side="request"
              headers={message.entry.request.headers}
              evidence={message.evidence}
              alsoRelevant={message.kind === 'preflight' ? [] : message.hop.preflight.reasons.headers}
            />
          </>
        )}
      </div>
    </details>
  )
}

function Warnings({ message }: { message: Message }) {
  const warnings = notesOn(message)
  return warnings.length > 0 ? (
    <p class="quiet">
      <Prose text={warnings.join(' ')} />
    </p>
  ) : null
}

function notesOn({ kind, hop: { preflight, entry: requestEntry }, entry }: Message): string[] {
  if (kind !== 'preflight') {
    if (requestEntry === null) return [text.httpMessage.requestNotRecorded]
    return entry ? [] : [text.httpMessage.entryGone]
  }
  const because = needsPreflight(preflight.reasons) ? [text.httpMessage.because(reasonsOf(preflight.reasons))] : []
  if (preflight.state === 'cached') return [entry ? text.httpMessage.preflightCachedFrom : text.httpMessage.preflightCached, ...because]
  if (preflight.state === 'not-recorded') return [text.httpMessage.preflightNotRecorded, ...because]
  return entry ? because : [text.httpMessage.entryGone, ...because]
}

function statusWords({ kind, status, hop: { preflight }, entry }: Message): string {
  if (kind === 'preflight' && preflight.state === 'cached') return text.httpMessage.cached
  if (kind === 'preflight' ? preflight.state === 'not-recorded' : !entry && status === 0) return text.httpMessage.notRecorded
  if (status === 0) return text.httpMessage.noResponse
  const phrase = entry?.response.statusText
  return phrase ? `${status} ${phrase}` : String(status)
}

function reasonsOf({ method, headers, uploadListener }: PreflightReasons): string[] {
  return [
    ...(method ? [text.httpMessage.becauseMethod] : []),
    ...(headers.length > 0 ? [text.httpMessage.becauseHeaders(headers)] : []),
    ...(uploadListener ? [text.httpMessage.becauseListener] : []),
  ]
}
