import { describe, expect, it, vi } from 'vitest'
import { inspectedWindowAccess } from '../../src/devtools/inspected-window.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

type InspectedWindow = Parameters<typeof inspectedWindowAccess>[0]

const api = (answer: unknown, reload = vi.fn()) => ({ eval: async () => answer, reload }) as unknown as InspectedWindow
const broken = (reload = vi.fn()) =>
  ({ eval: () => Promise.reject(new Error('An unexpected error occurred')), reload }) as unknown as InspectedWindow

describe('evaluating in the page', () => {
  it.each([
    ['Firefox and older Chromium', [{ value: 7 }, null], { value: 7 }],
    ['Firefox, no value', [{}, null], { value: undefined }],
    ['newer Chromium', { value: 7 }, { value: 7 }],
    ['a pair as the value', { value: [1, 2] }, { value: [1, 2] }],
    ['a pair as the value in Firefox', [{ value: [1, 2] }, undefined], { value: [1, 2] }],
    ['an exception in the page', [undefined, { isException: true, value: 'TypeError: x' }], { error: 'TypeError: x' }],
    ['a refusal', [undefined, { isError: true, code: 'E_FAILED', description: 'no execution context' }], { error: 'no execution context' }],
    ['nothing', undefined, { error: 'the page gave no value' }],
  ])('%s', async (_what, answer, expected) => {
    expect(await inspectedWindowAccess(api(answer), null).evaluate('x')).toEqual(expected)
  })

  it('says why it was rejected', async () => {
    expect(await inspectedWindowAccess(broken(), null).evaluate('x')).toEqual({ error: 'An unexpected error occurred' })
  })

  it('goes on with another copy of the API when the last one is lost', async () => {
    const another = vi.fn(async () => api([{ value: 7 }, null]))
    const access = inspectedWindowAccess(broken(), another)
    expect(await Promise.all([access.evaluate('x'), access.evaluate('y')])).toEqual([{ value: 7 }, { value: 7 }])
    expect(await access.evaluate('z')).toEqual({ value: 7 })
    expect(another).toHaveBeenCalledTimes(1)
  })

  it('gives up when the other copy fails too', async () => {
    const access = inspectedWindowAccess(broken(), async () => broken())
    expect(await access.evaluate('x')).toEqual({ error: 'An unexpected error occurred' })
  })

  it('reloads with a copy that works', async () => {
    const [lost, good] = [vi.fn(), vi.fn()]
    await inspectedWindowAccess(broken(lost), async () => api([{ value: 0 }, null], good)).reload()
    expect([lost.mock.calls.length, good.mock.calls.length]).toEqual([0, 1])
  })
})
