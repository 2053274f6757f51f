// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { RetryOutcome } from '../../../src/devtools/live-abilities.ts'
import { createLog, type Recorder } from '../../../src/engine/index.ts'
import { inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../../engine/entries.ts'
import { diagnosis, hostile } from '../diagnoses.ts'
import { type FakeRecorder, fakeRecorder, withoutPage } from '../fake-recorder.ts'
import { showPanel, showTab } from '../show-panel.tsx'

const AT = Date.UTC(2026, 0, 1)
const ORIGIN = { 'Access-Control-Allow-Origin': PAGE }

/** A recorder that a log feeds, and that goes on. */
function recording(browser: Recorder & ('chromium' | 'firefox'), ...entries: readonly unknown[]) {
  const log = createLog({ recorder: browser })
  log.add(entries)
  log.settle()
  const recorder = fakeRecorder(log.diagnoses(), { browser, pageUrl: `${PAGE}/` }, (index) => log.entry(index))
  return {
    recorder,
    record(...more: readonly unknown[]) {
      log.add(more)
      log.settle()
      act(() => recorder.change({ changed: log.diagnoses() }))
    },
  }
}

function open(recorder: FakeRecorder): HTMLElement {
  showPanel(recorder)
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
  return showTab('Try again')
}

const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    // The answer of the fake recorder.
    await new Promise((done) => setTimeout(done))
  })
const rows = () =>
  [...document.querySelectorAll('.before-after tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent?.trim()))
const answered = (start: number): FakeRecorder['answer'] => ({
  start,
  body: 'none',
  outcome: { kind: 'answered', type: 'cors', status: 200, redirected: false },
})
const refused = inChromium({ error: 'net::ERR_FAILED', request: { Cookie: 'a=1', Authorization: 'Basic x' } })

describe('"Try again"', () => {
  it('asks for the same, and leaves to the browser what only it can set', async () => {
    const { recorder } = recording('chromium', refused)
    const part = open(recorder)
    expect(part.textContent).toContain('The browser sets these itself: Origin, Sec-Fetch-Mode, Sec-Fetch-Site, Cookie.')
    await press('Try again')
    expect(recorder.asked).toEqual([
      `try again ${JSON.stringify({
        url: 'https://api.example/items',
        method: 'GET',
        headers: [['Authorization', 'Basic x']],
        credentials: 'include',
        mode: 'cors',
        redirect: 'follow',
        body: null,
      })}`,
    ])
  })

  it('shows before and after side by side, once the browser has recorded it', async () => {
    const { recorder, record } = recording('chromium', refused)
    const part = open(recorder)
    recorder.answer = answered(AT + 60_000)
    await press('Try again')
    expect(within(part).getByRole('status').textContent).toBe('A response with status 200, which it can read.')
    expect(part.textContent).toContain('Its diagnosis comes')
    record(inChromium({ at: 60_005, response: { ...ORIGIN, Vary: 'Origin' } }))
    expect(rows()).toEqual([
      ['Verdict changed', 'Blocked', 'Allowed'],
      ['Reason changed', 'No Access-Control-Allow-Origin header', 'CORS let the page read the response'],
      ['Status', '200', '200'],
      ['Access-Control-Allow-Origin changed', 'absent', PAGE],
      ['Vary changed', 'absent', 'Origin'],
    ])
  })

  it('compares with what was there before, also when the log is cleared', async () => {
    const { recorder, record } = recording('chromium', refused)
    open(recorder)
    recorder.answer = answered(AT + 60_000)
    await press('Try again')
    record(inChromium({ at: 60_005, error: 'net::ERR_FAILED' }))
    expect(rows()[0]).toEqual(['Verdict', 'Blocked', 'Blocked'])
    expect(document.body.textContent).toContain('No header line that CORS looks at has changed.')
  })

  it('does not guess which request was its own', async () => {
    const { recorder, record } = recording('chromium', refused)
    const part = open(recorder)
    recorder.answer = answered(AT + 60_000)
    await press('Try again')
    record(inChromium({ at: 60_001, response: ORIGIN }), inChromium({ at: 60_002, response: ORIGIN, time: 5 }))
    expect(part.textContent).toContain('The page made the same request at that moment')
    expect(rows()).toEqual([])
  })

  it('asks a person first where something may change, with the focus on "Cancel"', async () => {
    const put = { method: 'PUT', request: { 'Content-Type': 'application/json' } }
    const { recorder } = recording(
      'chromium',
      inChromium({ ...put, status: 0, error: 'net::ERR_FAILED' }),
      preflightInChromium({ at: 1, names: 'content-type' }),
    )
    open(recorder)
    await press('Try again')
    expect(screen.getByRole('alertdialog').textContent).toContain('PUT may change something on api.example. Send it once more?')
    expect(document.activeElement?.textContent).toBe('Cancel')
    expect(recorder.asked).toEqual([])
    await press('Cancel')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    await press('Try again')
    await press('Send PUT')
    expect(recorder.asked).toHaveLength(1)
    expect(recorder.asked[0]).toContain('"body":{"of":0,"standIn":"{}"}')
  })

  it('lets a person choose the credentials that are not recorded', async () => {
    const { recorder } = recording('firefox', inFirefox({ response: { 'Access-Control-Allow-Origin': '*' } }))
    open(recorder)
    fireEvent.change(screen.getByRole('combobox', { name: /^Credentials are not recorded/ }), { target: { value: 'true' } })
    await press('Try again')
    expect(recorder.asked[0]).toContain('"credentials":"include"')
  })

  it('sends empty what only a preflight names, and says so', async () => {
    const lone = preflightInFirefox({ names: 'content-type,x-a' } as Parameters<typeof preflightInFirefox>[0])
    const { recorder } = recording('firefox', lone)
    const part = open(recorder)
    expect(part.textContent).toContain('Their values were not recorded, so they are sent empty: x-a.')
    expect(part.textContent).toContain('Its body is not recorded: an empty one of type application/json is sent.')
  })

  it('replays an element by fetch, and says so', async () => {
    const image = inChromium({ type: 'image', request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors' } })
    const { recorder } = recording('chromium', image)
    const part = open(recorder)
    expect(part.textContent).toContain('It is asked by fetch(), not by the image that asked first')
    await press('Try again')
    expect(recorder.asked[0]).toContain('"credentials":"include","mode":"no-cors"')
  })

  it.each<readonly [RetryOutcome, string]>([
    [{ kind: 'answered', type: 'opaque', status: 0, redirected: false }, 'An opaque response, of which it can read nothing.'],
    [{ kind: 'answered', type: 'cors', status: 404, redirected: true }, 'After a redirect, a response with status 404, which it can read.'],
    [{ kind: 'failed', error: 'TypeError: Failed to fetch', effectiveDirective: null }, 'An error: TypeError: Failed to fetch'],
    [
      { kind: 'failed', error: 'TypeError: Failed to fetch', effectiveDirective: 'connect-src' },
      'The page’s own Content-Security-Policy (connect-src) forbids it: the request was not sent.',
    ],
    [{ kind: 'left' }, 'The page was left before the answer came.'],
    [{ kind: 'no-answer', seconds: 60 }, 'Nothing within 60 seconds.'],
    [{ kind: 'refused', reason: 'no\u202e context' }, 'The page could not be asked: no\\u{202e} context'],
  ])('says what the page saw: %o', async (outcome, expected) => {
    const { recorder } = recording('chromium', refused)
    const part = open(recorder)
    recorder.answer = { start: outcome.kind === 'refused' ? null : AT, body: 'none', outcome }
    await press('Try again')
    expect(within(part).getByRole('status').textContent).toBe(expected)
  })

  it.each([
    ['a navigation', { kind: 'document', mode: 'navigate' }, 'A navigation cannot be tried again'],
    ['a WebSocket', { kind: 'websocket', mode: 'websocket' }, 'A WebSocket'],
    ['another scheme', { url: 'data:,a' }, 'Only http and https'],
  ] as const)('is not offered for %s', (_what, parts, expected) => {
    const part = open(fakeRecorder([diagnosis(1, parts)]))
    expect(part.textContent).toContain(expected)
    expect(within(part).queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it.each([
    ['a log without a page', withoutPage(fakeRecorder([diagnosis(1)])), 'This log has no page'],
    ['a page that tells nothing', fakeRecorder([diagnosis(1)], { pageUrl: null }), 'does not tell its address'],
  ])('is not offered for %s', (_what, recorder, expected) => {
    expect(open(recorder).textContent).toContain(expected)
  })

  it('has no violation that axe finds: before, while it asks a person, and after', async () => {
    const { recorder, record } = recording(
      'chromium',
      inChromium({ method: 'POST', error: 'net::ERR_FAILED', request: { 'Content-Type': 'text/plain' } }),
    )
    open(recorder)
    recorder.answer = answered(AT + 60_000)
    const violations = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations
    expect(await violations()).toEqual([])
    await press('Try again')
    expect(await violations()).toEqual([])
    await press('Send POST')
    record(inChromium({ method: 'POST', at: 60_005, response: ORIGIN }))
    expect(rows()).not.toEqual([])
    expect(await violations()).toEqual([])
  })

  it('shows hostile text as text', () => {
    open(fakeRecorder([hostile(1)]))
    expect(document.querySelector('.again img, .again script')).toBeNull()
  })
})
