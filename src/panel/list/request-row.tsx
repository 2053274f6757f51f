// biome-ignore-all lint/a11y/useSemanticElements: a row of an ARIA grid, see request-list.tsx.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys.
import { type Diagnosis, hostOf, isAllowedUnlessCredentials, type Warning } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { ShortUrl } from '../components/short-url.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictMark } from '../components/verdict-mark.tsx'
import { initiatorWords } from '../state/initiator.ts'
import type { Column } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { causeText, statusOf } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { byCategory, CategoryIcon } from '../warnings/category-icon.tsx'

interface RowProps {
  readonly diagnosis: Diagnosis
  readonly index: number
  readonly columns: readonly Column[]
  /** In a list with groups: the rank below them. */
  readonly level: number | null
  /** Says the host before the path, where the rows differ in it. */
  readonly showsHost: boolean
  readonly selected: boolean
  /** Is the keyboard on it? Several may be selected. */
  readonly current: boolean
  readonly onChoose: (id: string, event: MouseEvent) => void
  readonly onMenu: (id: string, event: MouseEvent) => void
}

/** The DOM id of an exchange's row, for `aria-activedescendant`. */
export function rowId(id: string): string {
  return `row-${id.replace(/\s/g, '-')}`
}

/** One exchange: its preflights and redirects have no rows of their own. */
export function RequestRow({ diagnosis, index, columns, level, showsHost, selected, current, onChoose, onMenu }: RowProps) {
  const { id, verdict } = diagnosis
  return (
    <div
      id={rowId(id)}
      class={`row row-${verdict}${index % 2 ? ' row-odd' : ''}${current ? ' is-current' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      {...(level === null ? {} : { 'aria-level': level })}
      aria-selected={selected}
      onMouseDown={keepText}
      onClick={(event) => onChoose(id, event)}
      onContextMenu={(event) => onMenu(id, event)}
    >
      {columns.map((column) => (
        <RowCell key={column} column={column} diagnosis={diagnosis} showsHost={showsHost} />
      ))}
    </div>
  )
}

interface CellProps {
  readonly column: Column
  readonly diagnosis: Diagnosis
  readonly showsHost: boolean
}

function RowCell({ column, diagnosis, showsHost }: CellProps) {
  const { verdict, method, url, time } = diagnosis
  const hasFootnote = isAllowedUnlessCredentials(diagnosis)
  switch (column) {
    case 'verdict':
      return (
        <span class="cell cell-verdict" role="gridcell" title={hasFootnote ? text.unless.allowed : text.verdict[verdict]}>
          <VerdictMark verdict={verdict} hasFootnote={hasFootnote} />
        </span>
      )
    case 'url':
      return <UrlCell diagnosis={diagnosis} showsHost={showsHost} />
    case 'cause':
      return <CauseCell diagnosis={diagnosis} />
    case 'status':
      return <StatusCell status={statusOf(diagnosis)} />
    case 'initiator':
      return <InitiatorCell diagnosis={diagnosis} />
    case 'method':
      return <TextCell column={column} words={method} />
    case 'host':
      return <TextCell column={column} words={hostOf(url)} />
    case 'time':
      return <TextCell column={column} words={time === null ? '' : text.detail.duration(time)} />
  }
}

function TextCell({ column, words }: { column: Column; words: string }) {
  return (
    <span class={`cell cell-${column}`} role="gridcell" title={escapeInvisible(words)}>
      <UntrustedText text={words} />
    </span>
  )
}

function InitiatorCell({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log } = usePanel()
  return <TextCell column="initiator" words={initiatorWords(diagnosis, log)} />
}

/** An error response is often the real problem. */
function StatusCell({ status }: { status: number }) {
  return (
    <span class="cell cell-status" role="gridcell">
      {status >= 400 ? <span class="status-chip">{status}</span> : status || ''}
    </span>
  )
}

/** Shift would select the text up to here. */
function keepText(event: MouseEvent) {
  if (event.shiftKey) event.preventDefault()
}

function UrlCell({ diagnosis: { url, hops, warnings }, showsHost }: { diagnosis: Diagnosis; showsHost: boolean }) {
  const preflighted = hops.some(({ preflight }) => preflight.state === 'sent' || preflight.state === 'cached')
  return (
    <span class="cell cell-url short-url" role="gridcell" title={escapeInvisible(url)}>
      <ShortUrl url={url} showsHost={showsHost} />
      {preflighted && (
        <span class="sign" role="img" aria-label={text.list.preflighted} title={text.list.preflighted}>
          <Icon name="preflight" />
        </span>
      )}
      {hops.length > 1 && (
        <span class="sign sign-hops" role="img" aria-label={text.list.redirected(hops.length)} title={text.list.redirected(hops.length)}>
          ↪{hops.length - 1}
        </span>
      )}
      <WarningSign warnings={warnings} />
    </span>
  )
}

function CauseCell({ diagnosis }: { diagnosis: Diagnosis }) {
  const words = causeText(diagnosis)
  return (
    <span class="cell cell-cause" role="gridcell">
      <span class="cause-words" title={escapeInvisible(words)}>
        <UntrustedText text={words} />
      </span>
    </span>
  )
}

/** One small mark, that of the most severe warning: whether it failed is said elsewhere. */
function WarningSign({ warnings }: { warnings: readonly Warning[] }) {
  const sorted = byCategory(warnings)
  const [first] = sorted
  if (!first) return null
  const words = text.warnings.sign(sorted.map(({ title, category }) => `${title} (${text.warnings.category[category]})`).join('; '))
  return (
    <span class="sign sign-warning" role="img" aria-label={words} title={words}>
      <CategoryIcon category={first.category} />
    </span>
  )
}
