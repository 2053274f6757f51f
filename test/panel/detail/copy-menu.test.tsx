// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inChromium, PAGE } from '../../engine/entries.ts'
import { recorded } from '../recorded.ts'
import { showPanel } from '../show-panel.tsx'

let copied: string[] = []

/** Stands for the clipboard of the system. */
function allowCopying(allowed: boolean) {
  copied = []
  document.execCommand = () => {
    if (allowed) copied.push((document.activeElement as HTMLTextAreaElement).value)
    return allowed
  }
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error('refused')) } })
}

function openMenu(): HTMLElement {
  showPanel(
    recorded(
      'chromium',
      inChromium({
        request: { Cookie: 'sid=12345678' },
        response: { 'Access-Control-Allow-Origin': `${PAGE}/` },
        error: 'net::ERR_FAILED',
      }),
    ),
  )
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
  const button = screen.getByRole('button', { name: 'Copy' })
  button.focus()
  fireEvent.click(button)
  return screen.getByRole('menu')
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

afterEach(() => vi.unstubAllGlobals())

describe('the copy menu', () => {
  it('offers what there is, and no preflight if none was sent', () => {
    allowCopying(true)
    const menu = openMenu()
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Copy URL',
      'Copy fix',
      'Copy report (Markdown)',
      'Copy report (JSON)',
      'Copy as cURL',
      'Copy as fetch',
      'Copy sequence diagram (SVG)',
    ])
  })

  it('copies the fix as text: what to remove from a response, and what to add', async () => {
    allowCopying(true)
    openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy fix' }))
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(copied[0]?.split('\n')).toEqual([
      'Response:',
      `- Access-Control-Allow-Origin: ${PAGE}/`,
      `+ Access-Control-Allow-Origin: ${PAGE}`,
      '+ Access-Control-Allow-Credentials: true',
      '+ Vary: Origin',
      '',
    ])
  })

  it('copies without secrets, says so, and closes', async () => {
    allowCopying(true)
    openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as cURL' }))
    await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy())
    expect(copied[0]).toContain('Cookie: sid=***')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }))
  })

  it('copies secrets once if chosen, and forgets the choice', async () => {
    allowCopying(true)
    openMenu()
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Include sensitive data' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as cURL' }))
    await waitFor(() => expect(copied[0]).toContain('Cookie: sid=12345678'))
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(screen.getByRole('menuitemcheckbox').getAttribute('aria-checked')).toBe('false')
  })

  it('copies a diagram without headers in its accessible names', async () => {
    allowCopying(true)
    openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy sequence diagram (SVG)' }))
    await waitFor(() => expect(copied[0]).toContain('<svg'))
    expect(copied[0]).not.toContain('12345678')
    expect(copied[0]).toContain('<title')
  })

  it('says so when the browser refuses', async () => {
    allowCopying(false)
    openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy report (JSON)' }))
    await waitFor(() => expect(screen.getByText('The browser refused to copy')).toBeTruthy())
  })

  it('is navigated with the arrow keys and closed by Escape, which closes nothing else', () => {
    allowCopying(true)
    openMenu()
    expect(document.activeElement?.textContent).toBe('Copy URL')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('Copy fix')
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement?.textContent).toBe('Include sensitive data')
    press('ArrowUp')
    expect(document.activeElement?.textContent).toBe('Copy sequence diagram (SVG)')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('Include sensitive data')
    press('Escape')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.getByRole('region', { name: 'Request details' })).toBeTruthy()
  })

  it('has no axe violation', async () => {
    allowCopying(true)
    openMenu()
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
