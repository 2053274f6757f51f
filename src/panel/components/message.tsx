interface MessageProps {
  readonly title: string
  readonly hints: readonly string[]
  readonly action?: { readonly label: string; readonly run: () => void } | null
}

/** In place of a list: what happened, why, and what to do. */
export function Message({ title, hints, action }: MessageProps) {
  return (
    <div class="placeholder">
      <h2>{title}</h2>
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}
