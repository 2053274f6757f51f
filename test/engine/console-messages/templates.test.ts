import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHROMIUM_FRAMES, CHROMIUM_MESSAGES } from '../../../src/engine/console-messages/chromium-messages.ts'
import { FIREFOX_FRAMES, FIREFOX_MESSAGES } from '../../../src/engine/console-messages/firefox-messages.ts'
import { LIKELIEST_OF_ALL, LIKELIHOOD } from '../../../src/engine/console-messages/likelihood.ts'
import { SIGNS } from '../../../src/engine/console-messages/signs.ts'
import { WEBKIT_FRAMES, WEBKIT_MESSAGES } from '../../../src/engine/console-messages/webkit-messages.ts'
import { BROWSER_NAMES, consoleText, explainConsoleMessage, ruleTexts } from '../../../src/engine/index.ts'

const VALUES: Readonly<Record<string, string>> = {
  kind: 'fetch',
  url: 'https://api.example/items',
  redirectedFrom: 'https://api.example/old',
  origin: 'https://app.example',
  method: 'PUT',
  header: 'x-a',
  value: 'http://a.example',
  status: '404',
}

function filled(text: string): string {
  return text.replace(/\{([^}]*)\}/g, (_, name: string) => VALUES[name] ?? 'local')
}

const messages = [
  ...CHROMIUM_MESSAGES.map((template) => ({ browser: 'chromium', ...template })),
  ...FIREFOX_MESSAGES.map((template) => ({ browser: 'firefox', ...template })),
  ...WEBKIT_MESSAGES.map((template) => ({ browser: 'webkit', ...template })),
]
const texts = messages.flatMap(({ browser, name, text, olderTexts = [] }) =>
  [text, ...olderTexts].map((each) => ({ browser, name, text: each })),
)

describe('every message', () => {
  it.each(texts)('of $browser is found by its own text: $text', ({ browser, name, text }) => {
    expect(explainConsoleMessage(filled(text))).toMatchObject([{ browser, name }])
  })

  it('that a rule may show in a browser has a text', () => {
    const without = ruleTexts().flatMap(({ browserErrors }) =>
      BROWSER_NAMES.flatMap((browser) => browserErrors[browser].filter((name) => consoleText(browser, name) === null)),
    )
    expect(without).toEqual([])
  })
})

describe('the causes behind a message', () => {
  const known = new Set(ruleTexts().map(({ id }) => id))
  const lists = Object.values(LIKELIHOOD).flatMap((order) => ('preflight' in order ? [order.preflight, order.response] : [order]))
  const listed = [...new Set([...lists.flat(), ...LIKELIEST_OF_ALL])]

  it('are existing rules, each once in a list', () => {
    expect([...listed, ...Object.keys(SIGNS)].filter((id) => !known.has(id))).toEqual([])
    for (const list of lists) expect(list).toEqual([...new Set(list)])
  })

  it('can be told apart', () => {
    const several = [...new Set(lists.filter((list) => list.length > 1).flat())]
    expect(several.filter((id) => SIGNS[id] === undefined)).toEqual([])
  })
})

describe('a hostile text', () => {
  const pieces = [...CHROMIUM_FRAMES, ...FIREFOX_FRAMES, ...WEBKIT_FRAMES]
    .map(({ text }) => text)
    .concat(texts.map(({ text }) => text))
    .flatMap((text) => [filled(text), text, filled(text).slice(0, 30)])

  it('is explained or not, and never throws', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(...pieces, '\n', ' ', "'", 'Status code: ', 'net::ERR_FAILED'), fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const found = explainConsoleMessage(parts.join(''))
        for (const { said } of found) for (const value of Object.values(said)) expect(value.length).toBeLessThan(5000)
      }),
    )
  })

  it.each(["Access to fetch at '", 'Status code: ', 'Origin a is not allowed by Access-Control-Allow-Origin.', "'", 'net::ERR_'])(
    'is read in its first 64 KB only: %j again and again',
    (piece) => {
      const found = explainConsoleMessage(`${piece.repeat(64 * 1024)} CORS request not http`)
      expect(found.map(({ name }) => name)).not.toContain('CORSRequestNotHttp')
    },
  )
})
