import { useState } from 'preact/hooks'
import { copyWithStatus } from '../components/clipboard.ts'
import { Dialog } from '../components/dialog.tsx'
import { saveFile } from '../components/save-file.ts'
import { Choice } from '../components/select-and-checkbox.tsx'
import { alwaysMasked } from '../preferences/always-mask.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { EXPORT_FORMATS, EXPORT_SCOPES, type ExportFormat, type ExportScope, fileTypes } from './export-formats.ts'
import { exchangesIn, exported } from './export-log.ts'

/** Saves or copies requests. “Include sensitive data” is off each time it opens. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const panel = usePanel()
  const scopes = EXPORT_SCOPES.filter((scope) => scope !== 'selected' || exchangesIn('selected', panel).length > 0)
  const [scope, setScope] = useState<ExportScope>(scopes[0] ?? 'all')
  const [format, setFormat] = useState<ExportFormat>('markdown')
  const [withSecrets, setWithSecrets] = useState(false)
  const [status, setStatus] = useState('')

  async function take(hand: (made: string) => Promise<string> | string) {
    try {
      setStatus(await hand(await exported(format, scope, panel, withSecrets)))
    } catch (error) {
      console.error(error)
      setStatus(text.export.failed)
    }
  }
  const save = (made: string) => {
    const { extension, mimeType } = fileTypes[format]
    const name = `${text.export.fileName}.${extension}`
    saveFile(name, new Blob([made], { type: mimeType }))
    return text.export.saved(name)
  }

  return (
    <Dialog
      title={text.export.title}
      actions={
        <>
          <button type="button" class="button" onClick={() => take(save)}>
            {text.export.save}
          </button>
          <button type="button" class="button button-quiet" onClick={() => take(copyWithStatus)}>
            {text.export.copy}
          </button>
        </>
      }
      onClose={onClose}
    >
      <div class="settings">
        <ScopeChoice scopes={scopes} value={scope} onChoose={setScope} />
        <Choice label={text.export.format} options={EXPORT_FORMATS} words={text.export.formats} value={format} onChoose={setFormat} />
        {!alwaysMasked.value && <SecretsCheck checked={withSecrets} onCheck={setWithSecrets} />}
      </div>
      <p class="quiet">{withSecrets ? text.copy.withSecretsHint : text.export.masked}</p>
      <p class="export-status" role="status">
        {status}
      </p>
    </Dialog>
  )
}

interface ScopeChoiceProps {
  readonly scopes: readonly ExportScope[]
  readonly value: ExportScope
  readonly onChoose: (scope: ExportScope) => void
}

/** Which requests, each choice with their number. */
function ScopeChoice({ scopes, value, onChoose }: ScopeChoiceProps) {
  const panel = usePanel()
  const wordsOf = (scope: ExportScope) => text.export.scope[scope](exchangesIn(scope, panel).length)
  const words = { selected: wordsOf('selected'), shown: wordsOf('shown'), all: wordsOf('all') }
  return <Choice label={text.export.what} options={scopes} words={words} value={value} onChoose={onChoose} />
}

function SecretsCheck({ checked, onCheck }: { checked: boolean; onCheck: (checked: boolean) => void }) {
  return (
    <label class="setting">
      <span />
      <span class="setting-check" title={text.copy.withSecretsHint}>
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
        {text.copy.withSecrets}
      </span>
    </label>
  )
}
