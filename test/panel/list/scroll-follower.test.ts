// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { ScrollFollower, type View } from '../../../src/panel/list/scroll-follower.ts'

const ROW = 20
const HEAD = 20
const HEIGHT = 220

/** A list that was scrolled, of rows that are named by their number. */
function scrolledTo(top: number, length: number) {
  const element = document.createElement('div')
  Object.defineProperty(element, 'clientHeight', { value: HEIGHT })
  const views: View[] = []
  const memory = { top, following: false }
  const follower = new ScrollFollower({
    scroller: () => element,
    follows: () => false,
    rowHeight: () => ROW,
    headHeight: HEAD,
    memory,
    onScrolled: (view) => views.push(view),
  })
  const rows = Array.from({ length }, (_, n) => `row ${n}`)
  follower.changed(rows)
  return { follower, rows, memory, last: () => views.at(-1) }
}

describe('the row at the top of the list', () => {
  it.each([
    ['stays there when rows come above it', 600, (rows: string[]) => ['one', 'two', ...rows], 640],
    ['stays where it can when it becomes the first', 650, (rows: string[]) => rows.slice(32), 10],
    ['never leaves space below the last row', 600, (rows: string[]) => rows.slice(1, 31), 30 * ROW + HEAD - HEIGHT],
    ['never leaves space below fewer rows than fit', 600, () => ['row 30'], 0],
  ])('%s', (_, before, change, after) => {
    const { follower, rows, memory, last } = scrolledTo(before, 100)
    follower.changed(change(rows))
    expect([memory.top, last()]).toEqual([after, { top: after, height: HEIGHT }])
  })
})
