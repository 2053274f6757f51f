import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createFileKeeper } from '../../src/devtools/file-keeper.ts'

describe('the file keeper', () => {
  it('keeps files of its own with the same bytes', async () => {
    const keeper = createFileKeeper()
    const file = new File(['{}'], 'a.har', { type: 'application/json', lastModified: 7 })
    keeper.keep([file])
    const [kept] = keeper.files
    expect(kept).not.toBe(file)
    expect(kept).toMatchObject({ name: 'a.har', type: 'application/json', lastModified: 7 })
    expect(await kept?.text()).toBe('{}')
  })

  it('keeps no list that belongs to the calling document: in Firefox it dies with that document', () => {
    const keeper = createFileKeeper()
    const theirs = runInNewContext('[]') as File[]
    theirs.push(new File(['{}'], 'a.har'))
    keeper.keep(theirs)
    expect(Object.getPrototypeOf(keeper.files)).toBe(Array.prototype)
    expect(keeper.files.map(({ name }) => name)).toEqual(['a.har'])
  })
})
