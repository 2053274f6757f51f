import { useState } from 'preact/hooks'
import { type Diagnosis, hostOf, originOf } from '../../engine/index.ts'
import { Prose } from '../components/prose.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { BeforeAndAfter } from './before-and-after.tsx'
import { RetryButton } from './retry-button.tsx'
import { type RetryPlan, retryPlan } from './retry-request.ts'

/** Sends the request again from the page, and compares the result. */
export function RetrySection({ diagnosis }: { diagnosis: Diagnosis }) {
  return (
    <details class="section">
      <summary>
        <h3 class="section-title">{text.retry.title}</h3>
        <span class="quiet">{text.retry.hint}</span>
      </summary>
      <RetryForm diagnosis={diagnosis} />
    </details>
  )
}

function RetryForm({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const [includesCredentials, setIncludesCredentials] = useState(false)
  const plan = retryPlan(diagnosis, panel.log.entry, includesCredentials)
  const { live } = panel
  if (live === null) return <p class="nothing-here">{text.retry.impossible.log}</p>
  if (typeof plan === 'string') return <p class="nothing-here">{text.retry.impossible[plan]}</p>
  const { pageUrl, browser } = live.recorder.value
  if (pageUrl === null) return <p class="nothing-here">{text.retry.impossible.page}</p>
  const retry = live.retries.of.value.get(diagnosis.id)
  const { method, url } = plan.retry.request
  return (
    <div class="part retry">
      <p>{text.retry.says}</p>
      {plan.credentialsUnknown && (
        <label class="retry-choice">
          {text.retry.credentials}{' '}
          <select
            class="select"
            value={String(includesCredentials)}
            onChange={(event) => setIncludesCredentials(event.currentTarget.value === 'true')}
          >
            <option value="false">{text.retry.without}</option>
            <option value="true">{text.retry.include}</option>
          </select>
        </label>
      )}
      <RetryButton
        method={method}
        host={hostOf(url)}
        busy={retry !== undefined && retry.report === null}
        onSend={() => void live.retries.begin(diagnosis, plan.retry, panel.log.entry)}
      />
      {retry && <BeforeAndAfter retry={retry} />}
      <Notes plan={plan} diagnosis={diagnosis} pageUrl={pageUrl} browser={browser} />
    </div>
  )
}

interface NotesProps {
  readonly plan: RetryPlan
  readonly diagnosis: Diagnosis
  readonly pageUrl: string
  readonly browser: 'chromium' | 'firefox'
}

function Notes({ plan, diagnosis, pageUrl, browser }: NotesProps) {
  const { notes } = text.retry
  const { originalKind, leftOut, emptyValues, bodyType } = plan
  const origin = originOf(pageUrl) ?? pageUrl
  const mayHaveBody = browser === 'chromium' && plan.retry.body?.of != null
  const all = [
    ...(originalKind === null ? [] : [originalKind === 'xhr' ? notes.xhr : notes.element(originalKind)]),
    ...(diagnosis.origin === null || diagnosis.origin === origin ? [] : [notes.otherOrigin(diagnosis.origin, origin)]),
    ...(leftOut.length === 0 ? [] : [notes.leftOut(leftOut.join(', '))]),
    ...(emptyValues.length === 0 ? [] : [notes.emptyValues(emptyValues.join(', '))]),
    ...(bodyType === null ? [] : [mayHaveBody ? notes.bodyKept : notes.bodyGone(bodyType)]),
  ]
  if (all.length === 0) return null
  return (
    <details class="more">
      <summary>{text.retry.differences}</summary>
      <ul class="reasons">
        {all.map((note) => (
          <li key={note}>
            <Prose text={note} />
          </li>
        ))}
      </ul>
    </details>
  )
}
