import { useEffect, useState } from 'preact/hooks'
import { text } from '../text/text.ts'
import { copyText } from './clipboard.ts'
import { Icon } from './icons.tsx'

/** A copy button that reports whether it worked. */
export function CopyTextButton({ label, make }: { label: string; make: () => string }) {
  const [status, setStatus] = useState('')
  useEffect(() => {
    if (status === '') return
    const timer = setTimeout(() => setStatus(''), 2500)
    return () => clearTimeout(timer)
  }, [status])
  return (
    <span class="copy-text">
      <span class="copy-status" role="status">
        {status}
      </span>
      <button
        type="button"
        class="icon-button copy-button"
        onClick={async () => setStatus((await copyText(make())) ? text.copy.done : text.copy.failed)}
      >
        <Icon name="copy" />
        {label}
      </button>
    </span>
  )
}
