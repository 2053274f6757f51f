import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Diagnosis, hostOf, type Verdict } from '../../engine/index.ts'
import { loadSetting, saveSetting } from '../preferences/storage.ts'
import { rowFilter } from './filter.ts'
import { type FilterKey, isRequired, termsOf, withWord, wordOf } from './filter-query.ts'
import {
  type Column,
  columns,
  GROUPINGS,
  type Grouping,
  OPTIONAL_COLUMNS,
  type OptionalColumn,
  type Sort,
  USUAL_COLUMNS,
} from './list-order.ts'
import { perExchange } from './per-exchange.ts'
import { type Line, lineMaker } from './sort-and-group.ts'
import { type InitiatorOf, rowSorter } from './sort-rows.ts'

/** Where a list was left: kept outside of it, since it may be unmounted and come back. */
export interface ScrollMemory {
  top: number
  /** The list is at its end, and stays there while it grows. */
  following: boolean
}

/** How the list shows a log: filter, order and groups. */
export interface ListState {
  readonly scroll: ScrollMemory
  readonly filterText: Signal<string>
  /** Shows what the filter's text doesn't match. */
  readonly inverted: Signal<boolean>
  /** Empty: all verdicts. */
  readonly verdicts: Signal<ReadonlySet<Verdict>>
  readonly grouping: ReadonlySignal<Grouping>
  /** The chosen ones of those that can be hidden. */
  readonly shownColumns: ReadonlySignal<ReadonlySet<OptionalColumn>>
  /** null: by time. */
  readonly sort: ReadonlySignal<Sort | null>
  /** The exchanges that match the filter, in order. */
  readonly rows: ReadonlySignal<readonly Diagnosis[]>
  /** How many exchanges are left out because CORS does not apply to them. */
  readonly hiddenSameOrigin: ReadonlySignal<number>
  /** How many of those are shown because someone chose to show them. */
  readonly shownSameOrigin: ReadonlySignal<number>
  /** The host of all rows; null: they have several. */
  readonly onlyHost: ReadonlySignal<string | null>
  /** The same with their groups, without the members of folded groups. */
  readonly lines: ReadonlySignal<readonly Line[]>
  group(by: Grouping): void
  /** Ascending, descending, then by time again. */
  sortBy(column: Column): void
  fold(group: string, folded: boolean): void
  showSameOrigin(shown: boolean): void
  showColumn(column: OptionalColumn, shown: boolean): void
  /** Filters out the exchanges with that value. */
  exclude(key: FilterKey, value: string): void
  clearFilter(): void
  /** The log started over: lets go of the exchanges before, also of those that nothing shows now. */
  startOver(): void
}

export function createListState(diagnoses: ReadonlySignal<readonly Diagnosis[]>, initiatorOf: InitiatorOf): ListState {
  const filterText = signal('')
  const inverted = signal(false)
  const verdicts = signal<ReadonlySet<Verdict>>(new Set())
  const grouping = signal(GROUPINGS.find((one) => one === loadSetting('grouping')) ?? 'cause')
  const sort = signal(rememberedSort())
  const shownColumns = signal(rememberedColumns())
  const folded = signal<ReadonlyMap<string, boolean>>(new Map())
  const showsSameOrigin = signal(false)
  const filtered = rowFilter()
  const matching = computed(() => filtered(diagnoses.value, { text: filterText.value, inverted: inverted.value, verdicts: verdicts.value }))
  const hidesSameOrigin = computed(() => !showsSameOrigin.value && !verdicts.value.has('same-origin'))
  const kept = computed(() => (hidesSameOrigin.value ? withoutSameOrigin(matching.value) : matching.value))
  const sorted = rowSorter(initiatorOf)
  const rows = computed(() => sorted(kept.value, sort.value))
  let linesOf = lineMaker()
  const lines = computed(() => linesOf(rows.value, grouping.value, folded.value))
  const hostsOf = perExchange(({ url }) => hostOf(url))
  const onlyHost = computed(() => onlyOf(hostsOf(kept.value)))
  return {
    scroll: { top: 0, following: true },
    filterText,
    inverted,
    verdicts,
    grouping,
    shownColumns,
    sort,
    rows,
    hiddenSameOrigin: computed(() => matching.value.length - kept.value.length),
    shownSameOrigin: computed(() => (showsSameOrigin.value ? matching.value.length - withoutSameOrigin(matching.value).length : 0)),
    onlyHost,
    lines,
    group(by) {
      grouping.value = by
      saveSetting('grouping', by)
    },
    sortBy(column) {
      const next = nextSort(sort.value, column)
      sort.value = next
      saveSetting('sort', next === null ? '' : `${next.column} ${next.descending ? 'descending' : 'ascending'}`)
    },
    fold(group, isFolded) {
      folded.value = new Map(folded.value).set(group, isFolded)
    },
    showSameOrigin(shown) {
      showsSameOrigin.value = shown
    },
    showColumn(column, shown) {
      const next = new Set(shownColumns.value)
      if (shown) next.add(column)
      else next.delete(column)
      shownColumns.value = next
      saveSetting('shown-columns', [...next].join(' '))
    },
    exclude(key, value) {
      // Inverted, words that leave something out show it, unless there are others.
      if (!termsOf(filterText.value).some(isRequired)) inverted.value = false
      filterText.value = withWord(filterText.value, wordOf(key, value, true))
    },
    clearFilter() {
      filterText.value = ''
      inverted.value = false
      verdicts.value = new Set()
    },
    startOver() {
      linesOf = lineMaker()
      for (const remembering of [lines, onlyHost]) void remembering.value
    },
  }
}

function nextSort(before: Sort | null, column: Column): Sort | null {
  if (before?.column !== column) return { column, descending: false }
  return before.descending ? null : { column, descending: true }
}

/** The very same array when there are none. */
function withoutSameOrigin(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const kept = diagnoses.filter(({ verdict }) => verdict !== 'same-origin')
  return kept.length === diagnoses.length ? diagnoses : kept
}

/** What all of them are; null: they differ, or there are none. */
function onlyOf(values: readonly string[]): string | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

function rememberedColumns(): ReadonlySet<OptionalColumn> {
  const kept = loadSetting('shown-columns')?.split(' ')
  return new Set(kept === undefined ? USUAL_COLUMNS : OPTIONAL_COLUMNS.filter((column) => kept.includes(column)))
}

function rememberedSort(): Sort | null {
  const [name, direction] = (loadSetting('sort') ?? '').split(' ')
  const column = columns.find((one) => one === name)
  return column === undefined ? null : { column, descending: direction === 'descending' }
}
