import type { Case, PageSetting } from '../scenario.ts'
import { drawHops } from './answers.ts'
import { Dice } from './dice.ts'
import { drawPage, drawRequest } from './requests.ts'

/**
 * Cases drawn over everything that the lab can script: near misses more often than nonsense. The same seed gives the same cases.
 * What they find becomes a scenario by hand.
 *
 * @param count how many
 */
export function drawnCases(count: number, seed: number): readonly Case[] {
  const dice = new Dice(seed)
  // A page of its own costs a load and a reading of the record.
  const pages = Array.from({ length: Math.ceil(count / 30) + 2 }, () => drawPage(dice)) as [PageSetting, ...PageSetting[]]
  return Array.from({ length: count }, (_, i) => {
    const page = { ...dice.pick(pages), cookie: dice.chance(0.25) }
    const request = drawRequest(dice)
    return {
      id: `drawn-${seed}-${i}`,
      group: 'drawn',
      says: `Case ${i} of seed ${seed}.`,
      setup: 'usual',
      page,
      request,
      hops: drawHops(dice, page, request),
    }
  })
}
