import { type Diagnosis, type DiffLine, type Entry, type Fix, type HopFix, responseDiff } from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { SecurityNotes } from '../warnings/warnings.tsx'
import { TryFix } from '../what-if/try-fix.tsx'
import { requestChanges } from './request-changes.ts'
import { ServerConfiguration } from './server-configuration.tsx'
import { PoliciesOf } from './server-policy.tsx'

/** What would let the page read the response at the first try: each answer before and after, and how to tell the server in use. */
export function FixTab({ diagnosis }: { diagnosis: Diagnosis }) {
  const { fix, fixNote } = diagnosis
  if (!fix && !fixNote) return <p class="nothing-here">{text.fix.nothing}</p>
  return (
    <div class="part fix">
      {fix && <Changes way={fix} diagnosis={diagnosis} />}
      <SecurityNotes diagnosis={diagnosis} />
      {fixNote && <Explanation text={fixNote} />}
      {fix?.alternatives?.map((way) => (
        <details key={way.note} class="more">
          <summary>
            <UntrustedText text={text.fix.alternative(way.note)} />
          </summary>
          <Changes way={way} diagnosis={diagnosis} />
        </details>
      ))}
      <TryFix diagnosis={diagnosis} />
      {fix && fix.hops.length > 0 && <ServerConfiguration diagnosis={diagnosis} fix={fix} />}
      <PoliciesOf diagnosis={diagnosis} />
    </div>
  )
}

interface ChangesProps {
  readonly way: Pick<Fix, 'request' | 'hops'>
  readonly diagnosis: Diagnosis
}

/** What the caller changes, then each answer before and after. */
function Changes({ way: { request, hops }, diagnosis }: ChangesProps) {
  const changes = request === null ? [] : requestChanges(request)
  if (changes.length === 0 && hops.length === 0) return <p>{text.fix.asItIs}</p>
  return (
    <>
      {changes.length > 0 && (
        <>
          <h4>{text.fix.ofRequest}</h4>
          <ul class="reasons">
            {changes.map((change) => (
              <li key={change}>
                <UntrustedText text={change} />
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
  readonly hop: HopFix
  /** The URL that is asked instead. */
  readonly direct: string | null
  readonly diagnosis: Diagnosis
}

function HopDiffs({ hop, direct, diagnosis }: HopDiffsProps) {
  const panel = usePanel()
  const report = direct === null ? diagnosis.hops[hop.hop] : undefined
  const at = (index: number | null | undefined) => (index == null ? null : panel.log.entry(index))
  const url = diagnosis.hops.length > 1 ? (report?.url ?? direct) : direct
  return (
    <>
      <Diff title={text.fix.of.preflight} url={url} entry={at(report?.preflight.entry)} change={hop.preflight} />
      <Diff title={text.fix.of.response} url={url} entry={at(report?.entry)} change={hop.response} />
    </>
  )
}

interface DiffProps {
  readonly title: string
  readonly url: string | null
  readonly entry: Entry | null
  readonly change: HopFix['response']
}

function Diff({ title, url, entry, change }: DiffProps) {
  const lines = responseDiff(entry, change)
  if (lines.every(({ kind }) => kind === 'same')) return null
  const added = lines.filter(({ kind, name }) => kind === 'added' && name !== '')
  return (
    <div class="diff">
      <div class="diff-head">
        <h4>
          {title}
          {url !== null && (
            <code class="check-url">
              <UntrustedText text={url} />
            </code>
          )}
        </h4>
        {added.length > 0 && (
          <CopyTextButton label={text.fix.copyHeaders} make={() => added.map(({ name, value }) => `${name}: ${value}\n`).join('')} />
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
      {kind !== 'same' && <span class="visually-hidden">{text.fix[kind]}</span>}
      <code>
        <UntrustedText text={`${name === '' ? text.detail.status : name}: ${value}`} />
      </code>
    </li>
  )
}
