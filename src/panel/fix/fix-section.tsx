import { type Alternative, blockedEmbedding, type Diagnosis, type DiffLine, type Fix } from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { TryFix } from '../what-if/try-fix.tsx'
import { addedHeaders, type DiffBlock, diffBlocks, EMBEDDING } from './diff-blocks.ts'
import { requestChanges } from './request-changes.ts'
import { ServerConfiguration } from './server-configuration.tsx'

/** The fix: what to change in the request and in each response, and right below it the configuration of the server. */
export function FixSection({ diagnosis }: { diagnosis: Diagnosis }) {
  const { fix } = diagnosis
  const note = noteOf(diagnosis)
  const embedding = blockedEmbedding([diagnosis]).length > 0
  if (!fix && note === null && !embedding) return null
  return (
    <section class="fix" aria-label={text.fix.title}>
      <h3 class="visually-hidden">{text.fix.title}</h3>
      {fix && <Changes way={fix} diagnosis={diagnosis} />}
      {embedding && <Diff block={EMBEDDING} unknownCredentials={false} />}
      {(embedding || (fix !== null && fix.hops.length > 0)) && <ServerConfiguration diagnosis={diagnosis} embedding={embedding} />}
      {note !== null && <Explanation text={note} />}
      {fix?.alternatives?.map((way) => (
        <details key={way.note} class="more">
          <summary>
            <UntrustedText text={titleOf(way)} />
          </summary>
          <Changes way={way} diagnosis={diagnosis} />
        </details>
      ))}
      <TryFix diagnosis={diagnosis} />
    </section>
  )
}

/** What the remedy doesn't say already. */
export function noteOf({ fixNote, cause }: Diagnosis): string | null {
  return fixNote === cause?.remedy ? null : fixNote
}

/** A way without any change of a response is the page's alone. */
export function titleOf({ hops, note }: Alternative): string {
  return hops.length === 0 ? text.fix.inPage(note) : text.fix.alternative(note)
}

interface ChangesProps {
  readonly way: Pick<Fix, 'request' | 'hops' | 'assumes'> | Alternative
  readonly diagnosis: Diagnosis
}

/** The changes of the request, then each response before and after. */
function Changes({ way, diagnosis }: ChangesProps) {
  const { log } = usePanel()
  const { request, hops, assumes } = way
  const changes = request === null ? [] : requestChanges(request)
  if (changes.length === 0 && hops.length === 0) return <p>{text.fix.asItIs}</p>
  return (
    <>
      {changes.length > 0 && (
        <div class="diff">
          <div class="diff-head">
            <h4>{text.fix.ofRequest}</h4>
            {request?.url != null && <CopyTextButton label={text.fix.copyUrl} make={() => request.url ?? ''} />}
          </div>
          <ul class="reasons">
            {changes.map((change) => (
              <li key={change}>
                <UntrustedText text={change} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {diffBlocks(way, diagnosis, log.entry).map((block) => (
        <Diff key={`${block.title} ${block.url}`} block={block} unknownCredentials={assumes === 'credentials'} />
      ))}
    </>
  )
}

interface DiffProps {
  readonly block: DiffBlock
  /** The recording doesn't show whether credentials are included. */
  readonly unknownCredentials: boolean
}

function Diff({ block: { title, url, lines }, unknownCredentials }: DiffProps) {
  const added = addedHeaders(lines)
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
        {added !== '' && <CopyTextButton label={text.fix.copyHeaders} make={() => added} />}
      </div>
      <ul class="diff-lines">
        {lines.map((line) => (
          <DiffLineItem key={`${line.kind} ${line.name} ${line.value}`} line={line} reason={unknownCredentials ? reasonFor(line) : null} />
        ))}
      </ul>
    </div>
  )
}

/** Why a header is in the fix although the recording doesn't show that it's needed. */
function reasonFor({ kind, name }: DiffLine): string | null {
  return kind === 'added' && name.toLowerCase() === 'access-control-allow-credentials' ? text.fix.ifCredentials : null
}

/** Colour is not the only difference: a sign, and a word for screen readers. */
function DiffLineItem({ line: { kind, name, value }, reason }: { line: DiffLine; reason: string | null }) {
  return (
    <li class={`diff-line diff-${kind}`}>
      <span aria-hidden="true">{{ same: ' ', removed: '−', added: '+' }[kind]}</span>
      {kind !== 'same' && <span class="visually-hidden">{text.fix[kind]}</span>}
      <span>
        <code>
          <UntrustedText text={`${name === '' ? text.detail.status : name}: ${value}`} />
        </code>
        {reason !== null && <span class="diff-reason">{reason}</span>}
      </span>
    </li>
  )
}
