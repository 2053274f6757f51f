import { readdirSync, readFileSync } from 'node:fs'
import UPNG from 'upng-js'
import { describe, expect, it } from 'vitest'
import messages from '../assets/_locales/en/messages.json' with { type: 'json' }
import manifest from '../manifest.json' with { type: 'json' }
import packageJson from '../package.json' with { type: 'json' }
import { SITTINGS } from '../scripts/picture-list.ts'
import { TILES } from '../scripts/tiles.ts'

const STORES = ['chrome', 'edge', 'firefox'] as const
type Store = (typeof STORES)[number]

const pages = Object.fromEntries(STORES.map((store) => [store, readFileSync(`docs/store/${store}.md`, 'utf8')])) as Record<Store, string>
const listing = readFileSync('docs/store/listing.md', 'utf8')

/** The text under a heading. */
function section(page: string, heading: string): string {
  const [, after] = page.split(`\n## ${heading}\n`)
  if (after === undefined) throw new Error(`There is no section “${heading}”`)
  return (after.split('\n## ')[0] ?? '').trim()
}

/** What a store is told: for each link to listing.md, the section that it names. */
const written = (text: string): string => text.replaceAll(/\[([^\]]+)\]\(listing\.md#[\w-]+\)/g, (_, heading) => section(listing, heading))

/** The value of a field of a store's form. */
function field(store: Store, name: string): string {
  const [, value] = new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(pages[store]) ?? []
  if (value === undefined) throw new Error(`docs/store/${store}.md has no field “${name}”`)
  return written(value)
}

describe('each store gets what its form requires, within its limits', () => {
  it.each<[Store, field: string, shortest: number, longest: number]>([
    ['chrome', 'Name', 1, 75],
    ['edge', 'Name', 1, 45],
    ['firefox', 'Name', 1, 50],
    ['chrome', 'Summary', 1, 132],
    ['edge', 'Summary', 1, 132],
    ['firefox', 'Summary', 1, 250],
    ['chrome', 'Description', 1, 16_000],
    ['edge', 'Description', 250, 10_000],
    ['firefox', 'Description', 1, 15_000],
    ['chrome', 'Single purpose', 1, 1000],
    ['edge', 'Single purpose', 1, 1000],
    ['chrome', 'Permission justification', 1, 1000],
    ['edge', 'Permission justification', 1, 1000],
    ['chrome', 'Host permission justification', 1, 1000],
    ['edge', 'Host permission justification', 1, 1000],
    ['chrome', 'Remote code', 1, 1000],
    ['edge', 'Remote code', 1, 1000],
    ['chrome', 'Data that is collected', 1, 1000],
    ['firefox', 'Data collection', 1, 1000],
  ])('%s: %s', (store, name, shortest, longest) => {
    const text = field(store, name)
    expect(text.length).toBeGreaterThanOrEqual(shortest)
    expect(text.length).toBeLessThanOrEqual(longest)
  })

  it.each<[Store, heading: string, longest: number]>([
    ['chrome', 'Test instructions', 500],
    ['edge', 'Notes for certification', 2000],
    ['firefox', 'Notes for reviewers', 3000],
  ])('%s: %s', (store, heading, longest) => {
    const notes = written(section(pages[store], heading))
    expect(notes).toContain('npm start')
    expect(notes.length).toBeLessThanOrEqual(longest)
  })

  it.each(STORES)('%s: category, website, support and privacy policy', (store) => {
    expect(field(store, 'Category')).toMatch(/^(Developer [Tt]ools|Web Development)$/)
    const urls = [field(store, 'Website'), field(store, 'Support'), field(store, 'Privacy policy')]
    const home = packageJson.homepage.replace('#readme', '')
    expect(urls).toEqual([`<${home}>`, `<${packageJson.bugs}>`, `<${home}/blob/main/docs/privacy.md>`])
  })

  it('Firefox: how to build it, step by step', () => {
    const notes = written(section(pages.firefox, 'Notes for reviewers'))
    for (const step of [packageJson.engines.node.replace('>=', 'Node '), 'npm ci', 'npm run build', 'dist/firefox'])
      expect(notes).toContain(step)
  })

  it('Edge: search terms, seven at most, of 30 characters each, 21 words in all', () => {
    const terms = section(listing, 'Search terms')
      .split('\n')
      .map((line) => line.replace(/^- /, ''))
    expect(field('edge', 'Search terms')).toBe(section(listing, 'Search terms'))
    expect(terms.length).toBeLessThanOrEqual(7)
    expect(terms.filter((term) => term.length > 30)).toEqual([])
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21)
  })

  it('praises nothing, and promises nothing that a store forbids', () => {
    const told = ['Name', 'Summary', 'Description'].map((heading) => section(listing, heading)).join('\n')
    expect(told).not.toMatch(
      /\b(best|fastest|leading|number one|official|guaranteed?|editors?['’] choice|award|million|5 stars?|install now)\b|#1/i,
    )
    expect(told).not.toMatch(/<\/?[a-z]+>/i)
    expect(section(listing, 'Name')).not.toMatch(/chrome|firefox|mozilla|google|edge|microsoft/i)
  })
})

describe('the pictures', () => {
  /** Of a PNG file, with what it says of itself. */
  const picture = (path: string) => UPNG.decode(new Uint8Array(readFileSync(path)).buffer)
  const [EIGHT_BITS, TRUE_COLOR] = [8, 2]

  it.each<[Store, field: string]>([
    ['chrome', 'Screenshots'],
    ['edge', 'Screenshots'],
    ['firefox', 'Screenshots'],
  ])('%s: one to five screenshots of 1280 by 800 pixels in true color', (store, name) => {
    const [start = '', end = ''] = field(store, name).replaceAll('`', '').replace('docs/pictures/', '').split('*')
    const names = readdirSync('docs/pictures').filter((file) => file.startsWith(start) && file.endsWith(end))
    expect(names.length).toBeGreaterThanOrEqual(1)
    expect(names.length).toBeLessThanOrEqual(5)
    const wrong = names.filter((file) => {
      const { width, height, depth, ctype } = picture(`docs/pictures/${file}`)
      return width !== 1280 || height !== 800 || depth !== EIGHT_BITS || ctype !== TRUE_COLOR
    })
    expect(wrong).toEqual([])
  })

  it.each<[Store, field: string, width: number, height: number]>([
    ['chrome', 'Small promo tile', 440, 280],
    ['chrome', 'Marquee promo tile', 1400, 560],
    ['edge', 'Small promotional tile', 440, 280],
    ['edge', 'Large promotional tile', 1400, 560],
    ['edge', 'Logo', 300, 300],
  ])('%s: %s', (store, name, width, height) => {
    expect(picture(field(store, name).replaceAll('`', ''))).toMatchObject({ width, height, depth: EIGHT_BITS, ctype: TRUE_COLOR })
  })

  it.each<[Store, field: string]>([
    ['chrome', 'Store icon'],
    ['firefox', 'Icon'],
  ])('%s: %s, the manifest’s own of 128 pixels', (store, name) => {
    const path = field(store, name).replaceAll('`', '')
    expect(path).toBe(`assets/${manifest.icons[128]}`)
    expect(picture(path)).toMatchObject({ width: 128, height: 128 })
  })

  it('are those that npm run screenshots takes, each of this version', () => {
    const shots = SITTINGS.flatMap(({ pictures }) => pictures).flatMap(({ name }) => [`${name}-dark.png`, `${name}-light.png`])
    const names = [...shots, ...TILES.map(({ name }) => `${name}.png`)]
    expect(readdirSync('docs/pictures').sort()).toEqual(names.sort())
    const others = names.filter((name) => picture(`docs/pictures/${name}`).tabs.tEXt?.Software !== `CORS Lens ${packageJson.version}`)
    expect(others).toEqual([])
  })
})

describe('the listing is true of the package', () => {
  it('in its name and its summary', () => {
    expect(section(listing, 'Name')).toBe(messages.name.message)
    expect(section(listing, 'Summary')).toBe(messages.description.message)
  })

  it('of permissions, code and data', () => {
    expect(manifest).not.toHaveProperty('permissions')
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('background')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest.content_security_policy.extension_pages).toContain("require-trusted-types-for 'script'")
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none'])
  })
})
