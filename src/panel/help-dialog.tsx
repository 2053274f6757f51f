import { useEffect, useRef } from 'preact/hooks'
import { languageChoice, languageChoices, languageNames, setLanguageChoice } from './language.ts'
import { layoutChoice, layouts, setLayoutChoice } from './layout.ts'
import { text } from './text.ts'
import { setTheme, theme, themes } from './theme.ts'

/** `?`: the shortcuts, and the few settings. A modal dialog has the focus, and Escape closes it by itself. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onClose={onClose}
      onKeyDown={(event) => {
        // Chromium hands a key that reaches the document to DevTools, where Escape opens the console drawer.
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <h2 id="help-title">{text.help.title}</h2>
      <div class="help-settings">
        <Choice label={text.help.theme} options={themes} words={text.help.themes} value={theme.value} onChoose={setTheme} />
        <Choice
          label={text.help.layout}
          options={layouts}
          words={text.help.layouts}
          value={layoutChoice.value}
          onChoose={setLayoutChoice}
        />
        <Choice
          label={text.help.language}
          options={languageChoices}
          words={{ ...languageNames, auto: text.help.ownLanguage }}
          value={languageChoice.value}
          onChoose={setLanguageChoice}
        />
      </div>
      <h3>{text.help.shortcuts}</h3>
      <dl>
        {text.help.keys.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {text.help.close}
      </button>
    </dialog>
  )
}

interface ChoiceProps<Option extends string> {
  readonly label: string
  readonly options: readonly Option[]
  readonly words: Readonly<Record<Option, string>>
  readonly value: Option
  readonly onChoose: (option: Option) => void
}

function Choice<Option extends string>({ label, options, words, value, onChoose }: ChoiceProps<Option>) {
  return (
    <label>
      {label}
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
