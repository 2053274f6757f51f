import { type CauseGroup, type Entry, originOf } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { recognizedAt } from './recognized-servers.ts'
import type { Terminal } from './terminal.ts'
import { lengthOf } from './wrap.ts'

/** Enough to recognize a server by. */
const MAX_RESPONSES = 50

interface Hint {
  readonly command: string
  readonly purpose: string
}

/** What to run next: the first cause explained, and its fix written for the server in use. Nothing where nothing went wrong. */
export function hints(groups: readonly CauseGroup[], file: string, entries: readonly Entry[], terminal: Terminal): readonly string[] {
  const rule = groups.find(({ cause }) => cause !== null)?.cause?.rule
  const fixable = groups.find(({ members }) => members.some(({ fix }) => fix !== null && fix.hops.length > 0))
  const found = [
    ...(rule === undefined ? [] : [{ command: `cors-lens explain ${rule}`, purpose: 'why browsers do this, with examples' }]),
    ...(fixable === undefined ? [] : [serverHint(fixable, file, entries)]),
  ]
  const width = Math.max(0, ...found.map(({ command }) => lengthOf(escapeControls(command))))
  return found.flatMap((hint) => textOf(hint, width, terminal))
}

function serverHint({ cause, members }: CauseGroup, file: string, entries: readonly Entry[]): Hint {
  const url = members[0]?.hops[cause?.hop ?? 0]?.url ?? ''
  const [recognized] = recognizedAt(originOf(url) ?? '', entries, MAX_RESPONSES)
  if (recognized === undefined) {
    return {
      command: `cors-lens ${shellWord(file)} --server NAME`,
      purpose: 'the fix for your server (cors-lens --server lists the names)',
    }
  }
  const { id, name } = recognized.server
  return { command: `cors-lens ${shellWord(file)} --server ${id}`, purpose: `the fix for ${name}, which the responses point to` }
}

function shellWord(file: string): string {
  return /^[\w@%+=:,./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`
}

function textOf({ command, purpose }: Hint, width: number, { columns, paint }: Terminal): readonly string[] {
  const shown = escapeControls(command)
  const isTooWide = columns !== null && width + 2 + lengthOf(purpose) > columns
  return isTooWide ? [paint('cyan', shown), `  ${purpose}`] : [`${paint('cyan', shown.padEnd(width))}  ${purpose}`]
}
