/** Versions as npm counts them: MAJOR.MINOR.PATCH. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/

/** Is it a version, and a later one? */
export function isLater(version: string, than: string): boolean {
  const [one, other] = [VERSION.exec(version), VERSION.exec(than)]
  if (one === null || other === null) return false
  const difference = [1, 2, 3].map((part) => Number(one[part]) - Number(other[part])).find((part) => part !== 0)
  return difference !== undefined && difference > 0
}

export interface Release {
  readonly changelog: string
  readonly notes: string
}

/**
 * The changelog with what is unreleased as a version of that day, and the notes of that version.
 *
 * @param day such as 2026-12-01
 * @returns null where nothing is unreleased
 */
export function released(changelog: string, version: string, day: string): Release | null {
  const heading = '## [Unreleased]\n'
  const [before, after] = changelog.split(heading)
  if (before === undefined || after === undefined) return null
  const end = after.search(/^## \[/m)
  const notes = (end === -1 ? after : after.slice(0, end)).trim()
  if (!/^- /m.test(notes)) return null
  const older = end === -1 ? '' : `\n${after.slice(end)}`
  return { changelog: `${before}${heading}\n## [${version}] - ${day}\n\n${notes}\n${older}`, notes }
}

/**
 * What the changelog says of a released version.
 *
 * @throws Error where it has no such version
 */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m)
  const section = sections.find((text) => text.startsWith(`## [${version}] `))
  if (section === undefined) throw new Error(`CHANGELOG.md has no version ${version}.`)
  return section.slice(section.indexOf('\n')).trim()
}
