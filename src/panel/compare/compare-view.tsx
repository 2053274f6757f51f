import { useMemo } from 'preact/hooks'
import { type Change, type ComparedExchange, changes, compareLogs, type Diagnosis, isAllowedUnlessCredentials } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { groupedBy } from '../components/group-by.ts'
import { Icon } from '../components/icons.tsx'
import { ShortUrl } from '../components/short-url.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictMark } from '../components/verdict-mark.tsx'
import { listId } from '../list/request-list.tsx'
import { type LogTab, logOf, useLogs } from '../logs/open-logs.ts'
import { causeWords } from '../state/sort-and-group.ts'
import { counted } from '../text/count.ts'
import { text } from '../text/text.ts'

/** More rows of one change are only counted. */
const MAX_ROWS = 500

/** Compares the shown log with an earlier one: what got worse comes first. */
export function CompareView({ before }: { before: LogTab }) {
  const logs = useLogs()
  const after = logs.active.value
  const [was, is] = [logOf(before), logOf(after)]
  const beforeDiagnoses = was?.log.diagnoses.value ?? []
  const afterDiagnoses = is?.log.diagnoses.value ?? []
  const byChange = useMemo(
    () => groupedBy(compareLogs(beforeDiagnoses, afterDiagnoses), ({ change }) => change),
    [beforeDiagnoses, afterDiagnoses],
  )
  const shown = changes.filter((change) => change !== 'unchanged' && byChange.has(change))
  const unchanged = byChange.get('unchanged')?.length ?? 0

  function open({ before: earlier, after: later }: ComparedExchange) {
    if (later !== null) {
      logs.compareWith(null)
      is?.detail.open(later.id)
    } else if (earlier !== null) {
      logs.show(before)
      was?.detail.open(earlier.id)
    }
    focusList()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape reaches it from whatever has the focus inside.
    <div
      class="compare"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        logs.compareWith(null)
        focusList()
        // A key that reaches the document goes to DevTools in Chromium, where Escape opens the console drawer.
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <CompareBar before={before} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="compare-list" aria-label={text.compare.title} tabIndex={0}>
        {shown.length === 0 && <p class="compare-note">{text.compare.nothing}</p>}
        {shown.map((change) => (
          <Section key={change} change={change} rows={byChange.get(change) ?? []} onOpen={open} />
        ))}
        {shown.length > 0 && unchanged > 0 && <p class="compare-note">{text.compare.unchanged(unchanged)}</p>}
        <p class="compare-note quiet">{text.compare.hint}</p>
      </section>
    </div>
  )
}

/** After the next frame the list is there again. */
function focusList() {
  requestAnimationFrame(() => document.getElementById(listId)?.focus())
}

function CompareBar({ before }: { before: LogTab }) {
  const logs = useLogs()
  const after = logs.active.value
  const others = logs.tabs.value.filter((tab) => tab !== after && logOf(tab) !== null)
  return (
    <div class="compare-bar">
      <button
        type="button"
        class="icon-button"
        title={text.compare.close}
        aria-label={text.compare.close}
        onClick={() => logs.compareWith(null)}
      >
        <Icon name="back" />
      </button>
      <h2>{text.compare.title}</h2>
      <label>
        <span>{text.compare.before}</span>
        <select
          class="select"
          value={before.id}
          onChange={(event) => logs.compareWith(others.find(({ id }) => id === event.currentTarget.value) ?? null)}
        >
          {others.map((tab) => (
            <option key={tab.id} value={tab.id}>
              {nameOf(tab)}
            </option>
          ))}
        </select>
      </label>
      <span class="compare-after">
        {text.compare.after} <b>{nameOf(after)}</b>
      </span>
    </div>
  )
}

interface SectionProps {
  readonly change: Change
  readonly rows: readonly ComparedExchange[]
  readonly onOpen: (row: ComparedExchange) => void
}

function Section({ change, rows, onOpen }: SectionProps) {
  return (
    <>
      <h3 class="compare-head">
        {text.compare.change[change]} <span class="badge">{counted(rows.length)}</span>
      </h3>
      <ul class="compare-rows">
        {rows.slice(0, MAX_ROWS).map((row) => (
          <li key={`${row.before?.id} ${row.after?.id}`}>
            <CompareRow row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {rows.length > MAX_ROWS && <p class="compare-note">{text.logReport.more(rows.length - MAX_ROWS)}</p>}
    </>
  )
}

function CompareRow({ row, onOpen }: { row: ComparedExchange; onOpen: SectionProps['onOpen'] }) {
  const { before, after } = row
  const shown = after ?? before
  if (shown === null) return null
  const { method, url } = shown
  const cause = causeWords(shown)
  const was = row.change === 'cause-changed' && before !== null ? causeWords(before) : ''
  return (
    <button type="button" class="compare-row" title={escapeInvisible(`${method} ${url}`)} onClick={() => onOpen(row)}>
      <ComparedVerdict diagnosis={before} />
      <span aria-hidden="true">→</span>
      <ComparedVerdict diagnosis={after} />
      <span class="visually-hidden">
        <UntrustedText text={`${method} ${url}`} />
      </span>
      <span class="compare-method" aria-hidden="true">
        <UntrustedText text={method} />
      </span>
      <span class="compare-request short-url" aria-hidden="true">
        <ShortUrl url={url} showsHost />
      </span>
      {cause !== '' && (
        <span class="compare-cause">
          {was !== '' && (
            <s>
              <UntrustedText text={was} />
            </s>
          )}{' '}
          <UntrustedText text={cause} />
        </span>
      )}
    </button>
  )
}

function ComparedVerdict({ diagnosis }: { diagnosis: Diagnosis | null }) {
  if (diagnosis === null) {
    return (
      <span class="compare-verdict" title={text.compare.none}>
        <span class="compare-none" aria-hidden="true">
          –
        </span>
        <span class="visually-hidden">{text.compare.none}</span>
      </span>
    )
  }
  const { verdict } = diagnosis
  const hasFootnote = isAllowedUnlessCredentials(diagnosis)
  return (
    <span class="compare-verdict" title={hasFootnote ? text.unless.allowed : text.verdict[verdict]}>
      <VerdictMark verdict={verdict} hasFootnote={hasFootnote} />
    </span>
  )
}

function nameOf({ fileName }: LogTab): string {
  return fileName === null ? text.logs.live : escapeInvisible(fileName)
}
