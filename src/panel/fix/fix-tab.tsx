import type { Diagnosis, Entry, HopRepair, Repair } from '../../engine/index.ts'
import { answerDiff, type DiffLine } from './response-diff.ts'
import { Explanation } from '../why/cause-card.tsx'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { requestChanges } from '../export/markdown.ts'
import { PoliciesOf } from './server-policy.tsx'
import { SecurityNotes } from '../warnings/warnings.tsx'
import { ServerConfiguration } from './server-configuration.tsx'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'
import { Visible } from '../components/untrusted-text.tsx'
import { TryRepair } from '../what-if/try-fix.tsx'

/** What would let the page read the response at the first try: each answer before and after, and how to tell the server in use. */
export function RepairView({ diagnosis }: { diagnosis: Diagnosis }) {
  const { repair, repairNote } = diagnosis
  if (!repair && !repairNote) return <p class="nothing-here">{text.repair.nothing}</p>
  return (
    <div class="part repair">
      {repair && <Changes way={repair} diagnosis={diagnosis} />}
      <SecurityNotes diagnosis={diagnosis} />
      {repairNote && <Explanation text={repairNote} />}
      {repair?.alternatives?.map((way) => (
        <details key={way.note} class="more">
          <summary>
            <Visible text={text.repair.alternative(way.note)} />
          </summary>
          <Changes way={way} diagnosis={diagnosis} />
        </details>
      ))}
      <TryRepair diagnosis={diagnosis} />
      {repair && repair.hops.length > 0 && <ServerConfiguration diagnosis={diagnosis} repair={repair} />}
      <PoliciesOf diagnosis={diagnosis} />
    </div>
  )
}

interface ChangesProps {
  readonly way: Pick<Repair, 'request' | 'hops'>
  readonly diagnosis: Diagnosis
}

/** What the caller changes, then each answer before and after. */
function Changes({ way: { request, hops }, diagnosis }: ChangesProps) {
  const changes = request === null ? [] : requestChanges(request)
  if (changes.length === 0 && hops.length === 0) return <p>{text.repair.asItIs}</p>
  return (
    <>
      {changes.length > 0 && (
        <>
          <h4>{text.repair.ofRequest}</h4>
          <ul class="reasons">
            {changes.map((change) => (
              <li key={change}>
                <Visible text={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hops.map((hop) => (
        <HopDiffs key={hop.hop} hop={hop} direct={request?.url ?? null} diagnosis={diagnosis} />
      ))}
    </>
  )
}

interface HopDiffsProps {
  readonly hop: HopRepair
  /** The URL that is asked instead. */
  readonly direct: string | null
  readonly diagnosis: Diagnosis
}

function HopDiffs({ hop, direct, diagnosis }: HopDiffsProps) {
  const panel = usePanel()
  const report = direct === null ? diagnosis.hops[hop.hop] : undefined
  const at = (index: number | null | undefined) => (index == null ? null : panel.entry(index))
  const url = diagnosis.hops.length > 1 ? (report?.url ?? direct) : direct
  return (
    <>
      <Diff title={text.repair.of.preflight} url={url} entry={at(report?.preflight.entry)} change={hop.preflight} />
      <Diff title={text.repair.of.response} url={url} entry={at(report?.entry)} change={hop.response} />
    </>
  )
}

interface DiffProps {
  readonly title: string
  readonly url: string | null
  readonly entry: Entry | null
  readonly change: HopRepair['response']
}

function Diff({ title, url, entry, change }: DiffProps) {
  const lines = answerDiff(entry, change)
  if (lines.every(({ kind }) => kind === 'same')) return null
  const added = lines.filter(({ kind, name }) => kind === 'added' && name !== '')
  return (
    <div class="diff">
      <div class="diff-head">
        <h4>
          {title}
          {url !== null && (
            <code class="check-url">
              <Visible text={url} />
            </code>
          )}
        </h4>
        {added.length > 0 && (
          <CopyTextButton label={text.repair.copyHeaders} make={() => added.map(({ name, value }) => `${name}: ${value}\n`).join('')} />
        )}
      </div>
      <ul class="diff-lines">
        {lines.map((line) => (
          <DiffLineItem key={`${line.kind} ${line.name} ${line.value}`} line={line} />
        ))}
      </ul>
    </div>
  )
}

/** The sign and the hidden word say what the colour does. */
function DiffLineItem({ line: { kind, name, value } }: { line: DiffLine }) {
  return (
    <li class={`diff-line diff-${kind}`}>
      <span aria-hidden="true">{{ same: ' ', removed: '−', added: '+' }[kind]}</span>
      {kind !== 'same' && <span class="unseen">{text.repair[kind]}</span>}
      <code>
        <Visible text={`${name === '' ? text.detail.status : name}: ${value}`} />
      </code>
    </li>
  )
}
