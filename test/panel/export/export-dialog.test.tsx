// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diagnose, type Har, readHar } from '../../../src/engine/index.ts'
import { setAlwaysMasked } from '../../../src/panel/preferences/always-mask.ts'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import { recorded } from '../recorded.ts'
import { noteSavedFiles, type SavedFile } from '../saved-files.ts'
import { showPanel } from '../show-panel.tsx'

const SECRET = 's3cr3t-of-mine'
const url = `https://api.example/items?access_token=${SECRET}`
const entries = [
  preflightInChromium({
    url,
    asks: 'GET',
    names: 'authorization',
    response: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization' },
  }),
  inChromium({
    url,
    at: 5,
    request: { Authorization: `Bearer ${SECRET}`, Cookie: `sid=${SECRET}` },
    response: { 'Access-Control-Allow-Origin': `${PAGE}/`, 'Set-Cookie': `sid=${SECRET}` },
    error: 'net::ERR_FAILED',
    fields: { _observed: { mode: 'cors' } },
  }),
  inChromium({
    url: `https://api.example/other?token=${SECRET}`,
    at: 500,
    response: { 'Access-Control-Allow-Origin': `${PAGE}/` },
    error: 'net::ERR_FAILED',
  }),
  inChromium({ url: 'https://api.example/fine', at: 900, response: { 'Access-Control-Allow-Origin': '*' } }),
]

let saved: SavedFile[] = []
let copied: string[] = []

beforeEach(() => {
  saved = noteSavedFiles()
  copied = []
  document.execCommand = () => {
    copied.push((document.activeElement as HTMLTextAreaElement).value)
    return true
  }
})
afterEach(() => setAlwaysMasked(false))

function openExport(): HTMLElement {
  showPanel(recorded('chromium', ...entries))
  fireEvent.click(screen.getByRole('button', { name: 'Export' }))
  return screen.getByRole('dialog', { name: 'Export requests' })
}

const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })

async function save(): Promise<string> {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(saved.length).toBeGreaterThan(0))
  return (await saved.at(-1)?.content.text()) ?? ''
}

describe('an export', () => {
  it.each(['markdown', 'json', 'har'])('as %s has no sensitive data unless it is included', async (format) => {
    openExport()
    choose('Format', format)
    expect(await save()).not.toContain(SECRET)
    saved.length = 0
    fireEvent.click(screen.getByRole('checkbox', { name: 'Include sensitive data' }))
    expect(await save()).toContain(SECRET)
  })

  it('forgets that secrets were included', () => {
    openExport()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Include sensitive data' }))
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Include sensitive data' }).checked).toBe(false)
  })

  it('does not offer them if secrets are always masked', () => {
    setAlwaysMasked(true)
    openExport()
    expect(screen.queryByRole('checkbox', { name: 'Include sensitive data' })).toBeNull()
  })

  it('as a HAR gives the same diagnosis, with preflights, what the page reported, and the recorder', async () => {
    openExport()
    choose('Format', 'har')
    const har = readHar(JSON.parse(await save()), 'a.har')
    expect(saved.at(-1)?.name).toBe('cors-report.har')
    expect(har.recorder).toBe('chromium-devtools')
    expect(har.entries.map(({ request: { method } }) => method)).toEqual(['OPTIONS', 'GET', 'GET', 'GET'])
    expect(har.entries[1]?.observed?.mode).toBe('cors')
    expect(responses(har)).toEqual(responses(readHar({ log: { creator: { name: 'WebInspector' }, entries } }, 'b.har')))
  })

  it('may be of the selected request, or of those in the list', async () => {
    const state = showPanel(recorded('chromium', ...entries))
    state.selection.select('x0')
    state.list.filterText.value = 'items'
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    const options = within(screen.getByRole('combobox', { name: 'Requests' })).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Selected', 'Shown in the list (1)', 'All (3)'])
    choose('Format', 'json')
    expect(JSON.parse(await save()).exchanges).toHaveLength(1)
  })

  it('as a report is grouped by cause, with all requests of each', async () => {
    openExport()
    choose('Requests', 'all')
    const report = await save()
    expect([...report.matchAll(/^#{1,2} .*/gm)].map(([heading]) => heading)).toEqual([
      '# CORS: 2 of 3 requests blocked',
      '## Blocked: Allowed origin has a trailing slash',
    ])
    expect(report).toContain(
      '2 requests:\n\n- `GET https://api.example/items?access_token=***`\n- `GET https://api.example/other?token=***`',
    )
    expect(report).toContain('### How to check')
    expect(report).toContain('curl -i --globoff')
  })

  it('is copied, and says so', async () => {
    openExport()
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Copy' }))
    await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy())
    expect(copied[0]).toContain('# CORS: 2 of 3')
  })

  it('has no axe violation', async () => {
    openExport()
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})

function responses(har: Har): string[] {
  return diagnose(har).exchanges.map(({ verdict, cause }) => `${verdict} ${cause?.rule}`)
}
