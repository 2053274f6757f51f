// biome-ignore-all lint/a11y/useSemanticElements: a row of an ARIA grid, see request-list.tsx.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys.
import type { Diagnosis, Warning } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { readable, urlParts } from '../components/url-parts.ts'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { causeText, statusOf } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { byCategory, CategoryIcon } from '../warnings/category-icon.tsx'

interface RowProps {
  readonly diagnosis: Diagnosis
  readonly index: number
  /** In a list with groups: the rank below them. */
  readonly level: number | null
  readonly selected: boolean
  /** Is the keyboard on it? Several may be selected. */
  readonly current: boolean
  readonly onChoose: (id: string, event: MouseEvent) => void
}

/** The DOM id of an exchange's row, for `aria-activedescendant`. */
export function rowId(id: string): string {
  return `row-${id.replace(/\s/g, '-')}`
}

/** One exchange: its preflights and redirects have no rows of their own. */
export function RequestRow({ diagnosis, index, level, selected, current, onChoose }: RowProps) {
  const { id, verdict, method } = diagnosis
  return (
    <div
      id={rowId(id)}
      key={id}
      class={`row row-${verdict}${index % 2 ? ' row-odd' : ''}${current ? ' is-current' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      {...(level === null ? {} : { 'aria-level': level })}
      aria-selected={selected}
      onMouseDown={keepText}
      onClick={(event) => onChoose(id, event)}
    >
      <span class="cell cell-verdict" role="gridcell" title={text.verdict[verdict]}>
        <VerdictIcon verdict={verdict} />
        <span class="word">{text.verdict[verdict]}</span>
      </span>
      <span class="cell cell-method" role="gridcell" title={escapeInvisible(method)}>
        <UntrustedText text={method} />
      </span>
      <UrlCell diagnosis={diagnosis} />
      <CauseCell diagnosis={diagnosis} />
      <span class="cell cell-status" role="gridcell">
        {statusOf(diagnosis) || ''}
      </span>
    </div>
  )
}

/** Shift would select the text up to here. */
function keepText(event: MouseEvent) {
  if (event.shiftKey) event.preventDefault()
}

function UrlCell({ diagnosis: { url, hops } }: { diagnosis: Diagnosis }) {
  const { host, folders, end, query } = urlParts(url)
  const preflighted = hops.some(({ preflight }) => preflight.state === 'sent' || preflight.state === 'cached')
  return (
    <span class="cell cell-url" role="gridcell" title={escapeInvisible(url)}>
      {host !== '' && (
        <span class="url-host">
          <UntrustedText text={host} />
        </span>
      )}
      {folders !== '' && (
        <span class={folders.length > 3 ? 'url-folders is-deep' : 'url-folders'}>
          <ReadablePart text={folders} />
        </span>
      )}
      <span class="url-end">
        <ReadablePart text={end} />
      </span>
      {query !== '' && (
        <span class="url-query">
          <ReadablePart text={query} />
        </span>
      )}
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
    </span>
  )
}

/** Each piece between slashes by itself: else two of a script that runs from right to left would change places. */
function ReadablePart({ text: part }: { text: string }) {
  const shown = readable(part)
  if (shown === part) return <UntrustedText text={part} />
  return shown
    .split(/([/?&=#]+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece !== '' && <UntrustedText key={index} text={piece} />))
}

function CauseCell({ diagnosis }: { diagnosis: Diagnosis }) {
  const words = causeText(diagnosis)
  return (
    <span class="cell cell-cause" role="gridcell">
      <span class="cause-words" title={escapeInvisible(words)}>
        <UntrustedText text={words} />
      </span>
      <WarningSign warnings={diagnosis.warnings} />
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
