import { describe, expect, it } from 'vitest'
import { isLater, notesOf, released } from '../../scripts/release-notes.ts'

describe('a later version', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.1', '0.1.0', true],
    ['0.1.0', '0.1.0', false],
    ['0.0.9', '0.1.0', false],
    ['v0.2.0', '0.1.0', false],
    ['0.2', '0.1.0', false],
    ['0.02.0', '0.1.0', false],
    ['0.2.0-beta.1', '0.1.0', false],
  ])('%s after %s: %s', (version, than, expected) => {
    expect(isLater(version, than)).toBe(expected)
  })
})

describe('the changelog of a release', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A tab.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n'

  it('has what was unreleased under the version and the day, and an empty section for what is next', () => {
    expect(released(changelog, '0.2.0', '2026-12-01')).toEqual({
      changelog:
        '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- A tab.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n',
      notes: '### Added\n\n- A tab.',
    })
  })

  it('may be the first', () => {
    const first = released('## [Unreleased]\n\n- A tab.\n', '0.1.0', '2026-12-01')
    expect(first).toEqual({ changelog: '## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n\n- A tab.\n', notes: '- A tab.' })
  })

  it.each([
    ['the section is empty', '## [Unreleased]\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n'],
    ['there is no such section', '# Changelog\n'],
  ])('is null where %s', (_why, text) => {
    expect(released(text, '0.2.0', '2026-12-01')).toBeNull()
  })
})

describe('the notes of a released version', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n- Next.\n\n## [0.2.0] - 2026-12-01\n\n- A tab.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n'

  it.each([
    ['0.2.0', '- A tab.'],
    ['0.1.0', '- The first.'],
  ])('%s', (version, notes) => {
    expect(notesOf(changelog, version)).toBe(notes)
  })

  it('are those that the release wrote', () => {
    const release = released(changelog, '0.3.0', '2026-12-24')
    expect(notesOf(release?.changelog ?? '', '0.3.0')).toBe(release?.notes)
  })

  it.each(['0.3.0', '0.2', 'Unreleased'])('are missing for %s', (version) => {
    expect(() => notesOf(changelog, version)).toThrow(`no version ${version}`)
  })
})
