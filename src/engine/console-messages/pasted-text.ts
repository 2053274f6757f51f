/** A message is some hundred characters long; whoever pastes more gets the beginning explained. */
const MAX_TEXT_LENGTH = 64 * 1024

/** What people paste: as it is to be quoted, and as it is to be searched. Both have the same length. */
export interface PastedText {
  /** Runs of white space are one space, or one line feed where a line ends. */
  readonly shown: string
  /** ASCII in lower case, every kind of quotation mark as `'`, line feeds as spaces. */
  readonly plain: string
}

/** Makes what consoles, chats and translations do to a message not matter. */
export function pastedText(text: string): PastedText {
  const shown = unescaped(text.slice(0, MAX_TEXT_LENGTH)).replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  return { shown, plain: plainText(shown) }
}

/** Without what logs in JSON, HTML and Markdown make of quotation marks and URLs. */
function unescaped(text: string): string {
  return text
    .replace(/\\(["'])/g, '$1')
    .replace(/&(?:#39|#x27|apos|quot);/gi, "'")
    .replace(/\[(https?:[^\]\s]{1,2000})\]\(https?:[^)\s]{1,2000}\)/g, '$1')
}

/** As `PastedText.plain`: for the texts to search for. */
export function plainText(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[‘’‚‛`´′"“”„‟«»‹›「」『』〝〞＇＂]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replaceAll('\n', ' ')
}
