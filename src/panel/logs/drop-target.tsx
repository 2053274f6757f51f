import { useEffect, useState } from 'preact/hooks'
import { text } from '../text/text.ts'
import { useLogs } from './open-logs.ts'

/** Accepts files that are dropped anywhere on the panel. */
export function DropTarget() {
  const logs = useLogs()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // dragenter and dragleave fire for every element that is crossed.
    let depth = 0
    const settle = (next: number) => {
      depth = Math.max(0, next)
      setOver(depth > 0)
    }
    const listeners: Record<string, (event: DragEvent) => void> = {
      dragenter: () => settle(depth + 1),
      dragleave: () => settle(depth - 1),
      dragover: ({ dataTransfer }) => {
        if (dataTransfer) dataTransfer.dropEffect = 'copy'
      },
      drop: ({ dataTransfer }) => {
        settle(0)
        logs.open([...(dataTransfer?.files ?? [])])
      },
    }
    const listen = (event: Event) => {
      const drag = event as DragEvent
      if (!drag.dataTransfer?.types.includes('Files')) return
      // Otherwise the browser would navigate to the file.
      event.preventDefault()
      listeners[event.type]?.(drag)
    }
    for (const type of Object.keys(listeners)) window.addEventListener(type, listen)
    return () => {
      for (const type of Object.keys(listeners)) window.removeEventListener(type, listen)
    }
  }, [logs])
  return over ? <div class="drop">{text.logs.drop}</div> : null
}
