import { parseArgs } from 'node:util'
import type { BrowserName } from './browsers/browser.ts'
import { browserNamed } from './browsers/browser-names.ts'

const USAGE = `npm start                                    Chromium, at the demo page
npm start -- --browser firefox               the same in Firefox
npm start -- https://my-app.example          at a page of your own
npm start -- --headless                      without a window, as where there is no display
npm start -- --no-install                    says what is missing instead of installing it`

export interface StartArguments {
  readonly browser: BrowserName
  /** null: the demo page. */
  readonly url: string | null
  readonly headless: boolean
}

/** What the command line says; null for `--help`, which it prints. Throws an Error with the usage in it. */
export function startArguments(): StartArguments | null {
  const { values, positionals } = parse()
  if (values.help) {
    console.log(USAGE)
    return null
  }
  const [url = null, ...more] = positionals
  if (more.length > 0 || (url !== null && !/^https?:\/\/./.test(url))) throw wrong('Name one page at most, by its http or https URL.')
  return { browser: browserOf(values.browser), url, headless: values.headless }
}

function browserOf(name: string): BrowserName {
  try {
    return browserNamed(name)
  } catch (error) {
    throw wrong(wordsOf(error))
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw wrong(wordsOf(error))
  }
}

function wrong(what: string): Error {
  return new Error(`${what}\n\n${USAGE}`)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
