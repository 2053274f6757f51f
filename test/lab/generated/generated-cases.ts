import { seededRandom } from '../../../scripts/random.ts'
import type { Case, PageSetting } from '../../../scripts/test-server/scenario.ts'
import { generatePage, generateRequest } from './requests.ts'
import { generateHops } from './responses.ts'

/**
 * Cases generated over everything that the test server can script: near misses more often than nonsense. The same seed gives the same cases.
 * What they find becomes a scenario by hand.
 *
 * @param count how many
 */
export function generatedCases(count: number, seed: number): readonly Case[] {
  const random = seededRandom(seed)
  // A page of its own costs a load and a reading of the recording.
  const pages = Array.from({ length: Math.ceil(count / 30) + 2 }, () => generatePage(random)) as [PageSetting, ...PageSetting[]]
  return Array.from({ length: count }, (_, i) => {
    const page = { ...random.pick(pages), cookie: random.chance(0.25) }
    const request = generateRequest(random)
    return {
      id: `generated-${seed}-${i}`,
      group: 'generated',
      says: `Case ${i} of seed ${seed}.`,
      setup: 'usual',
      page,
      request,
      hops: generateHops(random, page, request),
    }
  })
}
