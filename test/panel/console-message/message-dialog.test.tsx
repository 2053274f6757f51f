// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const CHROME =
  "Access to fetch at 'https://api.example.com/a' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."
const FIREFOX =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/a. (Reason: Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’).'

const dialog = () => screen.getByRole('dialog', { name: 'Console message' })

function paste(message: string): HTMLElement {
  showPanel(fakeRecorder(mixed(5)))
  fireEvent.click(screen.getByRole('button', { name: 'Paste a console message' }))
  fireEvent.input(within(dialog()).getByRole('textbox'), { target: { value: message } })
  return dialog()
}

const causes = () => within(dialog()).getAllByRole('listitem')

describe('a pasted message of the console', () => {
  it('shows its browser, its values, who can fix it, and the causes, likeliest first', () => {
    const shown = paste(CHROME)
    expect(within(shown).getByRole('heading', { level: 3 }).textContent).toBe('Chrome or Edge: MissingAllowOriginHeader')
    expect([...shown.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      'fetch',
      'https://api.example.com/a',
      'http://localhost:3000',
    ])
    expect(shown.textContent).toContain('You need to change api.example.com; nothing in your page can fix this.')
    expect(causes()[0]?.querySelector('details')?.open).toBe(true)
    expect(causes()[0]?.textContent).toMatch(/^No Access-Control-Allow-Origin header.*How to tell: .*What to do: /)
    expect(causes().filter((one) => one.querySelector('details')?.open)).toHaveLength(1)
  })

  it('is recognized from another browser, too', () => {
    expect(within(paste(FIREFOX)).getByRole('heading', { level: 3 }).textContent).toBe('Firefox: CORSNotSupportingCredentials')
  })

  it('gets no explanation if it is unknown', () => {
    expect(paste('TypeError: x is not a function').textContent).toContain('doesn’t recognize this message')
    expect(within(dialog()).queryByRole('listitem')).toBeNull()
  })

  it('has a shortcut, and a button in an empty log', () => {
    showPanel(fakeRecorder())
    fireEvent.keyDown(document.body, { key: 'm' })
    expect(dialog()).toBeTruthy()
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Close' }))
    const [, invitation] = screen.getAllByRole('button', { name: 'Paste a console message' })
    fireEvent.click(invitation ?? document.body)
    expect(dialog()).toBeTruthy()
  })

  it('has no axe violation', async () => {
    paste(`${CHROME}\n${FIREFOX}`)
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
