import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/engine/rules/evidence.ts'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'

describe('the status as evidence', () => {
  it.each([
    ['a response', { status: 503 }, ['503']],
    ['a request without a recorded response', { at: 'request', status: 0 }, []],
    ['a preflight whose status isn’t recorded', { at: 'preflight', status: 0 }, []],
  ] as const)('of %s', (_what, sketch, values) => {
    const { entry } = failureOfSketch(sketch, 'allow-origin-missing')
    expect(statusOf(entry).map(({ on, value }) => `${on === 'status' ? '' : on}${value}`)).toEqual(values)
  })
})
