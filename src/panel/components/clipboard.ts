import { text } from '../text/text.ts'

/** Copies a text to the clipboard. @returns what became of it, in words */
export async function copyWithStatus(words: string): Promise<string> {
  return (await copyText(words)) ? text.copy.done : text.copy.failed
}

/**
 * false: the browser refused, as both do without user activation. execCommand goes first, because it needs no
 * permissions policy of the frame that DevTools makes; in Chromium 156 both ways work.
 */
async function copyText(words: string): Promise<boolean> {
  if (copySelection(words)) return true
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

function copySelection(words: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = words
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
