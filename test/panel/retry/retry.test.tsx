// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { RetryOutcome } from '../../../src/devtools/live-abilities.ts'
import { type Browser, createLog } from '../../../src/engine/index.ts'
import { inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../../engine/entries.ts'
import { diagnosis, hostile } from '../diagnoses.ts'
import { type FakeRecorder, fakeRecorder } from '../fake-recorder.ts'
import { drop, harFile, readInPlace } from '../har-files.ts'
import { showPanel, showTab } from '../show-panel.tsx'

const AT = Date.UTC(2026, 0, 1)
const ORIGIN = { 'Access-Control-Allow-Origin': PAGE }

/** A recorder that a log feeds, and that goes on. */
function recording(browser: Browser & ('chromium' | 'firefox'), ...entries: readonly unknown[]) {
  const log = createLog({ browser: browser })
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
  return showTab('What if')
}

const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    // The response of the fake recorder.
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

describe('Retry', () => {
  it('sends the same request, without the headers that only the browser can set', async () => {
    const { recorder } = recording('chromium', refused)
    const part = open(recorder)
    expect(part.textContent).toContain('Set by the browser: Origin, Sec-Fetch-Mode, Sec-Fetch-Site, Cookie.')
    await press('Retry')
    expect(recorder.asked).toEqual([
      `retry ${JSON.stringify({
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
    await press('Retry')
    expect(within(part.querySelector<HTMLElement>('.retry') ?? part).getByRole('status').textContent).toBe(
      'Status 200. The page can read the response.',
    )
    expect(part.textContent).toContain('The verdict appears')
    record(inChromium({ at: 60_005, response: { ...ORIGIN, Vary: 'Origin' } }))
    expect(rows()).toEqual([
      ['Verdict changed', 'Blocked', 'Allowed'],
      ['Cause changed', 'No Access-Control-Allow-Origin header', 'CORS allows the page to read the response'],
      ['Status', '200', '200'],
      ['Access-Control-Allow-Origin changed', 'absent', PAGE],
      ['Vary changed', 'absent', 'Origin'],
    ])
  })

  it('compares with what was there before, also when the log is cleared', async () => {
    const { recorder, record } = recording('chromium', refused)
    open(recorder)
    recorder.answer = answered(AT + 60_000)
    await press('Retry')
    record(inChromium({ at: 60_005, error: 'net::ERR_FAILED' }))
    expect(rows()[0]).toEqual(['Verdict', 'Blocked', 'Blocked'])
    expect(document.body.textContent).toContain('No CORS header changed.')
  })

  it('does not guess which request was its own', async () => {
    const { recorder, record } = recording('chromium', refused)
    const part = open(recorder)
    recorder.answer = answered(AT + 60_000)
    await press('Retry')
    record(inChromium({ at: 60_001, response: ORIGIN }), inChromium({ at: 60_002, response: ORIGIN, time: 5 }))
    expect(part.textContent).toContain('The page sent the same request several times')
    expect(rows()).toEqual([])
  })

  it('requires confirmation before an unsafe method, with the focus on Cancel', async () => {
    const put = { method: 'PUT', request: { 'Content-Type': 'application/json' } }
    const { recorder } = recording(
      'chromium',
      inChromium({ ...put, status: 0, error: 'net::ERR_FAILED' }),
      preflightInChromium({ at: 1, names: 'content-type' }),
    )
    open(recorder)
    await press('Retry')
    expect(screen.getByRole('alertdialog').textContent).toContain('PUT may change data on api.example. Send it again?')
    expect(document.activeElement?.textContent).toBe('Cancel')
    expect(recorder.asked).toEqual([])
    await press('Cancel')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    await press('Retry')
    await press('Send PUT')
    expect(recorder.asked).toHaveLength(1)
    expect(recorder.asked[0]).toContain('"body":{"of":0,"standIn":"{}"}')
  })

  it('lets the user choose the credentials where they are not recorded', async () => {
    const { recorder } = recording('firefox', inFirefox({ response: { 'Access-Control-Allow-Origin': '*' } }))
    open(recorder)
    fireEvent.change(screen.getByRole('combobox', { name: /^The recording doesn’t show whether credentials/ }), {
      target: { value: 'true' },
    })
    await press('Retry')
    expect(recorder.asked[0]).toContain('"credentials":"include"')
  })

  it('sends headers without a value that only a preflight names', async () => {
    const lone = preflightInFirefox({ names: 'content-type,x-a' } as Parameters<typeof preflightInFirefox>[0])
    const { recorder } = recording('firefox', lone)
    const part = open(recorder)
    expect(part.textContent).toContain('Sent without a value, because it wasn’t recorded: x-a.')
    expect(part.textContent).toContain('The body wasn’t recorded. An empty one of type application/json is sent.')
  })

  it('sends the request of an element by fetch()', async () => {
    const image = inChromium({ type: 'image', request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors' } })
    const { recorder } = recording('chromium', image)
    const part = open(recorder)
    expect(part.textContent).toContain('Sent by fetch(), not by the original image')
    await press('Retry')
    expect(recorder.asked[0]).toContain('"credentials":"include","mode":"no-cors"')
  })

  it.each<readonly [RetryOutcome, string]>([
    [{ kind: 'answered', type: 'opaque', status: 0, redirected: false }, 'An opaque response. The page can’t read it.'],
    [{ kind: 'answered', type: 'cors', status: 404, redirected: true }, 'Status 404 after a redirect. The page can read the response.'],
    [{ kind: 'failed', error: 'TypeError: Failed to fetch', effectiveDirective: null }, 'Error: TypeError: Failed to fetch'],
    [
      { kind: 'failed', error: 'TypeError: Failed to fetch', effectiveDirective: 'connect-src' },
      'Blocked by the page’s Content-Security-Policy (connect-src). The request wasn’t sent.',
    ],
    [{ kind: 'left' }, 'The page navigated away before the response arrived.'],
    [{ kind: 'no-answer', seconds: 60 }, 'No response within 60 seconds.'],
    [{ kind: 'refused', reason: 'no\u202e context' }, 'The page couldn’t send the request: no\\u{202e} context'],
  ])('shows the result in the page: %o', async (outcome, expected) => {
    const { recorder } = recording('chromium', refused)
    const part = open(recorder)
    recorder.answer = { start: outcome.kind === 'refused' ? null : AT, body: 'none', outcome }
    await press('Retry')
    expect(within(part.querySelector<HTMLElement>('.retry') ?? part).getByRole('status').textContent).toBe(expected)
  })

  it.each([
    ['a navigation', { kind: 'document', mode: 'navigate' }, 'A navigation can’t be retried'],
    ['a WebSocket', { kind: 'websocket', mode: 'websocket' }, 'A WebSocket'],
    ['another scheme', { url: 'data:,a' }, 'Only http: and https:'],
  ] as const)('is not offered for %s', (_what, parts, expected) => {
    const part = open(fakeRecorder([diagnosis(1, parts)]))
    expect(part.textContent).toContain(expected)
    expect(within(part).queryByRole('button', { name: 'Retry' })).toBeNull()
  })

  it('is not offered for a page without a known URL', () => {
    expect(open(fakeRecorder([diagnosis(1)], { pageUrl: null })).textContent).toContain('hides its URL from extensions')
  })

  it('is not offered for a file', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('a.har', [refused]))
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('1 request'))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(showTab('What if').textContent).toContain('Requests from a file can’t be retried')
  })

  it('has no axe violation: before, during the confirmation, and after', async () => {
    const { recorder, record } = recording(
      'chromium',
      inChromium({ method: 'POST', error: 'net::ERR_FAILED', request: { 'Content-Type': 'text/plain' } }),
    )
    open(recorder)
    recorder.answer = answered(AT + 60_000)
    const violations = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations
    expect(await violations()).toEqual([])
    await press('Retry')
    expect(await violations()).toEqual([])
    await press('Send POST')
    record(inChromium({ method: 'POST', at: 60_005, response: ORIGIN }))
    expect(rows()).not.toEqual([])
    expect(await violations()).toEqual([])
  })

  it('shows hostile text as text', () => {
    open(fakeRecorder([hostile(1)]))
    expect(document.querySelector('.retry img, .retry script')).toBeNull()
  })
})
