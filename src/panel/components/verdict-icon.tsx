import type { Verdict } from '../../engine/index.ts'

/**
 * The icon of a verdict. Its shape carries the meaning, since some people can't tell the colours of allowed and failed apart. It always stands beside
 * the verdict's name, visible or for screen readers.
 */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`mark mark-${verdict}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={verdictShapes[verdict]} fill-rule="evenodd" />
    </svg>
  )
}

const circle = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z'
const cross = 'M5.9 4.84 8 6.94l2.1-2.1 1.06 1.06L9.06 8l2.1 2.1-1.06 1.06L8 9.06l-2.1 2.1-1.06-1.06L6.94 8l-2.1-2.1z'
const dash = 'M4.5 7.25h7v1.5h-7z'

export const verdictShapes: Record<Verdict, string> = {
  blocked: `${circle}${cross}`,
  depends:
    'M8 1.4c.4 0 .75.2.95.55l6 10.6c.4.75-.1 1.65-.95 1.65H2c-.85 0-1.35-.9-.95-1.65l6-10.6c.2-.35.55-.55.95-.55zM7.2 5.6v4.2h1.6V5.6zM7.2 11v1.6h1.6V11z',
  allowed: 'm13.1 3.9 1.1 1.1-7.7 7.8-4.4-4.4 1.1-1.1 3.3 3.3z',
  failed: `M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2zm0 1.5v9h9v-9zM5 7.25h6v1.5H5z`,
  unknown: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zm0 1.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8z',
  opaque: dash,
  'same-origin': dash,
}
