import { type Diagnosis, hostOf } from '../../engine/index.ts'
import { Menu, type MenuItem, type MenuPlace } from '../components/menu.tsx'
import { type PanelState, usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { copyChoices, copyOf } from './copy-choices.ts'

interface RowMenuProps {
  readonly diagnosis: Diagnosis
  readonly place: MenuPlace
  /** Says what became of a copy. */
  readonly onCopied: (words: string) => void
  readonly onClose: () => void
}

/** The menu of a row: copies of the request, ways to other views of it, and what to hide. Secrets are masked. */
export function RowMenu({ diagnosis, place, onCopied, onClose }: RowMenuProps) {
  const panel = usePanel()
  const copies = copyChoices(diagnosis, panel, false).map((choice) => ({
    label: choice.label,
    run: async () => onCopied(await copyOf(choice, diagnosis, panel, false)),
  }))
  return (
    <Menu label={text.menu.row} groups={[copies, waysOf(diagnosis, panel), hidesOf(diagnosis, panel)]} place={place} onClose={onClose} />
  )
}

function waysOf({ id, url, method }: Diagnosis, { detail, live }: PanelState): readonly MenuItem[] {
  const whatIf = {
    label: text.menu.whatIf,
    run() {
      detail.open(id)
      detail.showTab('what-if')
    },
  }
  const network = live?.showsInNetworkPanel.value
    ? [{ label: text.detail.showInNetwork, run: () => live.showInNetworkPanel(url, method) }]
    : []
  return [whatIf, ...network]
}

function hidesOf({ url, cause }: Diagnosis, { list }: PanelState): readonly MenuItem[] {
  const host = hostOf(url)
  return [
    { label: text.menu.hideHost(host), run: () => list.exclude('host', host) },
    ...(cause === null ? [] : [{ label: text.menu.hideCause, run: () => list.exclude('cause', cause.rule) }]),
  ]
}
