import { expect, it } from 'vitest'
import { fuzz } from '../../scripts/fuzz/run-fuzz.ts'

/** `npm run fuzz` tries a million with another seed. */
const ENTRIES = 20_000

it(`${ENTRIES} mutated entries: the engine throws nothing, loses nothing and says the same, in whatever order they come`, () => {
  const { faults, entries } = fuzz(1, ENTRIES)
  expect(faults.map(({ what }) => what)).toEqual([])
  expect(entries).toBeGreaterThanOrEqual(ENTRIES)
}, 600_000)
