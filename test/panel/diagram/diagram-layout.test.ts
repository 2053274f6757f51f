import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { diagramLayout } from '../../../src/panel/diagram/diagram-layout.ts'
import { messagesOf } from '../../../src/panel/headers/messages.ts'
import { diagnosis, headerNotAllowed, hop, missingAllowOrigin, notNeeded, oneOfSeveral, redirectedAway } from '../diagnoses.ts'
import { entry } from '../fake-recorder.ts'

const names = { page: 'Page', cache: 'Cache', servers: 'Servers' }

function diagram(given: Diagnosis, width = 400) {
  return diagramLayout(given, messagesOf(given, entry), width, names)
}

const arrows = (given: Diagnosis) =>
  diagram(given).arrows.map(
    ({ message, way, state, stopped }) => `${message.kind} ${way}${state === 'absent' ? ' absent' : ''}${stopped ? ' stopped' : ''}`,
  )

describe('the diagram of an exchange', () => {
  it.each([
    ['an allowed one', diagnosis(1), ['request there', 'request back']],
    ['a blocked one stops at the response', missingAllowOrigin(1), ['request there', 'request back stopped']],
    [
      'a failed preflight stops before the request',
      headerNotAllowed(1),
      ['preflight there', 'preflight back stopped', 'request there absent'],
    ],
    [
      'a cached preflight response comes from the cache',
      diagnosis(1, {
        hops: [hop(1, { preflight: { ...notNeeded, state: 'cached', reasons: { method: true, headers: [], uploadListener: false } } })],
      }),
      ['preflight there', 'preflight back', 'request there', 'request back'],
    ],
    [
      'redirects go back to the page first',
      redirectedAway(1),
      ['request there', 'request back', 'redirect there', 'redirect back stopped'],
    ],
    ['no response', oneOfSeveral(1), ['request there', 'request back absent stopped']],
  ])('%s', (_, given, expected) => {
    expect(arrows(given)).toEqual(expected)
  })

  it.each([300, 320, 760])('stays within %i px', (width) => {
    const { lanes, arrows, height } = diagram(redirectedAway(1), width)
    expect(lanes.map(({ name }) => name)).toEqual(['Page', 'api.example', 'login.example'])
    for (const { x } of lanes) expect(x > 0 && x < width).toBe(true)
    for (const { y } of arrows) expect(y > 0 && y < height).toBe(true)
  })

  it('has a lane for the cache if it responded', () => {
    const kept = diagnosis(1, {
      hops: [hop(1, { preflight: { ...notNeeded, state: 'cached', reasons: { method: true, headers: [], uploadListener: false } } })],
    })
    const { lanes, arrows } = diagram(kept)
    expect(lanes.map(({ name }) => name)).toEqual(['Page', 'Cache', 'api.example'])
    expect(arrows.map(({ from, to }) => [from, to].map((x) => lanes.find((lane) => lane.x === x)?.name).join(' → '))).toEqual([
      'Page → Cache',
      'Cache → Page',
      'Page → api.example',
      'api.example → Page',
    ])
  })

  it('of many servers has one lane for all', () => {
    const hops = ['a', 'b', 'c', 'd'].map((name, index) => hop(index, { url: `https://${name}.example/` }))
    expect(diagram(diagnosis(1, { hops })).lanes.map(({ name }) => name)).toEqual(['Page', 'Servers'])
  })
})
