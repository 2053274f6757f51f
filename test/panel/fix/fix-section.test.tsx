// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseServer } from '../../../src/panel/preferences/server-choice.ts'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import { dependsOnCredentials } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { recorded } from '../recorded.ts'
import { showPanel, showTab } from '../show-panel.tsx'

const blockedBy = (server: Record<string, string>) =>
  recorded(
    'chromium',
    inChromium({
      request: { Cookie: 'a=1' },
      response: { 'Access-Control-Allow-Origin': `${PAGE}/`, ...server },
      error: 'net::ERR_FAILED',
    }),
  )

function open(recorder = blockedBy({ Server: 'nginx/1.27' })): HTMLElement {
  showPanel(recorder)
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
  return screen.getByRole('region', { name: 'Fix' })
}

/** The choice is kept for as long as the panel lives. */
afterEach(() => {
  for (const alike of ['api.example', 'nginx']) chooseServer({ page: PAGE, alike }, '')
})

const picker = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Configuration for' })
const servers = () => screen.getByRole('listbox', { name: 'Find your server…' })
const options = () =>
  within(servers())
    .queryAllByRole('option')
    .map(({ textContent }) => textContent)
/** Types and takes the first match. */
const choose = (typed: string) => {
  fireEvent.input(picker(), { target: { value: typed } })
  fireEvent.keyDown(picker(), { key: 'Enter' })
}
const linesOf = (section: HTMLElement) => [...section.querySelectorAll('.diff-line')].map(({ textContent }) => textContent)

describe('the fix', () => {
  it('shows the response before and after, in words too', () => {
    expect(linesOf(open())).toEqual([
      '−removedAccess-Control-Allow-Origin: https://app.example/',
      '+addedAccess-Control-Allow-Origin: https://app.example',
      '+addedAccess-Control-Allow-Credentials: true',
      '+addedVary: Origin',
    ])
  })

  it('shows both responses when a preflight failed', () => {
    const section = open(
      recorded('chromium', preflightInChromium({}), inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 })),
    )
    const headings = within(section)
      .getAllByRole('heading', { level: 4 })
      .map(({ textContent }) => textContent)
    expect(headings[0]).toBe('Preflight and response')
    const lines = [...(section.querySelector('.diff')?.querySelectorAll('.diff-line') ?? [])].map(({ textContent }) => textContent)
    expect(lines).toEqual([
      `+addedAccess-Control-Allow-Origin: ${PAGE}`,
      '+addedAccess-Control-Allow-Credentials: trueonly with cookies',
      '+addedVary: Origin',
      '+addedAccess-Control-Allow-Methods: PUTpreflight only',
    ])
  })

  it('says why it has Allow-Credentials if the recording does not show whether credentials are included', () => {
    const section = open(recorded('chromium', inChromium({ request: { 'Sec-Fetch-Site': 'same-site' }, error: 'net::ERR_FAILED' })))
    expect(linesOf(section)).toContain('+addedAccess-Control-Allow-Credentials: trueonly with cookies')
  })

  it('does not repeat the remedy as a note', () => {
    const recorder = recorded('chromium', inChromium({ request: { Cookie: 'a=1' }, status: 500, error: 'net::ERR_FAILED' }))
    const section = open(recorder)
    const [first] = recorder.diagnoses()
    expect(first?.cause?.remedy).toContain('Fix the 500')
    expect(section.textContent).toContain('only let the page read the error')
    expect(section.textContent).not.toContain('Fix the 500')
  })

  it('lets other origins embed what Cross-Origin-Resource-Policy keeps from them, in the words of the server', () => {
    const section = open(
      recorded(
        'chromium',
        inChromium({
          request: { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
          response: { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Powered-By': 'Express' },
          error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
        }),
      ),
    )
    expect(linesOf(section)).toEqual(['+addedCross-Origin-Resource-Policy: cross-origin'])
    choose('express')
    expect(section.querySelector('pre')?.textContent).toContain('crossOriginResourcePolicy')
  })

  it('shows the smaller alternative beside it, and what it is enough for', () => {
    const section = open(recorded('chromium', inChromium({ request: { 'Sec-Fetch-Site': 'same-site' }, error: 'net::ERR_FAILED' })))
    const way = [...section.querySelectorAll('details')].find(({ textContent }) => textContent?.startsWith('Stricter alternative'))
    expect(way?.querySelector('summary')?.textContent).toBe('Stricter alternative: Enough if the request includes no credentials.')
    expect(way && linesOf(way)).toEqual(['+addedAccess-Control-Allow-Origin: https://app.example', '+addedVary: Origin'])
  })

  it('says in a line what the page can do instead, which needs no response', () => {
    const request = { Cookie: 'a=1', 'Sec-Fetch-Site': 'same-site' }
    const section = open(
      recorded('chromium', inChromium({ request, response: { 'Access-Control-Allow-Origin': '*' }, error: 'net::ERR_FAILED' })),
    )
    const line = [...section.querySelectorAll('p')].find(({ textContent }) => textContent?.startsWith('Alternative in your page'))
    expect(line?.textContent).toMatch(/^Alternative in your page: .+ Enough if the request needs no cookies: /)
    expect(line?.textContent).toContain('credentials')
    expect(line?.querySelector('code')?.textContent).toBe('Set-Cookie')
  })

  it('configures the server that the response shows, and says by what', () => {
    const section = open()
    expect(picker().value).toBe('nginx')
    expect(section.textContent).toContain('Detected by Server: nginx')
    expect(section.querySelector('pre')?.textContent).toContain(PAGE)
  })

  const request = { Cookie: 'a=1' }
  const unrecognized = (url: string, page = PAGE) =>
    recorded('chromium', inChromium({ url, request: { ...request, Origin: page }, error: 'net::ERR_FAILED' }))

  it.each([
    ['the same requests later', blockedBy({ Server: 'nginx/1.27' }), blockedBy({ Server: 'nginx/1.26' }), 'Caddy'],
    ['the same unrecognized host', unrecognized('https://api.example/a'), unrecognized('https://api.example/b'), 'Caddy'],
    ['another unrecognized host', unrecognized('https://api.example/a'), unrecognized('https://cdn.example/b'), ''],
    ['the page of another site', unrecognized('https://api.example/a'), unrecognized('https://api.example/a', 'https://other.example'), ''],
  ])('is chosen for %s: %#', (_, first, second, chosen) => {
    open(first)
    choose('caddy')
    expect(picker().value).toBe('Caddy')
    cleanup()
    open(second)
    expect(picker().value).toBe(chosen)
  })

  it('reads the log once for all servers, however many are tried', () => {
    const recorder = recorded(
      'chromium',
      inChromium({ request, error: 'net::ERR_FAILED' }),
      inChromium({ request, error: 'net::ERR_FAILED', url: 'https://api.example/other', at: 100 }),
    )
    const asked = vi.spyOn(recorder, 'entry')
    const section = open(recorder)
    choose('caddy')
    asked.mockClear()
    choose('nginx')
    expect(section.textContent).toContain('all 2 recorded requests')
    expect(asked.mock.calls.filter(([index]) => index === 1)).toEqual([])
  })

  it('finds a server by what is typed, in groups, and closes with Escape', () => {
    open()
    fireEvent.click(picker())
    const groups = within(servers()).getAllByRole('group')
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
      'Detected',
      'Applications',
      'Gateways, proxies and CDNs',
      'Storage',
      'Platforms and services',
      'Development',
    ])
    expect(options()[0]).toBe('nginx')
    fireEvent.input(picker(), { target: { value: 'spring boot' } })
    expect(options().length).toBeGreaterThan(0)
    expect(options().every((name) => name?.toLowerCase().includes('spring'))).toBe(true)
    fireEvent.input(picker(), { target: { value: 'no such thing' } })
    expect(options()).toEqual([])
    fireEvent.keyDown(picker(), { key: 'Escape' })
    expect(screen.queryByRole('listbox', { name: 'Find your server…' })).toBeNull()
    expect(picker().value).toBe('nginx')
    expect(screen.getByRole('region', { name: 'Request details' })).toBeTruthy()
  })

  it('can be emptied to type the name of another server', () => {
    open()
    fireEvent.click(picker())
    fireEvent.input(picker(), { target: { value: '' } })
    expect(picker().value).toBe('')
    expect(options().length).toBeGreaterThan(50)
    fireEvent.blur(picker())
    expect(picker().value).toBe('nginx')
  })

  it('falls back to the recognized server where the one that was chosen is no longer known', () => {
    chooseServer({ page: PAGE, alike: 'nginx' }, 'a-server-of-an-earlier-version')
    open()
    expect(picker().value).toBe('nginx')
  })

  it('chooses no server by guess', () => {
    const section = open(blockedBy({}))
    expect(picker().value).toBe('')
    expect(section.querySelector('pre')).toBeNull()
  })

  it('is not there if nothing has to be fixed', () => {
    showPanel(recorded('chromium', inChromium({ response: { 'Access-Control-Allow-Origin': '*' } })))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(screen.queryByRole('region', { name: 'Fix' })).toBeNull()
  })

  it('has no axe violation', async () => {
    open()
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})

describe('Learn', () => {
  it('has the rule’s own page and the basics', () => {
    open()
    const learn = showTab('Overview')
    expect(learn.textContent).toContain('How to fix it')
    expect(learn.textContent).toContain('What is an origin?')
    expect(learn.textContent).toContain(`Here: the page’s origin is ${PAGE}, the server’s is https://api.example.`)
    expect(learn.textContent).toContain('Here: this request needs no preflight.')
  })

  it('starts with this request’s own values, which the rule’s page can’t name', () => {
    open()
    const learn = showTab('Overview')
    const [first, second] = within(learn.querySelector<HTMLElement>('.learn') ?? learn).getAllByRole('heading', { level: 4 })
    expect([first?.textContent, second?.textContent]).toEqual(['What happened', 'Why the browser does this'])
    expect(first?.nextElementSibling?.textContent).toContain(`${PAGE}/`)
  })

  it('says that it applies only with credentials if the recording does not show them', () => {
    showPanel(fakeRecorder([dependsOnCredentials(1)]))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(showTab('Overview').textContent).toContain('The recording doesn’t show whether this request includes credentials')
  })

  it('has the basics if nothing failed', () => {
    showPanel(recorded('chromium', inChromium({ response: { 'Access-Control-Allow-Origin': '*' } })))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    const learn = showTab('Overview')
    expect(learn.textContent).toContain('What is a preflight request?')
    expect(learn.textContent).not.toContain('How to fix it')
    expect(learn.textContent).not.toContain('What happened')
  })
})
