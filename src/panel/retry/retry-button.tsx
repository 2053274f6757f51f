import { useEffect, useRef, useState } from 'preact/hooks'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'

interface RetryButtonProps {
  readonly method: string
  readonly host: string
  readonly busy: boolean
  readonly onSend: () => void
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'QUERY'])

/** The Retry button. Requires confirmation before it sends an unsafe method. */
export function RetryButton({ method, host, busy, onSend }: RetryButtonProps) {
  const [confirming, setConfirming] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (confirming) cancel.current?.focus()
  }, [confirming])
  const words = text.retry.confirm(method, host)
  if (!confirming) {
    return (
      <p class="retry-buttons">
        <button type="button" class="button" disabled={busy} onClick={() => (SAFE_METHODS.has(method) ? onSend() : setConfirming(true))}>
          {busy ? text.retry.sending : text.retry.button}
        </button>
      </p>
    )
  }
  return (
    <div class="retry-confirm" role="alertdialog" aria-label={words}>
      <p>
        <UntrustedText text={words} />
      </p>
      <p class="retry-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            setConfirming(false)
            onSend()
          }}
        >
          <UntrustedText text={text.retry.send(method)} />
        </button>
        <button ref={cancel} type="button" class="button button-quiet" onClick={() => setConfirming(false)}>
          {text.retry.cancel}
        </button>
      </p>
    </div>
  )
}
