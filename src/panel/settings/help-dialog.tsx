import { Dialog } from '../components/dialog.tsx'
import { text } from '../text/text.ts'
import { Settings } from './settings.tsx'

/** `?`: the settings, and the shortcuts. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={text.help.title} onClose={onClose}>
      <h3>{text.help.settings}</h3>
      <Settings />
      <h3>{text.help.shortcuts}</h3>
      <dl class="shortcuts">
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
    </Dialog>
  )
}
