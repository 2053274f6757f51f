import type { AttemptReport } from '../../devtools/live-abilities.ts'
import type { Diagnosis } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'
import { VerdictMark } from '../components/verdict-icon.tsx'
import { Visible } from '../components/untrusted-text.tsx'
import { type Answers, answersOf, changedLines, type Leg } from '../state/recorded-responses.ts'
import { recordedAttempt, type Tried } from '../state/retries.ts'

/** What the page saw this time, and what the record says of both times, side by side. */
export function BeforeAndAfter({ tried }: { tried: Tried }) {
  const panel = usePanel()
  const { report } = tried
  if (report === null) return null
  const after = recordedAttempt(tried, panel.diagnoses.value)
  return (
    <section>
      <h4>{text.tryAgain.saw}</h4>
      <p role="status">
        <Visible text={words(report)} />
      </p>
      {report.start !== null && after === null && <p class="note">{text.tryAgain.waiting}</p>}
      {after === 'several' && <p class="note">{text.tryAgain.several}</p>}
      {after !== null && after !== 'several' && (
        <>
          <Table tried={tried} after={after} answersAfter={answersOf(after, panel.entry)} />
          <button type="button" class="link-button" onClick={() => panel.select(after.id)}>
            {text.tryAgain.open}
          </button>
        </>
      )}
    </section>
  )
}

function words({ outcome, body }: AttemptReport): string {
  const { tryAgain } = text
  switch (outcome.kind) {
    case 'answered': {
      const saw =
        outcome.status === 0
          ? tryAgain.opaque
          : outcome.redirected
            ? tryAgain.redirected(outcome.status)
            : tryAgain.answered(outcome.status)
      return `${saw} ${tryAgain.body[body]}`.trimEnd()
    }
    case 'failed':
      return outcome.effectiveDirective === null ? tryAgain.failed(outcome.error) : tryAgain.policy(outcome.effectiveDirective)
    case 'left':
      return tryAgain.left
    case 'no-answer':
      return tryAgain.noAnswer(outcome.seconds)
    case 'refused':
      return outcome.reason === '' ? tryAgain.refusedSilently : tryAgain.refused(outcome.reason)
  }
}

function Table({ tried, after, answersAfter }: { tried: Tried; after: Diagnosis; answersAfter: Answers }) {
  const { before, answersBefore } = tried
  const lines = changedLines(answersBefore, answersAfter)
  const reason = (one: Diagnosis) => one.cause?.title ?? text.withoutCause[one.verdict]
  const status = (answers: Answers, leg: Leg) => (answers[leg]?.status ? String(answers[leg].status) : null)
  return (
    <>
      <table class="before-after">
        <caption class="unseen">{text.tryAgain.comparison}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{text.tryAgain.line}</span>
            </th>
            <th scope="col">{text.tryAgain.before}</th>
            <th scope="col">{text.tryAgain.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr class={before.verdict === after.verdict ? '' : 'is-changed'}>
            <th scope="row">
              {text.tryAgain.verdict}
              {before.verdict !== after.verdict && <span class="unseen"> {text.tryAgain.changed}</span>}
            </th>
            {[before, after].map((one, side) => (
              <td key={side} class={`verdict-${one.verdict}`}>
                <VerdictMark verdict={one.verdict} /> {text.verdict[one.verdict]}
              </td>
            ))}
          </tr>
          <Row name={text.tryAgain.reason} before={reason(before)} after={reason(after)} />
          {(['preflight', 'response'] as const).map((leg) => {
            const [one, other] = [status(answersBefore, leg), status(answersAfter, leg)]
            if (one === null && other === null) return null
            return <Row key={leg} name={text.tryAgain.answer[leg]} before={one} after={other} />
          })}
          {lines.map(({ leg, name, before: one, after: other }) => (
            <Row key={`${leg} ${name}`} name={text.tryAgain.header[leg](name)} before={one} after={other} code />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p class="note">{text.tryAgain.noHeaderChanged}</p>}
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  readonly code?: boolean
}

function Row({ name, before, after, code = false }: RowProps) {
  const changed = before !== after
  return (
    <tr class={changed ? 'is-changed' : ''}>
      <th scope="row">
        <Visible text={name} />
        {changed && <span class="unseen"> {text.tryAgain.changed}</span>}
      </th>
      {[before, after].map((value, side) => (
        <td key={side}>
          {value === null ? <em class="line-absent">{text.detail.absent}</em> : code ? <Code value={value} /> : <Visible text={value} />}
        </td>
      ))}
    </tr>
  )
}

function Code({ value }: { value: string }) {
  return (
    <code>
      <Visible text={value} />
    </code>
  )
}
