interface MessageProps {
  readonly title: string
  readonly hints: readonly string[]
  readonly action?: Action | null
  /** What else one may do, less prominent. */
  readonly others?: readonly Action[]
}

export interface Action {
  readonly label: string
  readonly run: () => void
}

/** In place of a list: what happened, why, and what to do. */
export function Message({ title, hints, action, others = [] }: MessageProps) {
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
      {others.length > 0 && (
        <ul class="other-actions">
          {others.map(({ label, run }) => (
            <li key={label}>
              <button type="button" class="link-button" onClick={run}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
