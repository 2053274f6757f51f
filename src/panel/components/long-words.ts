/** Characters of a URL, a host or another word of a page that a sentence shows. */
export const MAX_WORD_LENGTH = 48

const LONG_WORD = new RegExp(`(\\S{${MAX_WORD_LENGTH + 1},})`)

/** Splits a sentence at its long words, which are at the odd places. */
export function splitAtLongWords(sentence: string): readonly string[] {
  return sentence.split(LONG_WORD)
}

/** Characters of a sentence once its long words are shortened. */
export function shownLength(sentence: string): number {
  return splitAtLongWords(sentence).reduce((sum, { length }, place) => sum + (place % 2 === 1 ? MAX_WORD_LENGTH : length), 0)
}
