/**
 * Puts a text on the clipboard; false where the browser refuses. DevTools panels lack the permission for `navigator.clipboard` in Chromium
 * (its frame has no clipboard-write policy), so the older way goes first: both browsers allow it in answer to a click or a key.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copySelection(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // Beside what is focused, so that a modal dialog does not keep it from being selected.
  const place = focused?.closest('dialog') ?? document.body
  place.append(field)
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
