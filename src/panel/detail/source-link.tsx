import type { Diagnosis } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** The line of the page's script that made the request; in Chromium a way to it, where DevTools can open it. */
export function SourceLink({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log, live } = usePanel()
  const [first] = diagnosis.hops
  const entry = first?.entry == null ? null : log.entry(first.entry)
  const position = entry?.initiator?.position ?? null
  if (position === null) return null
  // DevTools count from 0, people from 1.
  const place = `${fileOf(position.url)}:${position.line + 1}`
  return (
    <span class="fact">
      {text.detail.initiator}{' '}
      {live?.opensSources.value ? (
        <button type="button" class="link-button" title={text.detail.openSource(position.url)} onClick={() => live.openSource(position)}>
          <UntrustedText text={place} />
        </button>
      ) : (
        <UntrustedText text={place} />
      )}
    </span>
  )
}

/** The last of the path; a document without a name is called by its host. */
function fileOf(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  return path.slice(path.lastIndexOf('/') + 1) || path.replace(/^[a-z]+:\/+/i, '')
}
