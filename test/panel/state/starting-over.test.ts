// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { RetryRequest } from '../../../src/devtools/live-abilities.ts'
import type { WhatIf } from '../../../src/engine/index.ts'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import { missingAllowOrigin, plain } from '../diagnoses.ts'
import { entry, fakeRecorder } from '../fake-recorder.ts'

const [first, second] = [missingAllowOrigin(1), plain(3, 'allowed')]
const request: RetryRequest = {
  request: { url: first.url, method: 'GET', headers: [], credentials: 'omit', mode: 'cors', redirect: 'follow' },
  body: null,
}

/** A log of two requests, which starts over, and has each in a part of its own, with another id. */
function shown() {
  const recorder = fakeRecorder([first, second])
  const state = createPanelState(recorder)
  return {
    recorder,
    state,
    startOver() {
      recorder.change({ cleared: true, changed: [], removed: [first.id, second.id] })
      recorder.change({ changed: [{ ...second, id: 'x0' }] })
    },
    goOn: () => recorder.change({ changed: [{ ...first, id: 'x7' }] }),
  }
}

describe('when a log starts over and comes in parts', () => {
  it('the edits of What if stay with their request', () => {
    const { state, startOver, goOn } = shown()
    const edits = [{ hops: [] }, { hops: [] }] as unknown as readonly WhatIf[]
    for (const [at, { id }] of [first, second].entries()) state.whatIfs.simulate(id, edits[at] as WhatIf)
    startOver()
    expect(state.whatIfs.all.value.get('x0')).toBe(edits[1])
    expect(state.whatIfs.all.value.get(first.id)).toBeUndefined()
    goOn()
    expect(state.whatIfs.all.value.get('x7')).toBe(edits[0])
  })

  it('a retry stays with its request, and gets its result meanwhile', async () => {
    const { recorder, state, startOver, goOn } = shown()
    recorder.answer = { start: 5, body: 'none', outcome: { kind: 'left' } }
    const retried = state.live.retries.begin(first, request, entry)
    startOver()
    await retried
    goOn()
    expect(state.live.retries.of.value.get('x7')?.report).toEqual(recorder.answer)
  })

  it.each(['first', 'second'])('all that were selected are again, if the %s of them was the current one', (which) => {
    const { state, startOver, goOn } = shown()
    const order = which === 'first' ? [second, first] : [first, second]
    for (const { id } of order) state.selection.toggle(id)
    startOver()
    expect([...state.selection.ids.value]).toEqual(['x0'])
    goOn()
    expect([...state.selection.ids.value].toSorted()).toEqual(['x0', 'x7'])
    expect(state.selection.current.value?.id).toBe(which === 'first' ? 'x7' : 'x0')
  })

  it('none is selected again once another one alone is', () => {
    const { state, startOver, goOn } = shown()
    for (const { id } of [second, first]) state.selection.toggle(id)
    startOver()
    state.selection.select('x0')
    goOn()
    expect([...state.selection.ids.value]).toEqual(['x0'])
  })

  it('is forgotten what never comes again', () => {
    const { recorder, state, startOver, goOn } = shown()
    state.whatIfs.simulate(first.id, { hops: [] } as unknown as WhatIf)
    startOver()
    recorder.change({ cleared: true, changed: [], removed: ['x0'] })
    goOn()
    expect(state.whatIfs.all.value.size).toBe(0)
  })
})
