import { useMemo } from 'preact/hooks'
import {
  applyFix,
  BROWSER_NAMES,
  type BrowserName,
  type Diagnosis,
  type RecordedEntries,
  type Simulation,
  simulate,
  type WhatIf,
  whatIfOf,
} from '../../engine/index.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { HopEditor } from './hop-editor.tsx'
import { RequestEditor } from './request-editor.tsx'
import { SimulatedSteps } from './simulated-steps.tsx'
import { Verdicts } from './verdicts.tsx'

/** Edits the request and its responses, and shows the verdict of each browser. */
export function WhatIfTab({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log, whatIfs } = usePanel()
  const recorded = useMemo(() => whatIfOf(diagnosis, log), [diagnosis, log])
  const whatIf = whatIfs.all.value.get(diagnosis.id) ?? recorded
  const simulated = useMemo(() => whatIf && simulateInEach(diagnosis, log, whatIf), [diagnosis, log, whatIf])
  if (recorded === null || whatIf === null || simulated === null) return <p class="nothing-here">{text.whatIf.impossible}</p>
  return <Editor diagnosis={diagnosis} recorded={recorded} whatIf={whatIf} simulated={simulated} />
}

type InEach = Readonly<Record<BrowserName, Simulation>>

function simulateInEach(diagnosis: Diagnosis, entries: RecordedEntries, whatIf: WhatIf): InEach | null {
  const chromium = simulate(diagnosis, entries, whatIf, 'chromium')
  const firefox = simulate(diagnosis, entries, whatIf, 'firefox')
  const webkit = simulate(diagnosis, entries, whatIf, 'webkit')
  return chromium && firefox && webkit && { chromium, firefox, webkit }
}

interface EditorProps {
  readonly diagnosis: Diagnosis
  readonly recorded: WhatIf
  readonly whatIf: WhatIf
  readonly simulated: InEach
}

function Editor({ diagnosis, recorded, whatIf, simulated }: EditorProps) {
  const { whatIfs } = usePanel()
  const chosen = whatIfs.browser.value
  const change = (next: WhatIf) => whatIfs.simulate(diagnosis.id, next)
  const length = Math.max(...BROWSER_NAMES.map((name) => simulated[name].hops.length))
  const allHops = BROWSER_NAMES.flatMap((name) => simulated[name].hops)
  return (
    <div class="what-if">
      <Verdicts simulated={simulated} chosen={chosen} onChoose={whatIfs.choose} />
      <Actions diagnosis={diagnosis} recorded={recorded} whatIf={whatIf} simulated={simulated} />
      <RequestEditor
        whatIf={whatIf}
        recorded={recorded}
        unsafeNames={allHops.flatMap(({ preflight }) => preflight.reasons.headers)}
        isOriginValid={simulated.chromium.diagnosis.origin !== null}
        onChange={change}
      />
      {Array.from({ length }, (_, index) => (
        <HopEditor
          key={index}
          index={index}
          isOnly={length === 1}
          hops={{
            chromium: simulated.chromium.hops[index] ?? null,
            firefox: simulated.firefox.hops[index] ?? null,
            webkit: simulated.webkit.hops[index] ?? null,
          }}
          recordedHop={diagnosis.hops[index] ?? null}
          whatIf={whatIf}
          recorded={recorded}
          onChange={change}
        />
      ))}
      <SimulatedSteps simulated={simulated[chosen]} browser={chosen} />
    </div>
  )
}

/** Applies the fix, fixes the rest, or resets. */
function Actions({ diagnosis, recorded, whatIf, simulated }: EditorProps) {
  const { whatIfs, log } = usePanel()
  const { fix } = diagnosis
  const isChanged = whatIf !== recorded
  const left = simulated[log.browser === 'unknown' ? 'chromium' : log.browser].diagnosis.fix
  const { whatIf: words } = text
  return (
    <div class="what-if-actions">
      {fix && (
        <button
          type="button"
          class="button"
          title={words.fromFixHint}
          onClick={() => whatIfs.simulate(diagnosis.id, applyFix(recorded, fix))}
        >
          {words.fromFix}
        </button>
      )}
      {isChanged && left && (
        <button
          type="button"
          class="button"
          title={words.fixRestHint}
          onClick={() => whatIfs.simulate(diagnosis.id, applyFix(whatIf, left))}
        >
          {words.fixRest}
        </button>
      )}
      <button type="button" class="button" title={words.resetHint} disabled={!isChanged} onClick={() => whatIfs.forget(diagnosis.id)}>
        {words.reset}
      </button>
    </div>
  )
}
