import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { InvisibleCharacters } from './headers-editor.tsx'

interface FieldProps {
  readonly label: string
  readonly value: string
  /** As recorded. */
  readonly before: string
  readonly values?: readonly string[]
  readonly wide?: boolean
  readonly numeric?: boolean
  readonly invalid?: boolean
  readonly onChange: (value: string) => void
}

/** A labelled text field, marked when it differs from the recording. */
export function TextField({ label, value, before, values = [], wide = false, numeric = false, invalid = false, onChange }: FieldProps) {
  const id = useId()
  return (
    <Labelled label={label} isChanged={value !== before} before={before} wide={wide} id={id}>
      <input
        id={id}
        type="text"
        class="edit"
        inputMode={numeric ? 'numeric' : 'text'}
        size={numeric ? 4 : 12}
        list={values.length > 0 ? `${id}-values` : undefined}
        aria-invalid={invalid}
        spellcheck={false}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {values.length > 0 && (
        <datalist id={`${id}-values`}>
          {values.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <InvisibleCharacters value={value} />
    </Labelled>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly before: Value
  readonly choices: readonly (readonly [value: Value, word: string])[]
  readonly onChange: (value: Value) => void
}

export function ChoiceField<Value extends string>({ label, value, before, choices, onChange }: ChoiceProps<Value>) {
  const id = useId()
  const word = choices.find(([one]) => one === before)?.[1] ?? before
  return (
    <Labelled label={label} isChanged={value !== before} before={word} id={id}>
      <select
        id={id}
        class="select"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex]
          if (chosen) onChange(chosen[0])
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

interface LabelledProps {
  readonly label: string
  readonly isChanged: boolean
  readonly before: string
  readonly id: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

function Labelled({ label, isChanged, before, id, wide = false, children }: LabelledProps) {
  return (
    <div class={`field${wide ? ' field-wide' : ''}${isChanged ? ' edited-changed' : ''}`}>
      <label for={id}>
        {label}
        {isChanged && <span class="visually-hidden"> ({text.whatIf.changed})</span>}
      </label>
      {children}
      {isChanged && before !== '' && (
        <span class="edited-was">
          {text.whatIf.was}{' '}
          <code>
            <UntrustedText text={before} />
          </code>
        </span>
      )}
    </div>
  )
}
