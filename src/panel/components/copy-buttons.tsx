import { useBriefStatus } from './brief-status.ts'
import { copyWithStatus } from './clipboard.ts'
import { Icon } from './icons.tsx'

interface Copy {
  readonly label: string
  /** @returns what became of it, in words */
  readonly run: () => Promise<string>
}

/** A copy button that reports whether it worked. */
export function CopyTextButton({ label, make }: { label: string; make: () => string }) {
  return (
    <span class="copy-text">
      <CopyButtons copies={[{ label, run: () => copyWithStatus(make()) }]} />
    </span>
  )
}

/** Several copy buttons with one status, which is that of the last one pressed. */
export function CopyButtons({ copies }: { copies: readonly Copy[] }) {
  const [status, setStatus] = useBriefStatus()
  return (
    <>
      <span class="copy-status" role="status">
        {status}
      </span>
      {copies.map(({ label, run }) => (
        <button key={label} type="button" class="icon-button copy-button" onClick={async () => setStatus(await run())}>
          <Icon name="copy" />
          {label}
        </button>
      ))}
    </>
  )
}
