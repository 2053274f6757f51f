import { describe, expect, it } from 'vitest'
import { diagnose, readHar } from '../../../src/engine/index.ts'
import { compareWithTruth } from './compared-exchanges.ts'
import { isWrong } from './comparison.ts'
import { RECORDINGS, type Recording } from './recording.ts'
import { UNREACHABLE } from './unreachable.ts'
import { VIEWS, type View } from './views.ts'

const excuses = Object.entries(UNREACHABLE)
const excused = RECORDINGS.filter(({ name }) => excuses.some(([key]) => key.startsWith(`${name} `)))

function wrongIn(recording: Recording, view: View): readonly string[] {
  const har = view.of(recording)
  const { exchanges } = diagnose(readHar(har, recording.name))
  const wrong = compareWithTruth(recording, exchanges, har.log.entries, view.observed).filter(isWrong)
  return wrong.map(({ id }) => `${recording.name} ${id}`)
}

describe('an exception for a wrong verdict', () => {
  const wrong = new Set(excused.flatMap((recording) => VIEWS.flatMap((view) => wrongIn(recording, view))))

  it.each(excuses)('is still needed for %s: %s', (key, reason) => {
    expect(reason).toMatch(/^\S.*\.$/)
    expect([...wrong]).toContain(key)
  })
})
