import { type CheckedStep, checklist, type Diagnosis, type Verdict } from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
import { Icon } from '../components/icons.tsx'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { ComparedValues } from './compared-values.tsx'

/** The Fetch standard's checks in the browser's order: how far the exchange got, and which values were compared. */
export function ChecklistView({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log } = usePanel()
  return <Checklist diagnosis={diagnosis} steps={checklist(diagnosis, log)} />
}

export function Checklist({ diagnosis, steps }: { diagnosis: Diagnosis; steps: readonly CheckedStep[] }) {
  const groups = groupedBy(steps, ({ hop, at }) => `${hop} ${at === 'preflight' ? 'preflight' : 'request'}`)
  const numbers = (['passed', 'failed', 'not-reached', 'unknown'] as const)
    .map((state) => ({ state, count: steps.filter((step) => step.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <details class="section">
      <summary>
        <h3 class="section-title">{text.checklist.title}</h3>
        <span class="quiet">{numbers.map(({ state, count }) => text.checklist.count[state](count)).join(', ')}</span>
      </summary>
      <div class="section-body">
        {[...groups.values()].map((group) => (
          <CheckGroup key={`${group[0]?.hop} ${group[0]?.at}`} steps={group} diagnosis={diagnosis} />
        ))}
      </div>
    </details>
  )
}

function CheckGroup({ steps, diagnosis: { hops, verdict } }: { steps: readonly CheckedStep[]; diagnosis: Diagnosis }) {
  const [first] = steps
  if (!first) return null
  return (
    <>
      <h4>
        {text.httpMessage[first.at === 'preflight' ? 'preflight' : first.hop === 0 ? 'request' : 'redirect']}
        {hops.length > 1 && (
          <code class="check-url">
            <UntrustedText text={hops[first.hop]?.url ?? ''} />
          </code>
        )}
      </h4>
      {steps.every(({ state, wouldFail }) => state === 'not-reached' && !wouldFail) ? (
        <p class="quiet">{text.checklist.noneReached}</p>
      ) : (
        <ol class="checks">
          {steps.map((step) => (
            <Check key={`${step.at} ${step.id}`} step={step} verdict={verdict} />
          ))}
        </ol>
      )}
    </>
  )
}

function Check({ step, verdict }: { step: CheckedStep; verdict: Verdict }) {
  const { state, title, explanation, compared, spec, wouldFail } = step
  const word = wouldFail
    ? text.checklist.wouldFail
    : state === 'failed' && verdict === 'depends'
      ? text.checklist.ifIncluded
      : text.checklist.state[state]
  return (
    <li>
      <details class={`check-step check-${state}`} open={state === 'failed'}>
        <summary>
          <VerdictIcon verdict={markOf(step, verdict)} />
          <span class="check-title">
            <UntrustedText text={title} />
          </span>
          <span class={state === 'passed' ? 'visually-hidden' : 'check-word'}>{word}</span>
        </summary>
        <p class="quiet">
          <Prose text={explanation} />
        </p>
        {compared && <ComparedValues compared={compared} />}
        {spec && (
          <a class="external" href={spec} target="_blank" rel="noopener noreferrer">
            {text.detail.standard}
            <Icon name="external" />
          </a>
        )}
      </details>
    </li>
  )
}

function markOf({ state }: CheckedStep, verdict: Verdict): Verdict {
  if (state === 'failed') return verdict === 'depends' || verdict === 'failed' ? verdict : 'blocked'
  return state === 'passed' ? 'allowed' : state === 'unknown' ? 'unknown' : 'opaque'
}
