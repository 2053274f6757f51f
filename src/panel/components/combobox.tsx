import type { RefObject } from 'preact'
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
  const list = useOptionList(groups, chosen, onChoose)
  const { isOpen, typed, active, options } = list

  function open() {
    list.open()
    input.current?.select()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!isOpen) {
      if (step === undefined && event.key !== 'Enter') return
      open()
    } else if (step !== undefined) list.move(step)
    else if (event.key === 'Enter') list.choose(options[active])
    else if (event.key === 'Escape') list.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

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
        {...(options.length > 0 ? { 'aria-activedescendant': optionId(listId, active) } : {})}
        value={typed ?? chosen?.name ?? ''}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        onClick={() => !isOpen && open()}
        onInput={({ currentTarget }) => list.type(currentTarget.value)}
        onBlur={list.close}
        onKeyDown={onKeyDown}
      />
      {isOpen && <Listbox id={listId} label={placeholder} list={list} nothing={nothing} anchor={input} />}
    </span>
  )
}

interface OptionList {
  readonly isOpen: boolean
  /** null: nothing was typed since the list was opened, and the field shows what is chosen. */
  readonly typed: string | null
  /** Those that match what was typed. */
  readonly groups: readonly OptionGroup[]
  /** The same without their groups. */
  readonly options: readonly Option[]
  /** The index of the option that Enter chooses. */
  readonly active: number
  open(): void
  type(value: string): void
  move(step: number): void
  choose(option: Option | undefined): void
  close(): void
}

/** The state of a combobox's list. */
function useOptionList(all: readonly OptionGroup[], chosen: Option | null, onChoose: (id: string) => void): OptionList {
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const groups = useMemo(() => (isOpen ? matchingGroups(all, typed ?? '') : []), [all, isOpen, typed])
  const options = groups.flatMap((group) => group.options)

  function close() {
    setIsOpen(false)
    setTyped(null)
  }

  return {
    isOpen,
    typed,
    groups,
    options,
    active,
    open() {
      const at = all.flatMap((group) => group.options).findIndex((option) => option.id === chosen?.id)
      setIsOpen(true)
      setActive(Math.max(0, at))
    },
    type(value) {
      setIsOpen(true)
      setTyped(value)
      setActive(0)
    },
    move: (step) => setActive((active + step + options.length) % Math.max(1, options.length)),
    choose(option) {
      close()
      if (option !== undefined) onChoose(option.id)
    },
    close,
  }
}

interface ListboxProps {
  readonly id: string
  readonly label: string
  readonly list: OptionList
  /** What it says where nothing matches. */
  readonly nothing: string
  readonly anchor: RefObject<HTMLElement | null>
}

/** The options, in the top layer at their field. */
function Listbox({ id, label, list: { groups, options, active, choose }, nothing, anchor }: ListboxProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!box.current || !anchor.current) return
    box.current.showPopover?.()
    placePopup(box.current, anchor.current.getBoundingClientRect())
    box.current.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  })
  let index = 0
  return (
    <div ref={box} id={id} class="popup suggestions" role="listbox" popover="manual" aria-label={label} onMouseDown={keepFocus}>
      {groups.map((group) => (
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
                id={optionId(id, at)}
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
  )
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
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
