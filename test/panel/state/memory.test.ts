// @vitest-environment happy-dom
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import { GROUPINGS } from '../../../src/panel/state/list-order.ts'
import { missingAllowOrigin, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

type Shown = ReturnType<typeof createPanelState>

/** A log in which all has been looked at, and references to its exchanges that don't keep them. */
function shown(look: (state: Shown) => void) {
  const recorder = fakeRecorder()
  const state = createPanelState(recorder)
  const diagnoses = [missingAllowOrigin(1), plain(2, 'allowed'), plain(3, 'same-origin')]
  recorder.add(...diagnoses)
  look(state)
  return { recorder, state, exchanges: diagnoses.map((one) => new WeakRef<Diagnosis>(one)) }
}

const readAll = ({ list, log, selection, detail }: Shown) =>
  [list.lines, list.rows, list.onlyHost, list.hiddenSameOrigin, log.counts, selection.current, detail.shown].map(({ value }) => value)

describe('of a log that is over, the tab keeps nothing in memory', () => {
  it.each<[what: string, look: (state: Shown) => void]>([
    ['that was a plain list', ({ list }) => list.group('none')],
    ...GROUPINGS.map((by): [string, (state: Shown) => void] => [`that was grouped by ${by}`, ({ list }) => list.group(by)]),
    ['that was sorted', ({ list }) => list.sortBy('url')],
    ['that was filtered', ({ list }) => list.exclude('method', 'PUT')],
    ['whose request was open', ({ detail }) => detail.open('x1')],
    ['whose requests were selected', ({ selection }) => selection.selectAll()],
  ])('%s', async (_, look) => {
    const { recorder, state, exchanges } = shown((now) => {
      look(now)
      readAll(now)
    })
    recorder.clear()
    // The panel reads these whatever it shows.
    void [state.detail.shown.value, state.list.rows.value, state.list.hiddenSameOrigin.value]
    await new Promise((resume) => setTimeout(resume))
    collectGarbage()
    expect(exchanges.map((one) => one.deref())).toEqual([undefined, undefined, undefined])
    state.dispose()
  })
})
