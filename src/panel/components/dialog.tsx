import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { text } from '../text/text.ts'

interface DialogProps {
  readonly title: string
  /** For text that is read, not settings. */
  readonly wide?: boolean
  /** Buttons beside Close, the main one first. */
  readonly actions?: ComponentChildren
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal dialog. Escape closes it. */
export function Dialog({ title, wide = false, actions, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        // A key that reaches the document goes to DevTools in Chromium, where Escape opens the console drawer.
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="dialog-end">
        {actions}
        <button type="button" class="button button-quiet" onClick={() => dialog.current?.close()}>
          {text.help.close}
        </button>
      </div>
    </dialog>
  )
}
