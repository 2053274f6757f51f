import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHar } from '../../../src/engine/recorders/read-har.ts'

const RECORDINGS = [
  ['chromium', 'cases', 429],
  ['chromium', 'random', 709],
  ['chromium', 'wpt', 440],
  ['firefox', 'cases', 435],
  ['firefox', 'random', 712],
  ['firefox', 'wpt', 453],
] as const

describe.each(RECORDINGS)('what %s recorded of the %s', (browser, set, count) => {
  const file = `${browser}-${set}.har`
  const har = readHar(JSON.parse(readFileSync(new URL(`../../recordings/${file}`, import.meta.url), 'utf8')), file)

  it(`is read whole: ${count} entries`, () => {
    expect(har.skipped).toEqual([])
    expect(har.entries).toHaveLength(count)
  })

  it('is recognized by its recorder', () => {
    expect(har.browser).toBe(browser)
    expect(har.recorder).toBe(`${browser}-devtools`)
    expect(har.creator).toBe(browser === 'chromium' ? 'WebInspector 537.36' : 'Firefox 153.7')
    expect(har.entries.filter((entry) => entry.recorder !== har.recorder || entry.browser !== browser)).toEqual([])
  })

  it("names the page's document", () => {
    expect(har.pages.map((page) => page.url)).toContain('http://localhost:8000/page')
  })
})
