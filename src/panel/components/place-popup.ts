/** px between an anchor and its popup, and between a popup and the panel's edge. */
const GAP_PX = 4

/**
 * Places a popup in the top layer: below its anchor, or above it where there is more room, and never higher than that room. A point, such as the
 * pointer's, may be covered: where neither room is enough, the popup gets the whole height of the panel.
 */
export function placePopup(popup: HTMLElement, anchor: Pick<DOMRect, 'top' | 'bottom' | 'left'>): void {
  popup.style.maxHeight = ''
  const { width, height } = popup.getBoundingClientRect()
  const below = innerHeight - anchor.bottom - 2 * GAP_PX
  const above = anchor.top - 2 * GAP_PX
  const isBelow = height <= below || below >= above
  const isOver = anchor.top === anchor.bottom && height > Math.max(below, above)
  const shown = Math.min(height, isOver ? innerHeight - 2 * GAP_PX : isBelow ? below : above)
  const beside = isBelow ? anchor.bottom + GAP_PX : anchor.top - shown - GAP_PX
  const top = isOver ? innerHeight - shown - GAP_PX : beside
  const left = Math.max(GAP_PX, Math.min(anchor.left, innerWidth - width - GAP_PX))
  popup.style.maxHeight = `${Math.floor(shown)}px`
  popup.style.top = `${Math.round(top)}px`
  popup.style.left = `${Math.round(left)}px`
}
