import { useRef, useState } from 'preact/hooks'
import { Dialog } from '../components/dialog.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** More would make the dialog slow. */
const MAX_ENTRIES = 1000

/** The number of skipped entries; opens their list. */
export function SkippedButton() {
  const skipped = usePanel().log.skipped.value
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (skipped.length === 0) return null
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button ref={button} type="button" class="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text.counts.skipped(skipped.length)}
      </button>
      {open && (
        <Dialog title={text.skipped.title} onClose={close}>
          <p>{text.skipped.hint}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <ul class="skipped-list" tabIndex={0} aria-label={text.skipped.title}>
            {skipped.slice(0, MAX_ENTRIES).map(({ entry, reason }) => (
              <li key={entry}>
                <span class="skipped-entry">{text.skipped.entry(entry)}</span>
                <UntrustedText text={reason} />
              </li>
            ))}
          </ul>
          {skipped.length > MAX_ENTRIES && <p>{text.skipped.more(skipped.length - MAX_ENTRIES)}</p>}
        </Dialog>
      )}
    </>
  )
}
