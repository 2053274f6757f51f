import { expect, it } from 'vitest'
import { otherVerdictSentence, otherVerdicts } from '../../../src/engine/index.ts'
import { diagnosedOne, inFirefox, PAGE, preflightInFirefox } from '../entries.ts'

it('says how far another browser gets, where the recording has no response for what it sends', () => {
  const diagnosis = diagnosedOne(
    'firefox',
    preflightInFirefox({ asks: 'GET', names: 'user-agent', response: { 'Access-Control-Allow-Origin': PAGE } }),
    inFirefox({ status: 0, at: 1, request: { 'User-Agent': 'shop-sdk/1.0' } }),
  )
  const [chromium] = otherVerdicts(diagnosis)
  expect(chromium).toMatchObject({ browser: 'chromium', verdict: 'unknown' })
  expect(chromium && otherVerdictSentence(diagnosis.verdict, chromium, 'Chrome')).toBe(
    'Chrome doesn’t stop the request here; the recording doesn’t show which response it would get.',
  )
  expect(diagnosis.cause?.explanation).toContain('an SDK (Chrome drops it and sends its own)')
})
