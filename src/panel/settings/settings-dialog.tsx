import { Dialog } from '../components/dialog.tsx'
import { text } from '../text/text.ts'
import { Settings } from './settings.tsx'

interface SettingsDialogProps {
  /** Opened by the key that shows the shortcuts. */
  readonly showsShortcuts: boolean
  readonly onClose: () => void
}

/** The settings, and the shortcuts below them. */
export function SettingsDialog({ showsShortcuts, onClose }: SettingsDialogProps) {
  return (
    <Dialog title={text.help.title} onClose={onClose}>
      <Settings />
      <details class="shortcuts" open={showsShortcuts}>
        <summary>{text.help.shortcuts}</summary>
        <dl>
          {text.help.keys.map(({ keys, what }) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Dialog>
  )
}
