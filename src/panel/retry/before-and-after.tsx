import type { RetryReport } from '../../devtools/live-abilities.ts'
import type { Diagnosis } from '../../engine/index.ts'
import { headingOf } from '../components/heading-of.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { usePanel } from '../state/panel-state.ts'
import { changedHeaders, type RecordedResponses, type ResponseTo, recordedResponsesOf } from '../state/recorded-responses.ts'
import { type Retry, recordedRetry } from '../state/retries.ts'
import { text } from '../text/text.ts'

/** The result in the page, and both recordings side by side. */
export function BeforeAndAfter({ retry }: { retry: Retry }) {
  const panel = usePanel()
  const { report } = retry
  if (report === null) return null
  const after = recordedRetry(retry, panel.log.diagnoses.value)
  return (
    <section>
      <h4>{text.retry.saw}</h4>
      <p role="status">
        <UntrustedText text={resultText(report)} />
      </p>
      {report.start !== null && after === null && <p class="note">{text.retry.waiting}</p>}
      {after === 'several' && <p class="note">{text.retry.several}</p>}
      {after !== null && after !== 'several' && (
        <>
          <Table retry={retry} after={after} responsesAfter={recordedResponsesOf(after, panel.log.entry)} />
          <button type="button" class="link-button" onClick={() => panel.selection.select(after.id)}>
            {text.retry.open}
          </button>
        </>
      )}
    </section>
  )
}

function resultText({ outcome, body }: RetryReport): string {
  const { retry: words } = text
  switch (outcome.kind) {
    case 'answered': {
      const saw =
        outcome.status === 0 ? words.opaque : outcome.redirected ? words.redirected(outcome.status) : words.answered(outcome.status)
      return `${saw} ${words.body[body]}`.trimEnd()
    }
    case 'failed':
      return outcome.effectiveDirective === null ? words.failed(outcome.error) : words.policy(outcome.effectiveDirective)
    case 'left':
      return words.left
    case 'no-answer':
      return words.noAnswer(outcome.seconds)
    case 'refused':
      return outcome.reason === '' ? words.refusedSilently : words.refused(outcome.reason)
  }
}

function Table({ retry, after, responsesAfter }: { retry: Retry; after: Diagnosis; responsesAfter: RecordedResponses }) {
  const { before, responsesBefore } = retry
  const headers = changedHeaders(responsesBefore, responsesAfter)
  const status = (responses: RecordedResponses, which: ResponseTo) => (responses[which]?.status ? String(responses[which].status) : null)
  return (
    <>
      <table class="before-after">
        <caption class="visually-hidden">{text.retry.comparison}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{text.retry.line}</span>
            </th>
            <th scope="col">{text.retry.before}</th>
            <th scope="col">{text.retry.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr class={before.verdict === after.verdict ? '' : 'is-changed'}>
            <th scope="row">
              {text.retry.verdict}
              {before.verdict !== after.verdict && <span class="visually-hidden"> {text.retry.changed}</span>}
            </th>
            {[before, after].map((one, side) => (
              <td key={side} class={`verdict-${one.verdict}`}>
                <VerdictIcon verdict={one.verdict} /> {text.verdict[one.verdict]}
              </td>
            ))}
          </tr>
          <RequestRow name={text.retry.reason} before={headingOf(before)} after={headingOf(after)} />
          {(['preflight', 'response'] as const).map((which) => {
            const [one, other] = [status(responsesBefore, which), status(responsesAfter, which)]
            if (one === null && other === null) return null
            return <RequestRow key={which} name={text.retry.status[which]} before={one} after={other} />
          })}
          {headers.map(({ in: which, name, before: one, after: other }) => (
            <RequestRow key={`${which} ${name}`} name={text.retry.header[which](name)} before={one} after={other} code />
          ))}
        </tbody>
      </table>
      {headers.length === 0 && <p class="note">{text.retry.noHeaderChanged}</p>}
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  readonly code?: boolean
}

function RequestRow({ name, before, after, code = false }: RowProps) {
  const changed = before !== after
  return (
    <tr class={changed ? 'is-changed' : ''}>
      <th scope="row">
        <UntrustedText text={name} />
        {changed && <span class="visually-hidden"> {text.retry.changed}</span>}
      </th>
      {[before, after].map((value, side) => (
        <td key={side}>
          {value === null ? (
            <em class="line-absent">{text.detail.absent}</em>
          ) : code ? (
            <Code value={value} />
          ) : (
            <UntrustedText text={value} />
          )}
        </td>
      ))}
    </tr>
  )
}

function Code({ value }: { value: string }) {
  return (
    <code>
      <UntrustedText text={value} />
    </code>
  )
}
