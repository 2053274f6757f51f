import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulePages } from '../../../scripts/rule-page-text.ts'
import { remedySteps, ruleText, ruleTexts } from '../../../src/engine/index.ts'

const FOLDER = 'docs/rules'
const rules = ruleTexts()
const pages = rulePages(rules)

/** The words of a page without its markup. */
function plain(page: string): string {
  return page.replace(/\\(?=[\\`*_<>[\]|#])|`/g, '')
}

describe('the pages of the rules (npm run rules writes them)', () => {
  it('exist, one for each rule and no other', () => {
    expect(existsSync(FOLDER) ? readdirSync(FOLDER).sort() : []).toEqual([...pages.keys()].sort())
  })

  it.each([...pages])('%s is up to date with its rule', (file, text) => {
    expect(readFileSync(`${FOLDER}/${file}`, 'utf8')).toBe(text)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has every text of the rule',
    (id, { title, why, remedy, howToTell, examples }) => {
      const page = plain(pages.get(`${id}.md`) ?? '')
      for (const text of [
        title,
        why,
        ...remedySteps(remedy),
        ...(howToTell === null ? [] : [howToTell]),
        ...examples.map(({ caption }) => caption.slice(1)),
      ])
        expect(page).toContain(text)
    },
  )

  it('are all linked from the index, by every name that a browser shows', () => {
    const index = pages.get('README.md') ?? ''
    for (const { id, browserErrors, networkErrors } of rules) {
      expect(index).toContain(`(${id}.md)`)
      for (const name of [...Object.values(browserErrors).flat(), ...networkErrors]) {
        expect(index.split('\n').some((line) => line.startsWith(`| \`${name}\` |`) && line.includes(`(${id}.md)`))).toBe(true)
      }
    }
  })

  it('link only to pages that exist', () => {
    const links = [...pages].flatMap(([, text]) => [...text.matchAll(/\]\(([\w-]+\.md|README\.md)\)/gi)].map(([, file = '']) => file))
    expect(links.filter((file) => !pages.has(file))).toEqual([])
  })

  it('have no invisible character', () => {
    for (const text of pages.values()) expect(text).not.toMatch(/[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f“”‘’…·]/)
  })
})

describe('ruleText', () => {
  it('finds a rule by its id', () => {
    expect(ruleText('allow-origin-trailing-slash')).toMatchObject({
      title: 'Allowed origin has a trailing slash',
      browserErrors: {
        chromium: ['AllowOriginMismatch', 'PreflightAllowOriginMismatch'],
        firefox: ['CORSAllowOriginNotMatchingOrigin'],
        webkit: ['OriginNotAllowed'],
      },
      spec: ['https://fetch.spec.whatwg.org/#concept-cors-check'],
    })
  })

  it('finds no other', () => {
    expect(ruleText('no-such-rule')).toBeNull()
  })
})
