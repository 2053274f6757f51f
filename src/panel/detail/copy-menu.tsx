import { useEffect, useRef, useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { copyText } from '../components/clipboard.ts'
import { Icon } from '../components/icons.tsx'
import { diagramFile } from '../diagram/diagram-file.tsx'
import { curlPreflight, curlRequest } from '../export/curl.ts'
import { fetchSnippet } from '../export/fetch-snippet.ts'
import { jsonReport } from '../export/json.ts'
import { markdownReport } from '../export/markdown.ts'
import { type ExportSource, exportSource } from '../export/source.ts'
import { alwaysMasked } from '../preferences/always-mask.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

interface Choice {
  readonly label: string
  /** null: there is nothing of the kind. */
  readonly make: (source: ExportSource) => string | null
}

/** Everything that can be taken out of the panel; secrets are masked unless "With secrets" is ticked, which is forgotten when the menu closes. */
export function CopyMenu({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const [open, setOpen] = useState(false)
  const [withSecrets, setWithSecrets] = useState(false)
  const [status, setStatus] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  const choices: readonly Choice[] = [
    { label: text.copy.report, make: markdownReport },
    { label: text.copy.json, make: ({ diagnosis }) => jsonReport(panel.log.report(), [diagnosis], withSecrets) },
    { label: text.copy.curlPreflight, make: curlPreflight },
    { label: text.copy.curlRequest, make: curlRequest },
    { label: text.copy.fetch, make: fetchSnippet },
    { label: text.copy.diagram, make: diagramFile },
  ]
  const hasPreflight = diagnosis.hops.some(({ preflight }) => preflight.state !== 'not-needed')
  const shown = choices.filter(({ label }) => label !== text.copy.curlPreflight || hasPreflight)

  function close() {
    setOpen(false)
    setWithSecrets(false)
  }

  useEffect(() => {
    if (!open) return
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const outside = (event: PointerEvent) => {
      const { target } = event
      if (target instanceof Node && !menu.current?.contains(target) && !button.current?.contains(target)) {
        setOpen(false)
        setWithSecrets(false)
      }
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  useEffect(() => {
    if (status === '') return
    const timer = setTimeout(() => setStatus(''), 2500)
    return () => clearTimeout(timer)
  }, [status])

  async function take({ make }: Choice) {
    const made = make(exportSource(diagnosis, panel.log.entry, withSecrets))
    const copied = made !== null && (await copyText(made))
    close()
    button.current?.focus()
    setStatus(copied ? text.copy.done : text.copy.failed)
  }

  function onKeyDown(event: KeyboardEvent) {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (next !== undefined) items.at(next % items.length)?.focus()
    else if (event.key === 'Escape') {
      close()
      button.current?.focus()
    } else {
      if (event.key === 'Tab') close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

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
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="copy" />
        {text.copy.button}
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" aria-label={text.copy.menu} onKeyDown={onKeyDown}>
          {!alwaysMasked.value && (
            <button
              type="button"
              role="menuitemcheckbox"
              class="menu-check"
              tabIndex={-1}
              aria-checked={withSecrets}
              title={text.copy.withSecretsHint}
              onClick={() => setWithSecrets(!withSecrets)}
            >
              <span class="tick" aria-hidden="true">
                {withSecrets ? '✓' : ''}
              </span>
              {text.copy.withSecrets}
            </button>
          )}
          {shown.map((choice) => (
            <button key={choice.label} type="button" role="menuitem" tabIndex={-1} onClick={() => take(choice)}>
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
