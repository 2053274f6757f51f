/** Milliseconds until the browser has surely taken over. */
const HANDED_OVER = 60_000

/** Saves a text where the browser saves downloads. */
export function saveFile(name: string, mimeType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mimeType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HANDED_OVER)
}
