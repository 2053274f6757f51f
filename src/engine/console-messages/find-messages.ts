import type { BrowserName } from '../report/browser-name.ts'
import { CHROMIUM_FRAMES, CHROMIUM_MESSAGES } from './chromium-messages.ts'
import { type CompiledText, compileText, type FoundText, findText } from './find-text.ts'
import { FIREFOX_FRAMES, FIREFOX_MESSAGES } from './firefox-messages.ts'
import type { MessageFrame, MessageTemplate, Said } from './message-template.ts'
import type { PastedText } from './pasted-text.ts'
import { WEBKIT_FRAMES, WEBKIT_MESSAGES } from './webkit-messages.ts'

/** One message, as far as the text has it. */
export interface FoundMessage {
  readonly browser: BrowserName
  /** null: the text ends before the reason, or the browser gives none. */
  readonly template: MessageTemplate | null
  readonly said: Partial<Readonly<Record<Said, string>>>
}

type Piece = { readonly browser: BrowserName; readonly text: CompiledText } & (
  | { readonly template: MessageTemplate; readonly frame: null }
  | { readonly template: null; readonly frame: MessageFrame }
)

const BROWSERS: readonly (readonly [BrowserName, readonly MessageFrame[], readonly MessageTemplate[]])[] = [
  ['chromium', CHROMIUM_FRAMES, CHROMIUM_MESSAGES],
  ['firefox', FIREFOX_FRAMES, FIREFOX_MESSAGES],
  ['webkit', WEBKIT_FRAMES, WEBKIT_MESSAGES],
]

const PIECES: readonly Piece[] = BROWSERS.flatMap(([browser, frames, templates]) => [
  ...frames.flatMap((frame) => asPasted(frame.text).map((text): Piece => ({ browser, text: compileText(text), template: null, frame }))),
  ...templates.flatMap((template) =>
    [template.text, ...(template.olderTexts ?? [])]
      .flatMap(asPasted)
      .map((text): Piece => ({ browser, text: compileText(text), template, frame: null })),
  ),
])

/** A shell takes the quotation marks out of a message that was not quoted as a whole. */
function asPasted(text: string): readonly string[] {
  const bare = text.replaceAll("'", '')
  return bare === text ? [text] : [text, bare]
}

/** What Firefox and WebKit put behind a reason. */
const STATUS = compileText('Status code: {status}')

interface Draft {
  readonly browser: BrowserName
  template: MessageTemplate | null
  said: Partial<Record<Said, string>>
  readonly start: number
}

/** The messages of browsers in a text, in their order, each once. */
export function findMessages(text: PastedText): readonly FoundMessage[] {
  const drafts: Draft[] = []
  for (const { piece, found } of piecesIn(text)) place(piece, found, drafts)
  for (const { start, said } of findText(STATUS, text)) {
    const before = drafts.findLast((draft) => draft.start < start)
    if (before !== undefined && before.browser !== 'chromium' && /^\d{3}$/.test(said.status ?? ''))
      before.said = { ...said, ...before.said }
  }
  return withoutRepeats(drafts)
}

interface FoundPiece {
  readonly piece: Piece
  readonly found: FoundText
}

/** Where several texts begin at the same place, the longest is meant; what lies within another is none. */
function piecesIn(text: PastedText): readonly FoundPiece[] {
  const all = PIECES.flatMap((piece) =>
    findText(piece.text, text)
      .filter(({ said }) => said.url !== 'resource') // “Failed to load resource: ” is no frame
      .map((found) => ({ piece, found })),
  )
  all.sort((one, other) => one.found.start - other.found.start || other.found.end - one.found.end)
  let end = 0
  return all.filter(({ found }) => {
    if (found.start < end) return false
    end = found.end
    return true
  })
}

/** A frame and a reason of one browser that follow each other are one message. */
function place({ browser, template, frame }: Piece, { said: quoted, start }: FoundText, drafts: Draft[]): void {
  const said = frame?.kind === undefined ? quoted : { kind: frame.kind, ...quoted }
  const last = drafts.at(-1)
  const isOfLast =
    last !== undefined &&
    last.browser === browser &&
    (template === null ? frame.followsReason === true && last.template !== null && !isSaid(said, last) : last.template === null)
  if (!isOfLast) drafts.push({ browser, template, said: { ...said }, start })
  else {
    last.template ??= template
    last.said = { ...said, ...last.said }
  }
}

/** Does the message say another URL or origin already? */
function isSaid(said: FoundText['said'], { said: before }: Draft): boolean {
  return (Object.keys(said) as Said[]).some((name) => before[name] !== undefined && before[name] !== said[name])
}

/**
 * Each message once. Safari prints a reason twice, once with the URL; and Firefox says “did not succeed” of the request behind a preflight that failed
 * for another reason.
 */
function withoutRepeats(drafts: readonly Draft[]): readonly FoundMessage[] {
  return drafts.filter((draft, index) => !drafts.some((other, place) => place !== index && isSaidBy(draft, other, place < index)))
}

function isSaidBy(draft: Draft, other: Draft, comesFirst: boolean): boolean {
  if (draft.browser !== other.browser) return false
  const names = Object.keys(draft.said) as Said[]
  const isFollower = draft.template?.name === 'CORSDidNotSucceed2' && other.template !== null && other.template !== draft.template
  if (isFollower) return draft.said.url === other.said.url
  if (draft.template !== null && draft.template !== other.template) return false
  if (!names.every((name) => other.said[name] === draft.said[name])) return false
  // Of two that say the same the first is kept.
  return comesFirst || other.template !== draft.template || Object.keys(other.said).length > names.length
}
