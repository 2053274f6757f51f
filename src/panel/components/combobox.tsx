import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { placePopup } from './place-popup.ts'

interface Option {
  readonly id: string
  readonly name: string
}

export interface OptionGroup {
  readonly name: string
  readonly options: readonly Option[]
}

interface ComboboxProps {
  /** Of the text field, for its label. */
  readonly id: string
  readonly groups: readonly OptionGroup[]
  readonly chosen: Option | null
  readonly placeholder: string
  /** What the list says where nothing matches. */
  readonly nothing: string
  readonly onChoose: (id: string) => void
}

/** A text field that finds one of many options as one types: arrows move, Enter chooses, Escape puts the list away. */
export function Combobox({ id, groups, chosen, placeholder, nothing, onChoose }: ComboboxProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  /** null: nothing was typed since the list was opened, and the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const matching = useMemo(() => (isOpen ? matchingGroups(groups, typed ?? '') : []), [groups, isOpen, typed])
  const options = matching.flatMap((group) => group.options)
  const optionId = (index: number) => `${listId}-${index}`

  useLayoutEffect(() => {
    if (!isOpen || !list.current || !input.current) return
    list.current.showPopover?.()
    placePopup(list.current, input.current.getBoundingClientRect())
    list.current.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  })

  function open() {
    if (isOpen) return
    setIsOpen(true)
    setActive(
      Math.max(
        0,
        groups.flatMap((group) => group.options).findIndex((option) => option.id === chosen?.id),
      ),
    )
    input.current?.select()
  }

  function close() {
    setIsOpen(false)
    setTyped(null)
  }

  function choose(option: Option | undefined) {
    close()
    if (option !== undefined) onChoose(option.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!isOpen) {
      if (step === undefined && event.key !== 'Enter') return
      open()
    } else if (step !== undefined) setActive((active + step + options.length) % Math.max(1, options.length))
    else if (event.key === 'Enter') choose(options[active])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  let index = 0
  return (
    <span class="combobox">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(options.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        value={typed ?? chosen?.name ?? ''}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        onClick={open}
        onInput={({ currentTarget: { value } }) => {
          setIsOpen(true)
          setTyped(value)
          setActive(0)
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div
          ref={list}
          id={listId}
          class="popup suggestions"
          role="listbox"
          popover="manual"
          aria-label={placeholder}
          onMouseDown={keepFocus}
        >
          {matching.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
            <div key={group.name} role="group" aria-label={group.name}>
              <div class="option-group" aria-hidden="true">
                {group.name}
              </div>
              {group.options.map((option) => {
                const at = index++
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its option by aria-activedescendant.
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
                  <div
                    key={option.id}
                    id={optionId(at)}
                    class="suggestion"
                    role="option"
                    data-option={option.id}
                    aria-selected={at === active}
                    onClick={() => choose(option)}
                  >
                    {option.name}
                  </div>
                )
              })}
            </div>
          ))}
          {options.length === 0 && <p class="option-group">{nothing}</p>}
        </div>
      )}
    </span>
  )
}

function keepFocus(event: MouseEvent) {
  event.preventDefault()
}

/** The options that have every typed word in their name or id. */
function matchingGroups(groups: readonly OptionGroup[], typed: string): readonly OptionGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const has = ({ id, name }: Option) => words.every((word) => name.toLowerCase().includes(word) || id.includes(word))
  return groups.map(({ name, options }) => ({ name, options: options.filter(has) })).filter(({ options }) => options.length > 0)
}
