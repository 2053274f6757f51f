import { useEffect, useState } from 'preact/hooks'
import { text } from '../text/text.ts'
import { copyText } from './clipboard.ts'
import { Icon } from './icons.tsx'

/** A small button beside what it copies; says whether it could. */
export function CopyTextButton({ label, make }: { label: string; make: () => string }) {
  const [said, say] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => say(''), 2500)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <span class="copy-text">
      <span class="copy-said" role="status">
        {said}
      </span>
      <button
        type="button"
        class="icon-button copy-button"
        onClick={async () => say((await copyText(make())) ? text.copy.done : text.copy.failed)}
      >
        <Icon name="copy" />
        {label}
      </button>
    </span>
  )
}
