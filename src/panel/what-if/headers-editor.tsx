import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Header, WhatIf } from '../../engine/index.ts'
import { segments } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { type EditedHeader, editedHeaders } from './changed-headers.ts'
import { knownValues } from './known-headers.ts'

interface HeadersEditorProps {
  readonly lines: readonly Header[]
  readonly recorded: readonly Header[]
  readonly isRelevant: (line: Header) => boolean
  readonly names: readonly string[]
  readonly whatIf: WhatIf
  readonly onChange: (lines: readonly Header[]) => void
}

/** Edits headers: the relevant ones as rows, the others collapsed. */
export function HeadersEditor({ lines, recorded, isRelevant, names, whatIf, onChange }: HeadersEditorProps) {
  const { relevant, rest, removed } = editedHeaders(lines, recorded, isRelevant)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const focusRow = useFocusOfRow(list)

  return (
    <div class="edited-lines" ref={list}>
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {relevant.map((line, row) => (
        <HeaderRow
          key={line.index}
          line={line}
          names={id}
          values={knownValues(line.name, whatIf)}
          onChange={(next) => onChange(lines.with(line.index, next))}
          onRemove={() => {
            focusRow(row)
            onChange(lines.toSpliced(line.index, 1))
          }}
        />
      ))}
      {removed.map((line, index) => (
        <RemovedHeader key={index} line={line} onPutBack={() => onChange([...lines, line])} />
      ))}
      <button
        type="button"
        class="text-button add-line"
        onClick={() => {
          focusRow(relevant.length)
          onChange([...lines, { name: '', value: '' }])
        }}
      >
        {text.whatIf.addLine}
      </button>
      <OtherHeaders lines={rest} />
    </div>
  )
}

/** Focuses a row once it is drawn: the next one after one was removed, or a new one. */
function useFocusOfRow(list: RefObject<HTMLElement | null>): (row: number) => void {
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (next.current === null) return
    const inputs = list.current?.querySelectorAll<HTMLElement>('.edited-name, .add-line')
    inputs?.item(Math.min(next.current, inputs.length - 1)).focus()
    next.current = null
  })
  return (row) => {
    next.current = row
  }
}

function RemovedHeader({ line, onPutBack }: { line: Header; onPutBack: () => void }) {
  return (
    <div class="edited-line edited-removed">
      <span class="edited-was">
        <span class="visually-hidden">{text.whatIf.removed}: </span>
        <del>
          <UntrustedText text={`${line.name}: ${line.value}`} />
        </del>
      </span>
      <button type="button" class="text-button" onClick={onPutBack}>
        {text.whatIf.putBack}
      </button>
    </div>
  )
}

/** What doesn't matter to CORS, as recorded. */
function OtherHeaders({ lines }: { lines: readonly Header[] }) {
  if (lines.length === 0) return null
  return (
    <details class="more">
      <summary>{text.whatIf.otherLines(lines.length)}</summary>
      <ul class="lines">
        {lines.map(({ name, value }, index) => (
          <li key={index} class="line">
            <span class="line-name">
              <UntrustedText text={name} />:
            </span>{' '}
            <code class="line-value">
              <UntrustedText text={value} />
            </code>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface HeaderRowProps {
  readonly line: EditedHeader
  /** The id of the datalist with header names. */
  readonly names: string
  readonly values: readonly string[]
  readonly onChange: (line: Header) => void
  readonly onRemove: () => void
}

function HeaderRow({ line: { name, value, changed, before }, names, values, onChange, onRemove }: HeaderRowProps) {
  const id = useId()
  return (
    <div class={changed ? 'edited-line edited-changed' : 'edited-line'}>
      <input
        type="text"
        class="edit edited-name"
        aria-label={text.whatIf.headerName}
        list={names}
        spellcheck={false}
        autocomplete="off"
        value={name}
        onInput={({ currentTarget }) => onChange({ name: currentTarget.value, value })}
      />
      <input
        type="text"
        class="edit edited-value"
        aria-label={text.whatIf.headerValue(name)}
        aria-describedby={changed ? `${id}-was` : undefined}
        list={`${id}-values`}
        spellcheck={false}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onChange({ name, value: currentTarget.value })}
      />
      <datalist id={`${id}-values`}>
        {values.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button
        type="button"
        class="icon-button"
        aria-label={text.whatIf.removeLine(name)}
        title={text.whatIf.removeLine(name)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      {changed && (
        <span id={`${id}-was`} class={before === null ? 'visually-hidden' : 'edited-was'}>
          {before === null ? (
            text.whatIf.added
          ) : (
            <>
              <span class="visually-hidden">{text.whatIf.changed}, </span>
              {text.whatIf.was}{' '}
              <code>
                <UntrustedText text={before === '' ? text.detail.empty : before} />
              </code>
            </>
          )}
        </span>
      )}
      <InvisibleCharacters value={value} />
    </div>
  )
}

/** Inputs show neither zero-width spaces nor tabs: the value with escapes. */
export function InvisibleCharacters({ value }: { value: string }) {
  if (!segments(value).some(({ escaped }) => escaped)) return null
  return (
    <span class="edited-was">
      {text.whatIf.invisible}{' '}
      <code>
        <UntrustedText text={value} />
      </code>
    </span>
  )
}
