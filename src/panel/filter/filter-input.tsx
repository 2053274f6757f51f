import { useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '../components/icons.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { completed, completionAt, type Suggestion } from './filter-suggestions.ts'

/** Where `/` leads. */
export const FILTER_INPUT_ID = 'filter'
const listboxId = 'filter-suggestions'
const optionId = (index: number) => `filter-suggestion-${index}`

/** A combobox: suggestions come as one types or with the down arrow, Enter or Tab takes the chosen one, Escape puts them away, then clears. */
export function FilterInput() {
  const {
    list: { filterText, inverted },
    log: { diagnoses },
  } = usePanel()
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, choose] = useState(-1)
  // While nothing is suggested the log may grow without being searched.
  const known = caret === null ? null : diagnoses.value
  const completion = useMemo(
    () => (caret === null || known === null ? null : completionAt(filterText.value, caret, known)),
    [caret, known, filterText.value],
  )
  const suggestions = completion?.suggestions ?? []
  const open = suggestions.length > 0

  function close() {
    setCaret(null)
    choose(-1)
  }

  function take(suggestion: Suggestion) {
    if (!completion || !input.current) return
    const next = completed(filterText.value, completion, suggestion)
    filterText.value = next.text
    input.current.value = next.text
    input.current.setSelectionRange(next.caret, next.caret)
    choose(-1)
    setCaret(suggestion.key === null ? null : next.caret)
  }

  function clear() {
    filterText.value = ''
    inverted.value = false
    close()
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!open) setCaret(input.current?.selectionStart ?? 0)
      else choose((chosen + (key === 'ArrowDown' ? 1 : suggestions.length - (chosen < 0 ? 0 : 1))) % suggestions.length)
    } else if ((key === 'Enter' || key === 'Tab') && open && !event.shiftKey) {
      const suggestion = suggestions[chosen]
      if (suggestion) take(suggestion)
      else {
        close()
        if (key === 'Tab') return
      }
    } else if (key === 'Escape' && open) close()
    else if (key === 'Escape' && filterText.value !== '') clear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="filter">
      <Icon name="filter" />
      <input
        ref={input}
        id={FILTER_INPUT_ID}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listboxId}
        aria-autocomplete="list"
        {...(open && chosen >= 0 ? { 'aria-activedescendant': optionId(chosen) } : {})}
        value={filterText.value}
        placeholder={text.toolbar.filter}
        aria-label={text.toolbar.filter}
        title={text.toolbar.filterHint}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          filterText.value = event.currentTarget.value
          choose(-1)
          const at = event.currentTarget.selectionStart ?? 0
          setCaret(/\S/.test(event.currentTarget.value.slice(0, at).at(-1) ?? '') ? at : null)
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {filterText.value !== '' && (
        <button type="button" class="icon-button" title={text.toolbar.clearFilter} aria-label={text.toolbar.clearFilter} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
      <Suggestions suggestions={suggestions} chosen={chosen} onTake={take} />
    </div>
  )
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[]
  readonly chosen: number
  readonly onTake: (suggestion: Suggestion) => void
}

function Suggestions({ suggestions, chosen, onTake }: SuggestionsProps) {
  return (
    <div id={listboxId} class="suggestions" role="listbox" aria-label={text.toolbar.suggestions} hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names its option by aria-activedescendant.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
        <div
          key={suggestion.word}
          id={optionId(index)}
          class="suggestion"
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <code>
            <UntrustedText text={suggestion.word} />
          </code>
          <span class="suggestion-says">
            <UntrustedText text={suggestion.key === null ? suggestion.says : text.toolbar.filterKeys[suggestion.key]} />
          </span>
          {suggestion.count > 0 && <span class="suggestion-count">{text.toolbar.times(suggestion.count)}</span>}
        </div>
      ))}
    </div>
  )
}
