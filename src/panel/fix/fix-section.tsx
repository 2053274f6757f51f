import {
  type Alternative,
  type Diagnosis,
  type DiffLine,
  type Fix,
  isInPage,
  requestChanges,
  secondChoice,
  untoldAlternatives,
} from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-buttons.tsx'
import { groupedBy } from '../components/group-by.ts'
import { LongText } from '../components/long-text.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { Prose } from '../components/prose.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { TryFix } from '../what-if/try-fix.tsx'
import { isConfigurable, isEmbeddingBlocked } from './chosen-configuration.ts'
import { addedHeaders, type DiffBlock, diffBlocks, EMBEDDING } from './diff-blocks.ts'
import { DiffField } from './diff-field.tsx'
import { noteOf, titleOf } from './fix-words.ts'
import { ServerConfiguration } from './server-configuration.tsx'

/** The fix: what to change in the request and in each response, and right below it the configuration of the server. */
export function FixSection({ diagnosis }: { diagnosis: Diagnosis }) {
  const { fix } = diagnosis
  const [second, note] = [secondChoice(diagnosis), noteOf(diagnosis)]
  const embedding = isEmbeddingBlocked(diagnosis)
  if (!fix && note === null && !embedding) return null
  return (
    <section class="fix" aria-label={text.fix.title}>
      <h3 class="visually-hidden">{text.fix.title}</h3>
      {second !== null && (
        <p class="second-choice">
          <Prose text={second} />
        </p>
      )}
      {fix && <Changes way={fix} diagnosis={diagnosis} />}
      {embedding && <Diff blocks={[EMBEDDING]} unknownCredentials={false} />}
      {isConfigurable(diagnosis) && <ServerConfiguration diagnosis={diagnosis} />}
      {note !== null && <Explanation text={note} />}
      {untoldAlternatives(diagnosis).map((way) => (
        <OtherWay key={way.note} way={way} diagnosis={diagnosis} />
      ))}
      <TryFix diagnosis={diagnosis} />
    </section>
  )
}

function OtherWay({ way, diagnosis }: { way: Alternative; diagnosis: Diagnosis }) {
  const title = <Prose text={titleOf(way)} />
  if (isInPage(way)) return <p class="quiet">{title}</p>
  return (
    <details class="more">
      <summary>{title}</summary>
      <Changes way={way} diagnosis={diagnosis} />
    </details>
  )
}

interface ChangesProps {
  readonly way: Pick<Fix, 'request' | 'hops' | 'assumes'> | Alternative
  readonly diagnosis: Diagnosis
}

/** The changes of the request, then each response before and after. */
function Changes({ way, diagnosis }: ChangesProps) {
  const { log } = usePanel()
  const { request, hops, assumes } = way
  const changes = requestChanges(request)
  if (changes.length === 0 && hops.length === 0) return <p>{text.fix.asItIs}</p>
  return (
    <>
      {changes.length > 0 && (
        <div class="diff diff-of-request">
          <div class="diff-head">
            <h4>{text.fix.ofRequest}</h4>
            {request?.url != null && <CopyTextButton label={text.fix.copyUrl} make={() => request.url ?? ''} />}
          </div>
          <ul class="reasons">
            {changes.map((change) => (
              <li key={change}>
                <Prose text={change} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {[...groupedBy(diffBlocks(way, diagnosis, log.entry), ({ url }) => url ?? '').values()].map((blocks) => (
        <Diff key={blocks[0]?.url} blocks={blocks} unknownCredentials={assumes === 'credentials'} />
      ))}
    </>
  )
}

/** Characters of a URL above its headers. */
const MAX_URL_LENGTH = 44

interface DiffProps {
  /** Of one URL. */
  readonly blocks: readonly DiffBlock[]
  /** The recording doesn't show whether credentials are included. */
  readonly unknownCredentials: boolean
}

/** What preflight response and response both need comes first, then what only one of them does. */
function Diff({ blocks, unknownCredentials }: DiffProps) {
  const [first] = blocks
  if (first === undefined) return null
  const { url } = first
  const of = blocks.length > 1 ? 'both' : first.of
  const added = addedHeaders(blocks.flatMap(({ lines }) => lines))
  return (
    <div class="diff">
      <div class="diff-head">
        <h4>
          {text.fix.of[of]}
          {url !== null && (
            <code class="check-url">
              <LongText text={url} longest={MAX_URL_LENGTH} />
            </code>
          )}
        </h4>
        {added !== '' && <CopyTextButton label={text.fix.copyHeaders} make={() => added} />}
      </div>
      <ul class="diff-lines">
        {blocks.flatMap((block) =>
          withoutUnrelated(block.lines).map((line) => (
            <DiffLineItem
              key={`${block.of} ${line.kind} ${line.name} ${line.value}`}
              line={line}
              notes={[
                ...(block.of === of || block.of === 'both' || line.kind === 'same' ? [] : [text.fix.only[block.of]]),
                ...(unknownCredentials && isAllowCredentials(line) ? [text.fix.ifCredentials] : []),
              ]}
            />
          )),
        )}
      </ul>
    </div>
  )
}

/** What stays as it is shows beside a change of the same header only: the Headers tab has the rest. */
function withoutUnrelated(lines: readonly DiffLine[]): readonly DiffLine[] {
  const changed = new Set(lines.filter(({ kind }) => kind !== 'same').map(({ name }) => name.toLowerCase()))
  return lines.filter(({ kind, name }) => kind !== 'same' || changed.has(name.toLowerCase()))
}

/** It is in the fix although the recording doesn't show that it's needed. */
function isAllowCredentials({ kind, name }: DiffLine): boolean {
  return kind === 'added' && name.toLowerCase() === 'access-control-allow-credentials'
}

/** Colour is not the only difference: a sign, and a word for screen readers. */
function DiffLineItem({ line: { kind, name, value }, notes }: { line: DiffLine; notes: readonly string[] }) {
  return (
    <li class={`diff-line diff-${kind}`}>
      <span aria-hidden="true">{{ same: ' ', removed: '−', added: '+' }[kind]}</span>
      {kind !== 'same' && <span class="visually-hidden">{text.fix[kind]}</span>}
      <span class="diff-words">
        <DiffField name={name === '' ? text.detail.status : name} value={value} />
        {notes.length > 0 && <span class="diff-reason">{notes.join(', ')}</span>}
      </span>
    </li>
  )
}
