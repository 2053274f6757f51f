import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { placePopup } from './place-popup.ts'

/** Milliseconds in which the pointer can move from the anchor to its tooltip. */
const HIDE_DELAY_MS = 180

export interface Tooltip<Subject> {
  readonly shown: { readonly anchor: Element; readonly subject: Subject } | null
  /** Props for the anchor, which must be focusable. */
  of(subject: Subject): {
    onPointerEnter(event: PointerEvent): void
    onPointerLeave(): void
    onFocus(event: FocusEvent): void
    onBlur(): void
    onKeyDown(event: KeyboardEvent): void
  }
  keep(): void
  leave(): void
}

/** A tooltip on hover and on focus. It stays while the pointer is on it, and Escape hides it (WCAG 2.2, 1.4.13). */
export function useTooltip<Subject>(): Tooltip<Subject> {
  const [shown, setShown] = useState<Tooltip<Subject>['shown']>(null)
  const hiding = useRef<ReturnType<typeof setTimeout> | null>(null)
  const keep = () => {
    if (hiding.current !== null) clearTimeout(hiding.current)
  }
  const leave = () => {
    keep()
    hiding.current = setTimeout(() => setShown(null), HIDE_DELAY_MS)
  }
  useLayoutEffect(
    () => () => {
      if (hiding.current !== null) clearTimeout(hiding.current)
    },
    [],
  )
  const enter = (subject: Subject) => (event: Event) => {
    keep()
    if (event.currentTarget instanceof Element) setShown({ anchor: event.currentTarget, subject })
  }
  return {
    shown,
    keep,
    leave,
    of: (subject) => ({
      onPointerEnter: enter(subject),
      onPointerLeave: leave,
      onFocus: enter(subject),
      onBlur: leave,
      onKeyDown(event) {
        if (event.key !== 'Escape' || shown === null) return
        setShown(null)
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
}

/** In the top layer, so that no scroller clips it: below its anchor, or above it where there is more space. Screen readers get its text from the anchor. */
export function TooltipBubble<Subject>({ tooltip, children }: { tooltip: Tooltip<Subject>; children: ComponentChildren }) {
  const bubble = useRef<HTMLDivElement>(null)
  const anchor = tooltip.shown?.anchor ?? null
  useLayoutEffect(() => {
    const element = bubble.current
    if (!element || !anchor) return
    element.showPopover?.()
    placePopup(element, anchor.getBoundingClientRect())
  })
  if (anchor === null) return null
  return (
    <div ref={bubble} class="tooltip" popover="manual" aria-hidden="true" onPointerEnter={tooltip.keep} onPointerLeave={tooltip.leave}>
      {children}
    </div>
  )
}
