import { chinese } from './text/chinese.ts'
import { english, type Text } from './text/english.ts'
import { german } from './text/german.ts'
import { japanese } from './text/japanese.ts'
import { spanish } from './text/spanish.ts'

/** By its BCP 47 tag. */
export const catalogues = { en: english, de: german, es: spanish, ja: japanese, 'zh-CN': chinese } satisfies Record<string, Text>

export type Language = keyof typeof catalogues

/** The words in the panel's language. A live binding: what reads it while rendering gets the language of now. */
export let text: Text = english

/** From the next rendering on the panel speaks that language. */
export function speak(language: Language): void {
  text = catalogues[language]
}
