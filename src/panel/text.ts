import { english, type Text } from './text/english.ts'

/** The words in the panel's language. A live binding: who reads it while rendering gets the language of now. */
export const text: Text = english
