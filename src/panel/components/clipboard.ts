/**
 * Copies a text to the clipboard. false: the browser refused, as both do without user activation. execCommand goes first, because it needs no
 * permissions policy of the frame that DevTools makes; in Chromium 156 both ways work.
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
  // Inside an open modal dialog: everything outside of it is inert.
  const parent = focused?.closest('dialog') ?? document.body
  parent.append(field)
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
