import { type ReadonlySignal, signal } from '@preact/signals'
import { remember, remembered } from './remembered.ts'
import { catalogues, type Language, speak } from './text.ts'

export const languages: readonly Language[] = Object.keys(catalogues) as Language[]
export const languageChoices = ['auto', ...languages] as const
/** `auto` is the browser's own language, or English where the panel does not speak that. */
export type LanguageChoice = (typeof languageChoices)[number]

/** Each in its own words: who cannot read the panel must find theirs. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
  'zh-CN': '简体中文',
}

const chosen = signal<LanguageChoice>(languageChoices.find((one) => one === remembered('language')) ?? 'auto')
export const languageChoice: ReadonlySignal<LanguageChoice> = chosen

export function setLanguageChoice(choice: LanguageChoice): void {
  remember('language', choice)
  applyLanguage(choice)
  chosen.value = choice
}

/** Before the first rendering, and at each change of the choice. */
export function applyLanguage(choice: LanguageChoice = chosen.value): void {
  const language = choice === 'auto' ? bestOf(navigator.languages) : choice
  speak(language)
  document.documentElement.lang = language
}

/**
 * The first of the preferred languages that the panel speaks. Traditional Chinese is another script: its readers get what they prefer next.
 * @param preferred BCP 47 tags
 */
export function bestOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const locale = localeOf(tag)
    if (locale?.language === 'zh' && locale.script === 'Hans') return 'zh-CN'
    const spoken = languages.find((one) => one === locale?.language)
    if (spoken !== undefined) return spoken
  }
  return 'en'
}

/** null: Firefox lets its user prefer what is no tag at all. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return null
  }
}
