interface ChoiceProps<Option extends string> {
  readonly label: string
  readonly options: readonly Option[]
  readonly words: Readonly<Record<Option, string>>
  readonly value: Option
  readonly onChoose: (option: Option) => void
}

/** A labelled select. */
export function Choice<Option extends string>({ label, options, words, value, onChoose }: ChoiceProps<Option>) {
  return (
    <label class="setting">
      <span>{label}</span>
      <select
        class="select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface CheckProps {
  readonly label: string
  readonly hint: string
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}

/** A labelled checkbox. */
export function Check({ label, hint, checked, onCheck }: CheckProps) {
  return (
    <label class="setting" title={hint}>
      <span>{label}</span>
      <span>
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      </span>
    </label>
  )
}
