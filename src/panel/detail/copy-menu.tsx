import { useRef, useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { useBriefStatus } from '../components/brief-status.ts'
import { Icon } from '../components/icons.tsx'
import { Menu, placeOf } from '../components/menu.tsx'
import { alwaysMasked } from '../preferences/always-mask.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { copyChoices, copyOf } from './copy-choices.ts'

/** Everything that can be copied of a request; secrets are masked unless “Include sensitive data” is ticked, which is forgotten when the menu closes. */
export function CopyMenu({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const [open, setOpen] = useState(false)
  const [withSecrets, setWithSecrets] = useState(false)
  const [status, setStatus] = useBriefStatus()
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setOpen(false)
    setWithSecrets(false)
  }

  const secrets = {
    label: text.copy.withSecrets,
    title: text.copy.withSecretsHint,
    checked: withSecrets,
    run: () => setWithSecrets(!withSecrets),
  }
  const choices = copyChoices(diagnosis, panel, withSecrets).map((choice) => ({
    label: choice.label,
    run: async () => setStatus(await copyOf(choice, diagnosis, panel, withSecrets)),
  }))
  return (
    <div class="copy">
      <span class="copy-status" role="status">
        {status}
      </span>
      <button
        ref={button}
        type="button"
        class="icon-button copy-button"
        aria-haspopup="menu"
        aria-expanded={open}
        title={text.copy.menu}
        // The menu closes where the pointer goes down outside of it: here too, it must not open again.
        onPointerDown={(event) => open && event.stopPropagation()}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="copy" />
        {text.copy.button}
      </button>
      {open && button.current && (
        <Menu
          label={text.copy.menu}
          groups={[alwaysMasked.value ? [] : [secrets], choices]}
          place={placeOf(button.current)}
          onClose={close}
        />
      )}
    </div>
  )
}
