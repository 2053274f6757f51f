/**
 * A CORS header in a sentence, with its value where that follows: a list of names or methods, `true`, `*`, `null`, an origin, a keyword or a media
 * type. The values are those that the product's own sentences have, so a word of the sentence is never taken for one.
 */
const HEADER_FIELD =
  /((?<![\w-])(?:Access-Control-(?:Allow|Expose|Request|Max)-[A-Za-z-]*[A-Za-z](?:: (?:(?<=(?:Methods|Headers): )(?:\*|[\w-]+)(?:, [\w-]+)*|true(?!\w)|null(?!\w)|\*|[a-z][a-z-]*:\/\/[\w.:…[\]-]*[\w\]]))?|Vary: Origin(?!\w)|Cross-Origin-(?:Resource|Embedder|Opener)-Policy(?:: [\w-]+)?|Content-Type(?:: \w+\/[\w-]+)?|Set-Cookie(?![\w-])))/

interface TextPart {
  readonly text: string
  /** A header of CORS, with or without its value, which is set as code. */
  readonly isHeaderField: boolean
}

/** Splits a sentence at the headers that it names. */
export function headerFieldsInText(text: string): readonly TextPart[] {
  return text
    .split(HEADER_FIELD)
    .map((part, index) => ({ text: part, isHeaderField: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
