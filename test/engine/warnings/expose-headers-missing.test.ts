import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium, PAGE } from '../entries.ts'

it('names a header that the page’s code can’t see once', () => {
  const pdf = { url: 'https://api.example/a.pdf', response: { 'Access-Control-Allow-Origin': PAGE, 'Accept-Ranges': 'bytes' } }
  const { warnings } = diagnosedOne('chromium', inChromium(pdf))
  const [hidden] = warnings.filter(({ rule }) => rule === 'expose-headers-missing')
  expect(hidden?.explanation).toContain('The response has Accept-Ranges, but')
  expect(hidden?.evidence.map(({ name }) => name)).toEqual(['Accept-Ranges', 'Access-Control-Expose-Headers'])
})

describe('of a file that the page reads in parts', () => {
  const namesOf = (of: object) =>
    diagnosedOne('chromium', inChromium(of)).warnings.flatMap(({ rule, evidence }) =>
      rule === 'expose-headers-missing' ? evidence.flatMap(({ name, value }) => (value === null ? [] : [name])) : [],
    )
  const part = (range: string, file = 'a.zip') => ({
    url: `https://api.example/${file}`,
    status: 206,
    request: { Range: range },
    response: { 'Access-Control-Allow-Origin': PAGE, 'Content-Range': 'bytes 0-1023/7025', 'Accept-Ranges': 'bytes' },
  })
  const head = (file: string) => ({
    url: `https://api.example/${file}`,
    method: 'HEAD',
    response: { 'Access-Control-Allow-Origin': PAGE, 'Accept-Ranges': 'bytes' },
  })

  it.each([
    ['the end of a ZIP file, without whose length nothing in it can be found', part('bytes=-22'), ['Content-Range']],
    ['the first byte, for the length alone', part('bytes=0-0', 'a.parquet'), ['Content-Range']],
    ['the beginning of a GeoTIFF', part('bytes=0-1023', 'a.tif'), ['Content-Range']],
    ['a database whose HEAD request is to find out whether it can be read in parts', head('world.sqlite3'), ['Accept-Ranges']],
  ])('names what tells its length: %s', (_, of, names) => {
    expect(namesOf(of)).toEqual(names)
  })

  it.each([
    ['a segment of a video', part('bytes=0-1023', 'a.mp4')],
    ['a later part of a GeoTIFF, whose length is known by then', part('bytes=1024-2047', 'a.tif')],
    ['HEAD of a page', head('index.html')],
  ])('says nothing of %s', (_, of) => {
    expect(namesOf(of)).toEqual([])
  })
})
