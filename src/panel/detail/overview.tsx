import type { ComponentChildren } from 'preact'
import { type Cause, type Diagnosis, readableErrorSentence, remedySteps, verdictSentence, whoCanFix } from '../../engine/index.ts'
import { ChecklistView } from '../checklist/checklist-view.tsx'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { headingOf } from '../components/heading-of.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { FixSection } from '../fix/fix-section.tsx'
import { PoliciesOf } from '../fix/server-policy.tsx'
import { Learn } from '../learn/learn.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { WarningCards, Warnings } from '../warnings/warnings.tsx'
import { NextCauses, OtherBrowsers, PossibleCauses, References } from '../why/cause-view.tsx'
import { EvidenceList } from '../why/evidence-list.tsx'
import { WhyPreflight } from '../why/why-preflight.tsx'
import { answerColumns } from './answer-columns.ts'
import { Facts } from './facts.tsx'

interface OverviewProps {
  readonly diagnosis: Diagnosis
}

/** What is wrong, who can fix it and what to do, then everything else in collapsed sections. */
export function Overview({ diagnosis }: OverviewProps) {
  const { log } = usePanel()
  const { cause, warnings } = diagnosis
  const end = diagnosis.hops.at(-1)?.entry ?? null
  const error = readableErrorSentence(diagnosis.verdict, end === null ? null : (log.entry(end)?.response ?? null))
  const isWarning = showsWarningCards(diagnosis)
  const columns = cause && answerColumns(cause, diagnosis, error)
  return (
    <>
      <div class="answer">
        <div class={columns?.isLong ? 'answer-text is-long' : 'answer-text'} style={columns?.widths}>
          <Headline diagnosis={diagnosis} />
          {error !== null && (
            <div class="explanation">
              <Explanation text={error} />
            </div>
          )}
          {cause !== null && <WhatHappened cause={cause} diagnosis={diagnosis} />}
          {cause !== null && <WhatToDo cause={cause} diagnosis={diagnosis} />}
          {cause === null && <OtherBrowsers diagnosis={diagnosis} />}
          {isWarning && <WarningCards warnings={warnings} diagnosis={diagnosis} open />}
        </div>
        <FixSection diagnosis={diagnosis} />
      </div>
      <div class="sections">
        {cause !== null && <OtherBrowsers diagnosis={diagnosis} />}
        {cause !== null && <PossibleCauses cause={cause} diagnosis={diagnosis} />}
        <Facts diagnosis={diagnosis} />
        {cause !== null && cause.evidence.length > 0 && (
          <Section title={text.detail.evidence} open>
            <EvidenceList evidence={cause.evidence} cause={cause} diagnosis={diagnosis} />
          </Section>
        )}
        {cause !== null && <NextCauses cause={cause} diagnosis={diagnosis} />}
        {!isWarning && <Warnings diagnosis={diagnosis} />}
        <PoliciesOf diagnosis={diagnosis} />
        <Section title={text.detail.diagram}>
          <SequenceDiagram diagnosis={diagnosis} entry={log.entry} />
        </Section>
        <ChecklistView diagnosis={diagnosis} />
        <WhyPreflight diagnosis={diagnosis} />
        {cause !== null && <References cause={cause} />}
        <Section title={text.detail.learn}>
          <Learn diagnosis={diagnosis} />
        </Section>
      </div>
    </>
  )
}

/**
 * Are the warnings shown at once? Yes where nothing is wrong but them. Most requests include no credentials: what would be blocked only with
 * credentials works otherwise, and a correctness warning says why the page’s code still sees nothing.
 */
function showsWarningCards({ cause, warnings }: Diagnosis): boolean {
  if (cause === null) return warnings.length > 0
  return cause.otherwise === 'allowed' && warnings.some(({ category }) => category === 'correctness')
}

/** Is it CORS at all, and what happened. */
function Headline({ diagnosis }: OverviewProps) {
  const { verdict, method, url } = diagnosis
  const sentence = verdictSentence(diagnosis)
  return (
    <header class={`headline headline-${verdict}`}>
      <VerdictIcon verdict={verdict} />
      <div>
        <p class="headline-verdict">{sentence === null ? text.verdict[verdict] : <UntrustedText text={sentence} />}</p>
        <h2>
          <UntrustedText text={headingOf(diagnosis)} />
        </h2>
        <p class="detail-request" title={escapeInvisible(url)}>
          <code>
            <UntrustedText text={method} />
          </code>{' '}
          <span class="detail-url">
            <UntrustedText text={url} />
          </span>
        </p>
      </div>
    </header>
  )
}

interface AnswerProps {
  readonly cause: Cause
  readonly diagnosis: Diagnosis
}

function WhatHappened({ cause, diagnosis }: AnswerProps) {
  return (
    <div class="explanation">
      {diagnosis.verdict === 'depends' && <p class="note">{text.unlessNote[cause.otherwise ?? 'unknown']}</p>}
      <Explanation text={cause.explanation} />
    </div>
  )
}

/** Who can fix it, and how. */
function WhatToDo({ cause, diagnosis }: AnswerProps) {
  const steps = remedySteps(cause.remedy)
  return (
    <div class="remedy">
      <p class="who-can-fix">
        <Prose text={whoCanFix(cause, diagnosis)} />
      </p>
      {steps.length === 1 ? (
        <Explanation text={cause.remedy} />
      ) : (
        <ol class="remedy-steps">
          {steps.map((step) => (
            <li key={step}>
              <Prose text={step} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

function Section({ title, open = false, children }: SectionProps) {
  return (
    <details class="section" open={open}>
      <summary>
        <h3 class="section-title">{title}</h3>
      </summary>
      <div class="section-body">{children}</div>
    </details>
  )
}
