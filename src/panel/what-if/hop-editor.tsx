import { type Answer, type BrowserName, type HopReport, PLAIN_ANSWERS, type Supposition } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { Visible } from '../components/untrusted-text.tsx'
import { AnswerEditor } from './response-editor.tsx'

interface HopEditorProps {
  readonly index: number
  readonly isOnly: boolean
  /** The hop as each browser would make it; null where it does not come to it. */
  readonly hops: Readonly<Record<BrowserName, HopReport | null>>
  /** As it was recorded; null beyond the record. */
  readonly recordedHop: HopReport | null
  readonly supposition: Supposition
  readonly recorded: Supposition
  readonly onChange: (supposition: Supposition) => void
}

/** The answers to one request on the wire: to its preflight, if it has one, and to itself. */
export function HopEditor({ index, isOnly, hops, recordedHop, supposition, recorded, onChange }: HopEditorProps) {
  const { whatIf } = text
  const answers = supposition.answers[index] ?? PLAIN_ANSWERS
  const before = recorded.answers[index] ?? PLAIN_ANSWERS
  const url = hops.chromium?.url ?? hops.firefox?.url ?? ''
  const preflighted = (['chromium', 'firefox'] as const).filter((name) => (hops[name]?.preflight.state ?? 'not-needed') !== 'not-needed')
  const [only, ...others] = preflighted
  const because = only === undefined ? [] : (hops[only]?.preflight.because ?? [])
  const set = (at: 'preflight' | 'response', answer: Answer) => {
    const all = Array.from(
      { length: Math.max(index + 1, supposition.answers.length) },
      (_, hop) => supposition.answers[hop] ?? PLAIN_ANSWERS,
    )
    onChange({ ...supposition, answers: all.with(index, { ...answers, [at]: answer }) })
  }
  const title = (words: string) => (isOnly ? words : `${whatIf.hop(index + 1)}: ${words}`)
  const isPreflightRecorded = recordedHop !== null && (recordedHop.preflight.entry ?? recordedHop.preflight.storedBy) !== null
  return (
    <>
      {!isOnly && (
        <h3 class="edited-hop">
          {whatIf.hop(index + 1)}{' '}
          <code>
            <Visible text={url} />
          </code>
        </h3>
      )}
      {only === undefined ? (
        supposition.mode === 'cors' && <p class="edited-note">{whatIf.preflightNotNeeded}</p>
      ) : (
        <AnswerEditor
          title={title(whatIf.preflight)}
          answer={answers.preflight}
          recorded={before.preflight}
          supposition={supposition}
          onChange={(answer) => set('preflight', answer)}
        >
          <p class="edited-note">
            {others.length === 0 && `${whatIf.preflightOnlyIn(text.detail.browser[only])} `}
            {because.length > 0 && <Visible text={whatIf.preflightBecause(because.map(reasonWords).join(', '))} />}
            {!isPreflightRecorded && ` ${whatIf.notRecorded}`}
          </p>
        </AnswerEditor>
      )}
      <AnswerEditor
        title={title(whatIf.response)}
        answer={answers.response}
        recorded={before.response}
        supposition={supposition}
        onChange={(answer) => set('response', answer)}
      >
        {(recordedHop?.status ?? 0) === 0 && <p class="edited-note">{whatIf.notRecorded}</p>}
      </AnswerEditor>
    </>
  )
}

function reasonWords(reason: string): string {
  const { reasons } = text.whatIf
  return reason === 'method' || reason === 'upload-listener' ? reasons[reason] : reason
}
