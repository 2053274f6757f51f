import { afterEach, describe, expect, it } from 'vitest'
import { setListWidth, visibleColumns } from '../../../src/panel/list/arrangement.ts'
import { gridOf, indentOf } from '../../../src/panel/list/column-widths.ts'
import { type Grouping, OPTIONAL_COLUMNS, type OptionalColumn, USUAL_COLUMNS } from '../../../src/panel/state/list-order.ts'

afterEach(() => setListWidth(0))

const ALL = OPTIONAL_COLUMNS

describe('the columns', () => {
  it.each<[string, number, Grouping, readonly OptionalColumn[], string]>([
    ['those that were chosen', 1400, 'none', ALL, 'verdict method host url cause initiator time status'],
    ['what the head of a group doesn’t say', 1400, 'cause', ALL, 'method host url initiator time status'],
    ['the usual ones, however narrow', 300, 'cause', USUAL_COLUMNS, 'method url status'],
    ['as many as leave space for the URL', 550, 'cause', ALL, 'method url initiator time status'],
    ['in the order in which they give way', 450, 'cause', ALL, 'method url initiator status'],
    ['with space for the cause beside the URL', 700, 'host', ALL, 'verdict method url cause initiator time status'],
    ['all of them where a row has two lines', 400, 'none', ALL, 'verdict method host url cause initiator time status'],
  ])('are %s: %i px, %s', (_, width, grouping, chosen, shown) => {
    setListWidth(width)
    expect(visibleColumns(new Set(chosen), grouping).join(' ')).toBe(shown)
  })

  it('stand in from the cause of their group, which is no part of their width', () => {
    const shown = visibleColumns(new Set(USUAL_COLUMNS), 'cause')
    expect(gridOf(shown)).toBe('98px minmax(0, 50fr) 58px')
    expect(shown.map((column) => indentOf(shown, column))).toEqual([36, 0, 0])
  })
})
