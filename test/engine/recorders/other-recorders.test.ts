import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { diagnose, readHar } from '../../../src/engine/index.ts'
import { isWrong } from '../recordings/comparison.ts'
import type { RawEntry, RawHar } from '../recordings/recording.ts'
import { compareOther, type OtherRecording } from './compare-other.ts'

const FOLDER = new URL('../../recordings/others/', import.meta.url)

const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.har') ? [file.slice(0, -'.har'.length)] : []))

/** Recordings by the profile that reads them, where that has another name. */
const SAME_WRITER: Readonly<Record<string, string>> = { 'puppeteer-har': 'chrome-har', 'playwright-firefox': 'playwright' }

/** What Playwright leaves out for `routeFromHAR`: pages, times of responses, servers, cookies and sizes (its source, 1.65). */
function inModeMinimal({ pageref: _, serverIPAddress: __, ...entry }: RawEntry): RawEntry {
  const hasStatus = entry.response.status > 0
  const request = { ...entry.request, cookies: [], headersSize: -1, bodySize: -1 }
  const content = { ...entry.response.content, size: -1 }
  const response = { ...entry.response, content, cookies: [], headersSize: -1, bodySize: -1, _transferSize: undefined }
  return { ...entry, request, response, _securityDetails: undefined, ...(hasStatus ? { time: -1 } : {}) } as RawEntry
}

const summaries: string[] = []
afterAll(() => console.log(summaries.join('\n')))

describe.each(names)('the diagnoses of a page that %s recorded', (name) => {
  const browser = name.endsWith('firefox') ? 'firefox' : 'chromium'
  const recording: OtherRecording = { browser, har: read(`${name}.har`), truth: read(`${name}.truth.json`) }
  const har = readHar(recording.har, name)
  const compared = compareOther(recording, diagnose(har).exchanges)
  const undecided = compared.filter(({ outcome }) => outcome !== 'right')

  it('agree with the page and the browser, or lack a fact that the recording lacks', () => {
    const right = compared.length - undecided.length
    summaries.push(
      `${name}: ${right} of ${compared.length} right`,
      ...undecided.map((one) => `  ${one.id}: ${one.outcome}, for lack of ${one.lacks}`),
    )
    expect(compared.filter(isWrong)).toEqual([])
    expect(undecided.filter(({ lacks }) => lacks === null)).toEqual([])
  })

  it('is as right without the types that Playwright before 1.61 didn’t write', () => {
    const withoutType = ({ _resourceType: _, ...entry }: RawEntry & { readonly _resourceType?: unknown }): RawEntry => entry
    const older = { ...recording.har, log: { ...recording.har.log, entries: recording.har.log.entries.map(withoutType) } }
    expect(compareOther(recording, diagnose(readHar(older, name)).exchanges).filter(isWrong)).toEqual([])
  })

  it('name what the recording can’t show', () => {
    expect(har.recorder).toBe(SAME_WRITER[name] ?? name)
    expect(har.limits).not.toEqual([])
  })
})

it('what Playwright records in mode “minimal” is as right, but for what it leaves out', () => {
  const full: RawHar = read('playwright.har')
  const har = { ...full, log: { ...full.log, pages: [], entries: full.log.entries.map(inModeMinimal) } }
  const recording: OtherRecording = { browser: 'chromium', har, truth: read('playwright.truth.json') }
  const compared = compareOther(recording, diagnose(readHar(har, 'playwright')).exchanges)
  expect(compared.filter(isWrong)).toEqual([])
  expect(compared.filter(({ outcome, lacks }) => outcome !== 'right' && lacks === null)).toEqual([])
})
