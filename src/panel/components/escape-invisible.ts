/**
 * Characters that are invisible or change how others are displayed: controls (including ESC), format characters (bidirectional overrides, zero
 * width, soft hyphen, tags), lone surrogates, line separators, every space except U+0020, and letters without a glyph. In a header value each
 * of them can be the cause of a failure. A zero width joiner between two pictographs is visible in its effect.
 */
const INVISIBLE =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d\p{Extended_Pictographic})(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|(?! )\p{Zs})/gu

interface Segment {
  readonly text: string
  /** `text` is the escape of an invisible character. */
  readonly escaped: boolean
}

/** Splits a text into visible parts and the escapes of invisible characters, `\u{…}`. */
export function segments(text: string): Segment[] {
  if (isPlain(text)) return text === '' ? [] : [{ text, escaped: false }]
  const found: Segment[] = []
  let from = 0
  for (const match of text.matchAll(INVISIBLE)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), escaped: false })
    found.push({ text: escapeOf(match[0]), escaped: true })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ text: text.slice(from), escaped: false })
  return found
}

/** The same as plain text, for a `title` or an `aria-label`. */
export function escapeInvisible(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, escapeOf)
}

/** Nearly every text of a log: looking for all that is invisible takes a hundred times as long. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
