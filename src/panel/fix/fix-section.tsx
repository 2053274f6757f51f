import { type Diagnosis, type DiffLine, type Entry, type Fix, type HopFix, responseDiff } from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { TryFix } from '../what-if/try-fix.tsx'
import { requestChanges } from './request-changes.ts'
import { ServerConfiguration } from './server-configuration.tsx'

/** The fix: what to change in the request and in each response, and the configuration of the server. */
export function FixSection({ diagnosis }: { diagnosis: Diagnosis }) {
  const { fix, fixNote } = diagnosis
  if (!fix && !fixNote) return null
  return (
    <section class="fix" aria-label={text.fix.title}>
      <h3 class="visually-hidden">{text.fix.title}</h3>
      {fix && <Changes way={fix} diagnosis={diagnosis} />}
      {fixNote && <Explanation text={fixNote} />}
      {fix && fix.hops.length > 0 && <ServerConfiguration diagnosis={diagnosis} fix={fix} />}
      {fix?.alternatives?.map((way) => (
        <details key={way.note} class="more">
          <summary>
            <UntrustedText text={text.fix.alternative(way.note)} />
          </summary>
          <Changes way={way} diagnosis={diagnosis} />
        </details>
      ))}
      <TryFix diagnosis={diagnosis} />
    </section>
  )
}

interface ChangesProps {
  readonly way: Pick<Fix, 'request' | 'hops'>
  readonly diagnosis: Diagnosis
}

/** The changes of the request, then each response before and after. */
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
  /** The URL to request instead. */
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

/** Colour is not the only difference: a sign, and a word for screen readers. */
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
