import type { Diagnosis } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { initiatorOf, initiatorWords } from '../state/initiator.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** The line of the page's script that made the request; in Chromium a way to it, where DevTools can open it. */
export function SourceLink({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log, live } = usePanel()
  const position = initiatorOf(diagnosis, log)
  if (position === null) return null
  const place = <UntrustedText text={initiatorWords(diagnosis, log)} />
  return (
    <span class="fact">
      {text.detail.initiator}{' '}
      {live?.opensSources.value ? (
        <button type="button" class="link-button" title={text.detail.openSource(position.url)} onClick={() => live.openSource(position)}>
          {place}
        </button>
      ) : (
        place
      )}
    </span>
  )
}
