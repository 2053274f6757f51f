import type { BrowserName } from '../report/browser-name.ts'
import { CHROMIUM_MESSAGES } from './chromium-messages.ts'
import { FIREFOX_MESSAGES } from './firefox-messages.ts'
import type { MessageTemplate } from './message-template.ts'
import { WEBKIT_MESSAGES } from './webkit-messages.ts'

interface NamedError {
  readonly browser: BrowserName
  readonly template: MessageTemplate
}

const LISTS: readonly (readonly [BrowserName, readonly MessageTemplate[]])[] = [
  ['chromium', CHROMIUM_MESSAGES],
  ['firefox', FIREFOX_MESSAGES],
  ['webkit', WEBKIT_MESSAGES],
]

/** By name in lower case; Firefox's without the number at its end too, as MDN's pages are named. */
const BY_NAME: ReadonlyMap<string, NamedError> = new Map(
  LISTS.flatMap(([browser, templates]) =>
    templates.flatMap((template) => {
      const name = template.name.toLowerCase()
      const named = { browser, template }
      return [...new Set([name, name.replace(/\d+$/, '')])].map((each) => [each, named] as const)
    }),
  ),
)

/**
 * The words in the text that are a browser's names of errors, each once. WebKit's names are this project's own, and ordinary words: they count where
 * nothing else is said.
 */
export function errorNamesIn(text: string): readonly NamedError[] {
  const words = [...text.matchAll(/\w+/g)].map(([word]) => word)
  // Firefox’s Network panel writes its names in words: “CORS Missing Allow Origin”.
  const inWords = /\bCORS(?: [A-Z][a-z]{1,20}){2,9}/.exec(text)?.[0].replaceAll(' ', '')
  if (inWords !== undefined) words.push(inWords)
  const named = words.flatMap((word) => BY_NAME.get(word.toLowerCase()) ?? [])
  return [...new Set(named)].filter(({ browser }) => browser !== 'webkit' || words.length === 1)
}

/**
 * What a browser's console prints for its name of an error, `…` for values; null where it prints nothing for it.
 */
export function consoleText(browser: BrowserName, name: string): string | null {
  const template = LISTS.find(([each]) => each === browser)?.[1].find((each) => each.name === name)
  return template === undefined ? null : template.text.replace(/\{[^}]*\}|(?<= )$/g, '…')
}
