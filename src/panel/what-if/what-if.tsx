import { useMemo } from 'preact/hooks'
import {
  applyRepair,
  type BrowserName,
  type Diagnosis,
  type RecordedEntries,
  type Supposed,
  type Supposition,
  suppose,
  suppositionOf,
} from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'
import { HopEditor } from './hop-editor.tsx'
import { RequestEditor } from './request-editor.tsx'
import { SupposedSteps } from './simulated-steps.tsx'
import { browsers, Verdicts } from './verdicts.tsx'

/** The request and its answers, to be changed as one likes, and what the browsers would make of them. */
export function WhatIf({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const recorded = useMemo(() => suppositionOf(diagnosis, entriesOf(panel)), [diagnosis, panel])
  const supposition = panel.suppositions.all.value.get(diagnosis.id) ?? recorded
  const supposed = useMemo(() => supposition && supposedIn(diagnosis, entriesOf(panel), supposition), [diagnosis, panel, supposition])
  if (recorded === null || supposition === null || supposed === null) return <p class="nothing-here">{text.whatIf.impossible}</p>
  return <Editor diagnosis={diagnosis} recorded={recorded} supposition={supposition} supposed={supposed} />
}

function entriesOf({ recordedBy, entry }: ReturnType<typeof usePanel>): RecordedEntries {
  return { recorder: recordedBy, entry }
}

type InBoth = Readonly<Record<BrowserName, Supposed>>

function supposedIn(diagnosis: Diagnosis, entries: RecordedEntries, supposition: Supposition): InBoth | null {
  const chromium = suppose(diagnosis, entries, supposition, 'chromium')
  const firefox = suppose(diagnosis, entries, supposition, 'firefox')
  return chromium && firefox && { chromium, firefox }
}

interface EditorProps {
  readonly diagnosis: Diagnosis
  readonly recorded: Supposition
  readonly supposition: Supposition
  readonly supposed: InBoth
}

function Editor({ diagnosis, recorded, supposition, supposed }: EditorProps) {
  const { suppositions } = usePanel()
  const chosen = suppositions.browser.value
  const change = (next: Supposition) => suppositions.suppose(diagnosis.id, next)
  const length = Math.max(...browsers.map((name) => supposed[name].hops.length))
  const allHops = browsers.flatMap((name) => supposed[name].hops)
  return (
    <div class="what-if">
      <Verdicts supposed={supposed} chosen={chosen} onChoose={suppositions.choose} />
      <Actions diagnosis={diagnosis} recorded={recorded} supposition={supposition} supposed={supposed} />
      <RequestEditor
        supposition={supposition}
        recorded={recorded}
        unsafeNames={allHops.flatMap(({ preflight }) => preflight.because)}
        isOriginValid={supposed.chromium.diagnosis.origin !== null}
        onChange={change}
      />
      {Array.from({ length }, (_, index) => (
        <HopEditor
          key={index}
          index={index}
          isOnly={length === 1}
          hops={{ chromium: supposed.chromium.hops[index] ?? null, firefox: supposed.firefox.hops[index] ?? null }}
          recordedHop={diagnosis.hops[index] ?? null}
          supposition={supposition}
          recorded={recorded}
          onChange={change}
        />
      ))}
      <SupposedSteps supposed={supposed[chosen]} browser={chosen} />
    </div>
  )
}

/** The whole that can be done at once: the repair, what is missing yet, and back. */
function Actions({ diagnosis, recorded, supposition, supposed }: EditorProps) {
  const { suppositions, recordedBy } = usePanel()
  const { repair } = diagnosis
  const isChanged = supposition !== recorded
  const left = supposed[recordedBy === 'firefox' ? 'firefox' : 'chromium'].diagnosis.repair ?? null
  const { whatIf } = text
  return (
    <div class="what-if-actions">
      {repair && (
        <button
          type="button"
          class="button"
          title={whatIf.fromRepairHint}
          onClick={() => suppositions.suppose(diagnosis.id, applyRepair(recorded, repair))}
        >
          {whatIf.fromRepair}
        </button>
      )}
      {isChanged && left && (
        <button
          type="button"
          class="button"
          title={whatIf.repairRestHint}
          onClick={() => suppositions.suppose(diagnosis.id, applyRepair(supposition, left))}
        >
          {whatIf.repairRest}
        </button>
      )}
      <button type="button" class="button" title={whatIf.resetHint} disabled={!isChanged} onClick={() => suppositions.forget(diagnosis.id)}>
        {whatIf.reset}
      </button>
    </div>
  )
}
