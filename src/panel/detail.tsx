import { useEffect, useRef } from 'preact/hooks'
import type { Diagnosis } from '../engine/index.ts'
import { CauseView, Elsewhere, References } from './cause-view.tsx'
import { ChecklistView } from './checklist-view.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { Icon } from './icons.tsx'
import { layout } from './layout.ts'
import { Learn } from './learn.tsx'
import { Picture } from './picture.tsx'
import { RepairView } from './repair-view.tsx'
import { StepSection } from './step-section.tsx'
import { stepsOf } from './steps.ts'
import { text } from './text.ts'
import { usePanel } from './use-panel.ts'
import { VerdictMark } from './verdict-mark.tsx'
import { Visible } from './visible.tsx'
import { visible } from './visible-text.ts'
import { WhyPreflight } from './why-preflight.tsx'

/** Verdict and reason first, then the evidence, and only then the HTTP of it: both browsers show a green 200 beside a blocked response. */
export function Detail({ diagnosis, onClose }: { diagnosis: Diagnosis; onClose: () => void }) {
  const { cause, url, method } = diagnosis
  const scroller = useRef<HTMLDivElement>(null)
  const instead = layout.value === 'instead'
  const first = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [diagnosis.id])
  // The list is gone: the focus must not fall out of the panel.
  useEffect(() => {
    if (instead) first.current?.focus()
  }, [instead])

  return (
    <section class={`detail detail-${diagnosis.verdict}`} aria-label={text.detail.label}>
      <div class="detail-bar">
        {instead && (
          <button ref={first} type="button" class="icon-button" title={text.detail.back} aria-label={text.detail.back} onClick={onClose}>
            <Icon name="back" />
          </button>
        )}
        <span class="detail-request" title={visible(`${method} ${url}`)}>
          <code>
            <Visible text={method} />
          </code>{' '}
          <span class="detail-url">
            <Visible text={url} />
          </span>
        </span>
        <CopyMenu key={diagnosis.id} diagnosis={diagnosis} />
        <NetworkButton diagnosis={diagnosis} />
        {!instead && (
          <button type="button" class="icon-button" title={text.detail.close} aria-label={text.detail.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div class="detail-scroller" ref={scroller} tabIndex={0}>
        <Headline diagnosis={diagnosis} />
        {cause && <CauseView cause={cause} diagnosis={diagnosis} />}
        <Elsewhere diagnosis={diagnosis} />
        <Picture diagnosis={diagnosis} />
        <section class="sections">
          <RepairView key={`repair ${diagnosis.id}`} diagnosis={diagnosis} />
          <ChecklistView key={`checks ${diagnosis.id}`} diagnosis={diagnosis} />
          <WhyPreflight key={`preflight ${diagnosis.id}`} diagnosis={diagnosis} />
        </section>
        <Sequence key={diagnosis.id} diagnosis={diagnosis} />
        <section class="sections">
          <Learn key={`learn ${diagnosis.id}`} cause={cause} />
        </section>
        {cause && <References cause={cause} />}
      </div>
    </section>
  )
}

function Headline({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, cause } = diagnosis
  return (
    <header class={`headline headline-${verdict}`}>
      <p class="headline-verdict">
        <VerdictMark verdict={verdict} />
        {text.verdict[verdict]}
        {verdict === 'depends' && <span class="headline-unless">{text.unless[cause?.otherwise ?? 'unknown']}</span>}
      </p>
      <h2>
        <Visible text={cause?.title ?? text.withoutCause[verdict]} />
      </h2>
      <p class="facts">
        <Facts diagnosis={diagnosis} />
      </p>
    </header>
  )
}

function Facts({ diagnosis: { origin, kind, mode, includesCredentials, time } }: { diagnosis: Diagnosis }) {
  const { credentials } = text.detail
  const facts = [
    ...(origin === null ? [] : [`${text.detail.from} ${origin === 'null' ? text.detail.opaqueOrigin : origin}`]),
    ...(kind === null ? [] : [text.kind[kind]]),
    ...(mode === null ? [] : [text.detail.mode(mode)]),
    ...(mode === 'cors' || mode === null
      ? [includesCredentials === null ? credentials.unknown : includesCredentials ? credentials.include : credentials.without]
      : []),
    ...(time === null ? [] : [text.detail.duration(time)]),
  ]
  return facts.map((fact) => (
    <span key={fact} class="fact">
      <Visible text={fact} />
    </span>
  ))
}

function Sequence({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const steps = stepsOf(diagnosis, panel.entry)
  const { verdict, hops } = diagnosis
  const told = verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? verdict : null
  return (
    <section class="sequence">
      <h3>{text.detail.sequence}</h3>
      {steps.map((step) => (
        <StepSection
          key={step.key}
          step={step}
          verdict={told}
          showUrl={hops.length > 1}
          open={steps.some(({ stopped }) => stopped) ? step.stopped : step === steps.at(-1)}
        />
      ))}
    </section>
  )
}

function NetworkButton({ diagnosis: { url, method } }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  if (!panel.reachesNetworkPanel.value) return null
  return (
    <button
      type="button"
      class="icon-button"
      title={text.detail.showInNetwork}
      aria-label={text.detail.showInNetwork}
      onClick={() => panel.showInNetworkPanel(url, method)}
    >
      <Icon name="external" />
    </button>
  )
}
