/** What a file picker offers: recordings as people have them, all of which engine/files opens. */
export const ACCEPTED = '.har,.json,.gz,.zhar,.zip,.ndjson,.jsonl,application/json'

/** Lets a person choose recordings. */
export function pickFiles(open: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED
  input.multiple = true
  input.addEventListener('change', () => open([...(input.files ?? [])]))
  input.click()
}
