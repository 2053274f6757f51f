/** Lets a person choose HAR files. */
export function pickFiles(open: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.har,.json,application/json'
  input.multiple = true
  input.addEventListener('change', () => open([...(input.files ?? [])]))
  input.click()
}
