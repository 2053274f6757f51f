import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { lineDirection } from './direction.ts'

/**
 * One stop for Tab, as the ARIA pattern for toolbars has it: the left and right arrows, Home and End lead from control to control. In a text field
 * an arrow leads on only from the end of the text.
 */
export function useRovingFocus(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    let current: HTMLElement | undefined
    const rove = () => {
      const all = controlsOf(element)
      if (current === undefined || !all.includes(current)) current = all[0]
      for (const control of all) control.tabIndex = control === current ? 0 : -1
    }
    const onFocus = ({ target }: FocusEvent) => {
      current = controlsOf(element).find((control) => control === target) ?? current
      rove()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const next = controlAt(event, controlsOf(element))
      if (next === undefined) return
      next.focus()
      event.preventDefault()
      event.stopPropagation()
    }
    rove()
    // Controls come and go with what the log holds.
    const observer = new MutationObserver(rove)
    observer.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] })
    element.addEventListener('focusin', onFocus)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      observer.disconnect()
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [bar])
}

function controlsOf(bar: HTMLElement): HTMLElement[] {
  const all = [...bar.querySelectorAll<HTMLElement>('button, input, select')]
  return all.filter((control) => !control.matches(':disabled, [hidden]') && control.closest('[role=listbox]') === null)
}

/** The control that a key leads to; undefined where it leads nowhere. */
function controlAt(event: KeyboardEvent, controls: readonly HTMLElement[]): HTMLElement | undefined {
  const { key, target } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  const at = controls.findIndex((control) => control.isSameNode(target instanceof Node ? target : null))
  if (at < 0) return undefined
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (target instanceof HTMLInputElement && target.type === 'text' && !isAtEnd(target, step ?? 0)) return undefined
  if (step !== undefined) return controls[(at + step * lineDirection() + controls.length) % controls.length]
  return key === 'Home' ? controls[0] : key === 'End' ? controls.at(-1) : undefined
}

/** Home, End and the arrows within the text are the field's own. */
function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, step: number): boolean {
  if (step === 0 || selectionStart !== selectionEnd) return false
  return selectionStart === (step > 0 ? value.length : 0)
}
