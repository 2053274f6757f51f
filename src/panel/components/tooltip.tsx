import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Milliseconds in which the pointer may move from a thing to its tip. */
const bridge = 180

export interface Tip<Subject> {
  readonly shown: { readonly anchor: Element; readonly subject: Subject } | null
  /** For the thing that the tip tells of; it must be focusable. */
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

/** A text on hover and on focus, which stays while the pointer is on it and goes with Escape (WCAG 2.2, 1.4.13). */
export function useTip<Subject>(): Tip<Subject> {
  const [shown, show] = useState<Tip<Subject>['shown']>(null)
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null)
  const keep = () => {
    if (leaving.current !== null) clearTimeout(leaving.current)
  }
  const leave = () => {
    keep()
    leaving.current = setTimeout(() => show(null), bridge)
  }
  useLayoutEffect(() => keep, [])
  const enter = (subject: Subject) => (event: Event) => {
    keep()
    if (event.currentTarget instanceof Element) show({ anchor: event.currentTarget, subject })
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
        show(null)
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
}

/** In the top layer, where no scrolled room cuts it off: under its thing, or over it where there is more room. What it says is said to screen readers by the thing itself. */
export function TipBubble<Subject>({ tip, children }: { tip: Tip<Subject>; children: ComponentChildren }) {
  const bubble = useRef<HTMLDivElement>(null)
  const anchor = tip.shown?.anchor ?? null
  useLayoutEffect(() => {
    const element = bubble.current
    if (!element || !anchor) return
    element.showPopover?.()
    place(element, anchor.getBoundingClientRect())
  })
  if (anchor === null) return null
  return (
    <div ref={bubble} class="tip" popover="manual" aria-hidden="true" onPointerEnter={tip.keep} onPointerLeave={tip.leave}>
      {children}
    </div>
  )
}

/** px between a thing and its tip, and between the tip and the panel's edge. */
const gap = 4

function place(element: HTMLElement, anchor: DOMRect): void {
  const { width, height } = element.getBoundingClientRect()
  const under = anchor.bottom + gap
  const top = under + height <= innerHeight || anchor.top < height + gap ? under : anchor.top - height - gap
  const left = Math.max(gap, Math.min(anchor.left, innerWidth - width - gap))
  element.style.top = `${Math.round(top)}px`
  element.style.left = `${Math.round(left)}px`
}
