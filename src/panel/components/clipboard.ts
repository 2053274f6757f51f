/**
 * Puts a text on the clipboard; false where the browser refuses, as both do without a click or a key before it. In Chromium 156's panel
 * either way works; the older one goes first since it needs no permission policy of the frame that DevTools makes.
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
