import { text } from '../text/text.ts'
import { useBriefStatus } from './brief-status.ts'
import { copyText } from './clipboard.ts'
import { Icon } from './icons.tsx'

/** A copy button that reports whether it worked. */
export function CopyTextButton({ label, make }: { label: string; make: () => string }) {
  const [status, setStatus] = useBriefStatus()
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
