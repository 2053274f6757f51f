import {
  BROWSER_NAMES,
  type BrowserName,
  type HopReport,
  PLAIN_RESPONSES,
  type PreflightReasons,
  type StatusAndHeaders,
  type WhatIf,
} from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { ResponseEditor } from './response-editor.tsx'

interface HopEditorProps {
  readonly index: number
  readonly isOnly: boolean
  /** The hop in each browser; null where the browser doesn't get there. */
  readonly hops: Readonly<Record<BrowserName, HopReport | null>>
  /** null: not recorded. */
  readonly recordedHop: HopReport | null
  readonly whatIf: WhatIf
  readonly recorded: WhatIf
  readonly onChange: (whatIf: WhatIf) => void
}

/** Edits the responses to one hop: to its preflight request, if there is one, and to the request. */
export function HopEditor({ index, isOnly, hops, recordedHop, whatIf, recorded, onChange }: HopEditorProps) {
  const { whatIf: words } = text
  const responses = whatIf.responses[index] ?? PLAIN_RESPONSES
  const before = recorded.responses[index] ?? PLAIN_RESPONSES
  const url = BROWSER_NAMES.map((name) => hops[name]?.url).find((url) => url !== undefined) ?? ''
  const preflighted = BROWSER_NAMES.filter((name) => (hops[name]?.preflight.state ?? 'not-needed') !== 'not-needed')
  const reasons = [...new Set(preflighted.flatMap((name) => reasonWords(hops[name]?.preflight.reasons)))]
  const set = (at: 'preflight' | 'response', response: StatusAndHeaders) => {
    const all = Array.from({ length: Math.max(index + 1, whatIf.responses.length) }, (_, hop) => whatIf.responses[hop] ?? PLAIN_RESPONSES)
    onChange({ ...whatIf, responses: all.with(index, { ...responses, [at]: response }) })
  }
  const title = (title: string) => (isOnly ? title : `${words.hop(index + 1)}: ${title}`)
  const isPreflightRecorded = recordedHop !== null && (recordedHop.preflight.entry ?? recordedHop.preflight.cachedFrom) !== null
  return (
    <>
      {!isOnly && (
        <h3 class="edited-hop">
          {words.hop(index + 1)}{' '}
          <code>
            <UntrustedText text={url} />
          </code>
        </h3>
      )}
      {preflighted.length === 0 ? (
        whatIf.mode === 'cors' && <p class="edited-note">{words.preflightNotNeeded}</p>
      ) : (
        <ResponseEditor
          title={title(words.preflight)}
          response={responses.preflight}
          recorded={before.preflight}
          whatIf={whatIf}
          onChange={(response) => set('preflight', response)}
        >
          <p class="edited-note">
            {preflighted.length < BROWSER_NAMES.length && `${words.preflightOnlyIn(preflighted.map((name) => text.detail.browser[name]))} `}
            {reasons.length > 0 && <UntrustedText text={words.preflightBecause(reasons.join(', '))} />}
            {!isPreflightRecorded && ` ${words.notRecorded}`}
          </p>
        </ResponseEditor>
      )}
      <ResponseEditor
        title={title(words.response)}
        response={responses.response}
        recorded={before.response}
        whatIf={whatIf}
        onChange={(response) => set('response', response)}
      >
        {(recordedHop?.status ?? 0) === 0 && <p class="edited-note">{words.notRecorded}</p>}
      </ResponseEditor>
    </>
  )
}

function reasonWords(reasons: PreflightReasons | undefined): string[] {
  if (reasons === undefined) return []
  const words = text.whatIf.reasons
  return [...(reasons.method ? [words.method] : []), ...reasons.headers, ...(reasons.uploadListener ? [words.uploadListener] : [])]
}
