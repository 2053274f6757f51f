import { useRef } from 'preact/hooks'
import { lineDirection } from '../components/direction.ts'
import { rememberShare, setShare, shareOf } from '../preferences/layout.ts'
import { text } from '../text/text.ts'

/** A 6 px grab zone over a hairline between list and details; the arrow keys move it too. */
export function Resizer({ division }: { division: 'beside' | 'under' }) {
  const dragging = useRef(false)
  const stop = () => {
    dragging.current = false
    rememberShare(division)
  }
  const percent = shareOf(division)
  const [left, right] = lineDirection() === 1 ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const back = division === 'beside' ? left : 'ArrowUp'
  const forth = division === 'beside' ? right : 'ArrowDown'
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or focused.
    <div
      class={`resizer resizer-${division}`}
      role="separator"
      tabIndex={0}
      aria-label={text.detail.resize}
      aria-orientation={division === 'beside' ? 'vertical' : 'horizontal'}
      aria-valuemin={15}
      aria-valuemax={85}
      aria-valuenow={Math.round(percent)}
      onPointerDown={(event) => {
        dragging.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerMove={(event) => {
        const room = event.currentTarget.parentElement?.getBoundingClientRect()
        if (!dragging.current || !room) return
        const along = lineDirection() === 1 ? event.clientX - room.left : room.right - event.clientX
        const part = division === 'beside' ? along / room.width : (event.clientY - room.top) / room.height
        setShare(division, part * 100)
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
      onKeyDown={(event) => {
        if (event.key !== back && event.key !== forth) return
        event.preventDefault()
        setShare(division, percent + (event.key === forth ? 2 : -2))
        rememberShare(division)
      }}
    />
  )
}
