import { useRef } from 'preact/hooks'
import { Icon } from '../components/icons.tsx'
import { text } from '../text/text.ts'
import { useLogs } from './open-logs.ts'
import { ACCEPTED } from './pick-files.ts'

/** Opens a file picker. */
export function OpenButton() {
  const logs = useLogs()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class="icon-button"
        title={text.logs.openHint}
        aria-label={text.logs.open}
        onClick={() => input.current?.click()}
      >
        <Icon name="open" />
      </button>
      <input
        ref={input}
        type="file"
        aria-label={text.logs.open}
        accept={ACCEPTED}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          logs.open([...(currentTarget.files ?? [])])
          // Otherwise the same file could not be opened again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
