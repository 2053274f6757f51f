// biome-ignore-all lint/a11y/useSemanticElements: a row of an ARIA grid, see request-list.tsx.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys.

import { useMemo } from 'preact/hooks'
import { type Diagnosis, isAllowedUnlessCredentials } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictMark } from '../components/verdict-mark.tsx'
import type { Group } from '../state/sort-and-group.ts'
import { counted } from '../text/count.ts'
import { text } from '../text/text.ts'
import { rowId } from './request-row.tsx'

interface GroupRowProps {
  readonly group: Group
  readonly index: number
  /** How many columns it spans. */
  readonly columns: number
  /** Says the host, where the rows differ in it. */
  readonly showsHost: boolean
  readonly selected: boolean
  readonly onToggle: (group: Group) => void
  readonly onMenu: (id: string, event: MouseEvent) => void
}

/** In a group whose verdict is “depends” others may be allowed. */
function isOpenOnlyInCredentials(member: Diagnosis): boolean {
  return member.verdict !== 'depends' || isAllowedUnlessCredentials(member)
}

/** What several exchanges have in common, at which host, and how many they are; a single one speaks for itself. */
export function GroupRow({ group, index, columns, showsHost, selected, onToggle, onMenu }: GroupRowProps) {
  const { id, title, disallowedNames, host, verdict, members, folded } = group
  const hasFootnote = useMemo(() => verdict === 'depends' && members.every(isOpenOnlyInCredentials), [verdict, members])
  const what = disallowedNames === '' ? title : `${disallowedNames}: ${title}`
  const words = host === '' ? what : `${what} ${text.list.at} ${host}`
  return (
    <div
      id={rowId(id)}
      class={`row row-group row-${verdict}${selected ? ' is-current' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!folded}
      aria-selected={selected}
      onClick={() => onToggle(group)}
      onContextMenu={(event) => onMenu(id, event)}
    >
      <span class="cell cell-group" role="gridcell" aria-colspan={columns} title={escapeInvisible(words)}>
        <svg class={folded ? 'twisty' : 'twisty twisty-open'} viewBox="0 0 8 8" aria-hidden="true">
          <path d="M2 .5v7L6.5 4z" />
        </svg>
        <VerdictMark verdict={verdict} hasFootnote={hasFootnote} />
        <span class="group-title">
          {disallowedNames !== '' && (
            <>
              <code>
                <UntrustedText text={disallowedNames} />
              </code>
              {': '}
            </>
          )}
          <UntrustedText text={title} />
        </span>
        {showsHost && host !== '' && (
          <span class="group-host">
            <UntrustedText text={host} />
          </span>
        )}
        {(folded || members.length > 1) && (
          <span class="badge group-count">
            <span aria-hidden="true">{counted(members.length)}</span>
            <span class="visually-hidden">{text.counts.requests(members.length)}</span>
          </span>
        )}
      </span>
    </div>
  )
}
