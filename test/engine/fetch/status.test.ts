import { describe, expect, it } from 'vitest'
import { isOkStatus, isRedirectStatus } from '../../../src/engine/fetch/status.ts'

const statuses = Array.from({ length: 1000 }, (_, status) => status)

describe('status', () => {
  it('is ok from 200 to 299', () => {
    expect(statuses.filter(isOkStatus)).toEqual(Array.from({ length: 100 }, (_, index) => 200 + index))
  })

  it('is a redirect status for five of the 3xx', () => {
    expect(statuses.filter(isRedirectStatus)).toEqual([301, 302, 303, 307, 308])
  })
})
