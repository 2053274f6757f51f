import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import messages from '../assets/_locales/en/messages.json' with { type: 'json' }
import manifest from '../manifest.json' with { type: 'json' }

const page = readFileSync('docs/store/listing.md', 'utf8')

/** The text under a heading. */
function section(heading: string): string {
  const [, after] = page.split(`\n## ${heading}\n`)
  if (after === undefined) throw new Error(`docs/store/listing.md has no section “${heading}”`)
  return (after.split('\n## ')[0] ?? '').trim()
}

/** The strictest of Chrome, Edge and Firefox; in characters. */
describe('the listing keeps within the limits of the stores', () => {
  it.each([
    ['name', messages.name.message, 1, 45],
    ['summary', messages.description.message, 1, 132],
    ['description', section('Description'), 250, 10_000],
    ['single purpose', section('Single purpose'), 1, 1000],
    ['host access', section('Host access'), 1, 1000],
    ['remote code', section('Remote code'), 1, 1000],
    ['data use', section('Data use'), 1, 1000],
    ['notes for reviewers', section('Notes for reviewers'), 1, 2000],
  ])('%s', (_, text, shortest, longest) => {
    expect(text.length).toBeGreaterThanOrEqual(shortest)
    expect(text.length).toBeLessThanOrEqual(longest)
  })

  it('search terms: seven at most, of 30 characters each, 21 words in all', () => {
    const terms = section('Search terms')
      .split('\n')
      .map((line) => line.replace(/^- /, ''))
    expect(terms.length).toBeLessThanOrEqual(7)
    expect(terms.filter((term) => term.length > 30)).toEqual([])
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21)
  })

  it.each(['chromium', 'firefox'])('pictures of %s: one to five, of 1280 by 800 pixels', (browser) => {
    const names = readdirSync('docs/pictures').filter((name) => name.startsWith(`store-${browser}-`) && name.endsWith('-light.png'))
    expect(names.length).toBeGreaterThanOrEqual(1)
    expect(names.length).toBeLessThanOrEqual(5)
    const sizes = names.map((name) => {
      const png = readFileSync(`docs/pictures/${name}`)
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    })
    expect(sizes).toEqual(names.map(() => [1280, 800]))
  })

  it('an icon of 128 pixels', () => {
    const png = readFileSync(`assets/${manifest.icons[128]}`)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128])
  })
})

it('the listing says what is true of the manifest', () => {
  expect(manifest).not.toHaveProperty('permissions')
  expect(manifest).not.toHaveProperty('host_permissions')
  expect(manifest.content_security_policy.extension_pages).toContain("require-trusted-types-for 'script'")
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none'])
})
