import { expect, it } from 'vitest'
import { diagnosedOne, inChromium, PAGE } from '../entries.ts'

it('names a header that the page’s code can’t see once', () => {
  const pdf = { url: 'https://api.example/a.pdf', response: { 'Access-Control-Allow-Origin': PAGE, 'Accept-Ranges': 'bytes' } }
  const { warnings } = diagnosedOne('chromium', inChromium(pdf))
  const [hidden] = warnings.filter(({ rule }) => rule === 'expose-headers-missing')
  expect(hidden?.explanation).toContain('The response has Accept-Ranges, but')
  expect(hidden?.evidence.map(({ name }) => name)).toEqual(['Accept-Ranges', 'Access-Control-Expose-Headers'])
})
