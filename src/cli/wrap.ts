/** Breaks a text between words into lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((word) => word !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lengthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Shortens a text to `width` characters by leaving out its middle: of a URL the host and the end of the path tell the most. */
export function truncateMiddle(text: string, width: number): string {
  const characters = [...text]
  if (characters.length <= width) return text
  const head = Math.ceil((width - 1) * 0.6)
  const tail = Math.max(0, width - 1 - head)
  return `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`
}

export function lengthOf(text: string): number {
  return [...text].length
}
