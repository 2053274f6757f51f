import { seededRandom } from '../../scripts/random.ts'
import { DEMO } from '../../scripts/test-server/demo/demo-list.ts'
import type { Scenario } from '../../scripts/test-server/scenario.ts'

/** Which scenarios are sampled and which cases are generated: the same in every run. `npm run fuzz` sets LAB_SEED to another number. */
export const seed = Number(process.env.LAB_SEED ?? 1)

const demo = new Set(DEMO.flatMap(({ items }) => items.map(([id]) => id)))

/** How many are tried in each browser: `LAB_SIZE=500` tries all. */
export const size = Number(process.env.LAB_SIZE ?? 72)

/** Every scenario of the demo page, and others by `seed`, `count` in all. A page of its own costs a load, and another setup a browser, so the others are of the usual ones. */
export function sample(scenarios: readonly Scenario[], count: number): readonly Scenario[] {
  const { next } = seededRandom(seed)
  const others = scenarios
    .filter(({ id, page, setup }) => !demo.has(id) && page.headers.length === 0 && page.serviceWorker === null && setup === 'usual')
    .map((scenario) => ({ scenario, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.max(0, count - demo.size))
  const sampled = new Set(others.map(({ scenario }) => scenario))
  return scenarios.filter((scenario) => demo.has(scenario.id) || sampled.has(scenario))
}
