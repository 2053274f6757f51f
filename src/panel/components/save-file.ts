/** Milliseconds until the browser has surely taken over. */
const HANDED_OVER = 60_000

/** Saves it where the browser saves downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HANDED_OVER)
}
