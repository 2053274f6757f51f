import { useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { hostOf } from '../components/url-parts.ts'
import { usePanel } from '../use-panel.ts'
import { Visible } from '../components/untrusted-text.tsx'
import { AskAgain } from './retry-button.tsx'
import { type AttemptPlan, attemptPlan } from './retry-request.ts'
import { BeforeAndAfter } from './before-and-after.tsx'

/** The one request that the extension causes, when it is told to: how it would be made, and what became of it beside what was before. */
export function TryAgain({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const [includes, include] = useState(false)
  const plan = attemptPlan(diagnosis, panel.entry, includes)
  const { pageUrl } = panel.recorder.value
  if (!panel.isLive) return <p class="nothing-here">{text.tryAgain.impossible.log}</p>
  if (typeof plan === 'string') return <p class="nothing-here">{text.tryAgain.impossible[plan]}</p>
  if (pageUrl === null) return <p class="nothing-here">{text.tryAgain.impossible.page}</p>
  const tried = panel.attempts.of.value.get(diagnosis.id)
  const { method, url } = plan.attempt.request
  return (
    <div class="part again">
      <p>{text.tryAgain.says}</p>
      <Notes plan={plan} diagnosis={diagnosis} pageUrl={pageUrl} />
      {plan.credentialsUnknown && (
        <label class="again-choice">
          {text.tryAgain.credentials}{' '}
          <select class="select" value={String(includes)} onChange={(event) => include(event.currentTarget.value === 'true')}>
            <option value="false">{text.tryAgain.without}</option>
            <option value="true">{text.tryAgain.include}</option>
          </select>
        </label>
      )}
      <AskAgain
        method={method}
        host={hostOf(url)}
        busy={tried !== undefined && tried.report === null}
        onSend={() => void panel.attempts.begin(diagnosis, plan, panel.entry)}
      />
      {tried && <BeforeAndAfter tried={tried} />}
    </div>
  )
}

function Notes({ plan, diagnosis, pageUrl }: { plan: AttemptPlan; diagnosis: Diagnosis; pageUrl: string }) {
  const { notes } = text.tryAgain
  const { askedBy, leftOut, emptyValues, bodyType } = plan
  const origin = URL.canParse(pageUrl) ? new URL(pageUrl).origin : pageUrl
  const mayHaveBody = usePanel().recorder.value.browser === 'chromium' && plan.attempt.body?.of != null
  const all = [
    ...(askedBy === null ? [] : [askedBy === 'xhr' ? notes.xhr : notes.element(askedBy)]),
    ...(diagnosis.origin === null || diagnosis.origin === origin ? [] : [notes.otherOrigin(diagnosis.origin, origin)]),
    ...(leftOut.length === 0 ? [] : [notes.leftOut(leftOut.join(', '))]),
    ...(emptyValues.length === 0 ? [] : [notes.emptyValues(emptyValues.join(', '))]),
    ...(bodyType === null ? [] : [mayHaveBody ? notes.bodyAsked : notes.bodyGone(bodyType)]),
  ]
  return (
    <ul class="reasons">
      {all.map((note) => (
        <li key={note}>
          <Visible text={note} />
        </li>
      ))}
    </ul>
  )
}
