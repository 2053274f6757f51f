import type { HeaderList } from '../../../src/engine/fetch/header-list.ts'

/** A header list written as it stands on the wire, a line per header. What follows the first `:` and one space is the value, to the byte. */
export function lines(...text: readonly string[]): HeaderList {
  return text.map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') }
  })
}
