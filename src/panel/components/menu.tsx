import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { placePopup } from './place-popup.ts'

export interface MenuItem {
  readonly label: string
  readonly title?: string
  /** For what can be on or off; it stays open then. */
  readonly checked?: boolean
  readonly run: () => void
}

/** Items, in groups with a line between them. */
type MenuGroups = readonly (readonly MenuItem[])[]

/** Where a menu opens: at an element, or at a point. */
export type MenuPlace = Pick<DOMRect, 'top' | 'bottom' | 'left'>

export function placeOf(at: MouseEvent | Element): MenuPlace {
  if (at instanceof Element) return at.getBoundingClientRect()
  return { top: at.clientY, bottom: at.clientY, left: at.clientX }
}

interface MenuProps {
  readonly label: string
  readonly groups: MenuGroups
  readonly place: MenuPlace
  readonly onClose: () => void
}

/** A menu in the top layer: arrows, Home and End move, Escape and Tab close it, and the focus goes back to where it was. */
export function Menu({ label, groups, place, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useMenuPopup(menu, place, onClose)

  function onKeyDown(event: KeyboardEvent) {
    const items = itemsOf(menu.current)
    const at = items.findIndex((item) => item.matches(':focus'))
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (next !== undefined) items.at(next % items.length)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={menu}
      class="popup menu"
      role="menu"
      popover="manual"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups
        .filter((items) => items.length > 0)
        .map((items, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of menu items, not of fields.
          <div key={index} role="group" class="menu-group">
            {items.map((item) => (
              <Item key={item.label} item={item} onClose={onClose} />
            ))}
          </div>
        ))}
    </div>
  )
}

/** Opens the menu at its place with the focus in it, and closes it as soon as someone turns elsewhere; then gives the focus back. */
function useMenuPopup(menu: RefObject<HTMLElement | null>, place: MenuPlace, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose

  // biome-ignore lint/correctness/useExhaustiveDependencies: a menu stays where it was opened.
  useLayoutEffect(() => {
    const element = menu.current
    const before = document.activeElement
    if (element === null) return
    element.showPopover?.()
    placePopup(element, place)
    const items = itemsOf(element)
    ;(items.find((item) => item.role === 'menuitem') ?? items[0])?.focus()
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close.current()
    }
    const leave = () => close.current()
    document.addEventListener('pointerdown', outside)
    window.addEventListener('blur', leave)
    return () => {
      document.removeEventListener('pointerdown', outside)
      window.removeEventListener('blur', leave)
      const isLost = document.activeElement === null || document.activeElement === document.body || element.contains(document.activeElement)
      if (isLost && before instanceof HTMLElement) before.focus()
    }
  }, [])
}

function Item({ item: { label, title, checked, run }, onClose }: { item: MenuItem; onClose: () => void }) {
  const isChoice = checked !== undefined
  return (
    <button
      type="button"
      role={isChoice ? 'menuitemcheckbox' : 'menuitem'}
      {...(isChoice ? { 'aria-checked': checked } : {})}
      tabIndex={-1}
      title={title}
      onClick={() => {
        if (!isChoice) onClose()
        run()
      }}
    >
      {isChoice && (
        <span class="tick" aria-hidden="true">
          {checked ? '✓' : ''}
        </span>
      )}
      {label}
    </button>
  )
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
}
