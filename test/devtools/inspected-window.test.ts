import { describe, expect, it, vi } from 'vitest'
import { inspectedWindowAccess } from '../../src/devtools/inspected-window.ts'

type ExtensionApi = Parameters<typeof inspectedWindowAccess>[0]

/** An API whose `eval` calls back with these arguments. */
function api(results: readonly unknown[], reload = vi.fn()): ExtensionApi {
  const evaluate = (_expression: string, _options: object, callback: (...results: readonly unknown[]) => void) => callback(...results)
  return { runtime: {}, devtools: { inspectedWindow: { eval: evaluate, reload } } } as unknown as ExtensionApi
}

/** An API whose every call fails. */
function broken(reload = vi.fn()): ExtensionApi {
  return { ...api([], reload), runtime: { lastError: { message: 'An unexpected error occurred' } } }
}

describe('evaluating in the page', () => {
  it.each([
    ['a value in Firefox', [{ value: 7 }, null], { value: 7 }],
    ['undefined in Firefox', [{}, null], { value: undefined }],
    ['a value in Chromium', [{ value: 7 }], { value: 7 }],
    ['an array in Chromium', [{ value: [1, 2] }], { value: [1, 2] }],
    ['an array in Firefox', [{ value: [1, 2] }, undefined], { value: [1, 2] }],
    ['an exception in the page', [undefined, { isException: true, value: 'TypeError: x' }], { error: 'TypeError: x' }],
    ['a refusal', [undefined, { isError: true, code: 'E_FAILED', description: 'no execution context' }], { error: 'no execution context' }],
    ['no result', [], { error: 'the page gave no value' }],
  ])('%s', async (_what, results, expected) => {
    expect(await inspectedWindowAccess(api(results), null).evaluate('x')).toEqual(expected)
  })

  it('gives the reason of a failed call', async () => {
    expect(await inspectedWindowAccess(broken(), null).evaluate('x')).toEqual({ error: 'An unexpected error occurred' })
  })

  it('continues with another copy of the API when the last one fails', async () => {
    const another = vi.fn(async () => api([{ value: 7 }, null]))
    const access = inspectedWindowAccess(broken(), another)
    expect(await Promise.all([access.evaluate('x'), access.evaluate('y')])).toEqual([{ value: 7 }, { value: 7 }])
    expect(await access.evaluate('z')).toEqual({ value: 7 })
    expect(another).toHaveBeenCalledTimes(1)
  })

  it('gives the reason when the other copy fails too', async () => {
    const access = inspectedWindowAccess(broken(), async () => broken())
    expect(await access.evaluate('x')).toEqual({ error: 'An unexpected error occurred' })
  })

  it('reloads with the copy that works', async () => {
    const [lost, good] = [vi.fn(), vi.fn()]
    await inspectedWindowAccess(broken(lost), async () => api([{ value: 0 }, null], good)).reload()
    expect([lost.mock.calls.length, good.mock.calls.length]).toEqual([0, 1])
  })
})
