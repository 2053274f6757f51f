import type { Browser, RecordedBy } from '../har/entry.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'
import { type LogShape, type RecorderProfile, unknownRecorder } from './recorder-profile.ts'
import { recorders } from './table.ts'

/**
 * Whose recording a log is: by its creator's name; by its shape where nobody knows the creator, never by a single field, since recorders lend theirs to
 * each other.
 *
 * @param log the member `log` of a HAR
 */
export function recordedBy(log: Fields): RecordedBy {
  const shape: LogShape = {
    creator: nameOf(log.creator),
    browser: nameOf(log.browser),
    entries: listOf(log.entries)
      .map(fieldsOf)
      .filter((entry) => entry !== null),
  }
  const profile = profileOf(shape)
  return { recorder: profile.id, browser: profile.browser === 'as-named' ? browserNamed(shape.browser) : profile.browser }
}

function profileOf(shape: LogShape): RecorderProfile {
  const { creator } = shape
  // They write under the name of a browser, or of another tool.
  const special = recorders.find((profile) => profile.creator === null && profile.hasShape?.(shape))
  const named = creator === null ? undefined : recorders.find((profile) => profile.creator?.test(creator))
  return special ?? named ?? recorders.find((profile) => profile.hasShape?.(shape)) ?? unknownRecorder
}

/** Playwright calls its browsers so. */
function browserNamed(name: string | null): Browser {
  return name === 'chromium' || name === 'firefox' || name === 'webkit' ? name : 'unknown'
}

function nameOf(value: unknown): string | null {
  return textOf(fieldsOf(value)?.name)
}
