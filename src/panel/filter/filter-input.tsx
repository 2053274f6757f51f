import type { RefObject, TargetedEvent } from 'preact'
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
  const { filterText, inverted } = usePanel().list
  const input = useRef<HTMLInputElement>(null)
  const completion = useCompletion(input)
  const { suggestions, chosen } = completion
  const isOpen = suggestions.length > 0

  function clear() {
    filterText.value = ''
    inverted.value = false
    completion.close()
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const suggestion = suggestions[chosen]
    if (key === 'ArrowDown') completion.move(1)
    else if (key === 'ArrowUp') completion.move(-1)
    else if ((key === 'Enter' || key === 'Tab') && isOpen && !event.shiftKey) {
      if (suggestion) completion.take(suggestion)
      else completion.close()
      if (!suggestion && key === 'Tab') return
    } else if (key === 'Escape' && isOpen) completion.close()
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
        aria-expanded={isOpen}
        aria-controls={listboxId}
        aria-autocomplete="list"
        {...(isOpen && chosen >= 0 ? { 'aria-activedescendant': optionId(chosen) } : {})}
        value={filterText.value}
        placeholder={text.toolbar.filter}
        aria-label={text.toolbar.filter}
        title={text.toolbar.filterHint}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={completion.typed}
        onBlur={completion.close}
        onKeyDown={onKeyDown}
      />
      {filterText.value !== '' && <ClearButton onClear={clear} />}
      <Suggestions suggestions={suggestions} chosen={chosen} onTake={completion.take} />
    </div>
  )
}

function ClearButton({ onClear }: { onClear: () => void }) {
  return (
    <button type="button" class="icon-button" title={text.toolbar.clearFilter} aria-label={text.toolbar.clearFilter} onClick={onClear}>
      <Icon name="close" />
    </button>
  )
}

/** What the filter suggests at the caret. */
function useCompletion(input: RefObject<HTMLInputElement | null>) {
  const {
    list: { filterText },
    log: { diagnoses },
  } = usePanel()
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(-1)
  // While nothing is suggested the log may grow without being searched.
  const known = caret === null ? null : diagnoses.value
  const completion = useMemo(
    () => (caret === null || known === null ? null : completionAt(filterText.value, caret, known)),
    [caret, known, filterText.value],
  )
  const suggestions = completion?.suggestions ?? []

  return {
    suggestions,
    /** The index of the suggestion that Enter takes; -1: none. */
    chosen,
    close() {
      setCaret(null)
      setChosen(-1)
    },
    /** Suggests, or goes on to the next suggestion or the one before. */
    move(step: 1 | -1) {
      const count = suggestions.length
      if (count === 0) setCaret(input.current?.selectionStart ?? 0)
      else setChosen(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count)
    },
    take(suggestion: Suggestion) {
      if (!completion || !input.current) return
      const next = completed(filterText.value, completion, suggestion)
      filterText.value = next.text
      input.current.value = next.text
      input.current.setSelectionRange(next.caret, next.caret)
      setChosen(-1)
      setCaret(suggestion.key === null ? null : next.caret)
    },
    typed({ currentTarget: { value, selectionStart } }: TargetedEvent<HTMLInputElement>) {
      filterText.value = value
      setChosen(-1)
      const at = selectionStart ?? 0
      setCaret(/\S/.test(value.slice(0, at).at(-1) ?? '') ? at : null)
    },
  }
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
