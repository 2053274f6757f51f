import { useEffect, useRef, useState } from 'preact/hooks'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'

interface AskAgainProps {
  readonly method: string
  readonly host: string
  readonly busy: boolean
  readonly onSend: () => void
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'QUERY'])

/** The button; for a method that may change something on the server the question comes first. */
export function RetryButton({ method, host, busy, onSend }: AskAgainProps) {
  const [asks, ask] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asks) cancel.current?.focus()
  }, [asks])
  const words = text.retry.confirm(method, host)
  if (!asks) {
    return (
      <p class="again-buttons">
        <button type="button" class="button" disabled={busy} onClick={() => (safeMethods.has(method) ? onSend() : ask(true))}>
          {busy ? text.retry.asking : text.retry.button}
        </button>
      </p>
    )
  }
  return (
    <div class="again-question" role="alertdialog" aria-label={words}>
      <p>
        <UntrustedText text={words} />
      </p>
      <p class="again-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            ask(false)
            onSend()
          }}
        >
          <UntrustedText text={text.retry.send(method)} />
        </button>
        <button ref={cancel} type="button" class="button button-quiet" onClick={() => ask(false)}>
          {text.retry.cancel}
        </button>
      </p>
    </div>
  )
}
