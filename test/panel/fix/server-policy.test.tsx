// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import { recorded } from '../recorded.ts'
import { showPanel, showTab } from '../show-panel.tsx'

const OTHER = 'https://b.example'

/** Two pages ask one server: one of them by PUT. */
function show() {
  const blocked = { response: {}, error: 'net::ERR_FAILED' }
  showPanel(
    recorded(
      'chromium',
      inChromium({ url: 'https://api.example/a', ...blocked }),
      inChromium({ url: 'https://api.example/b', at: 100, request: { Origin: OTHER }, ...blocked }),
      preflightInChromium({ url: 'https://api.example/c', at: 201, number: 3, response: {}, status: 404 }),
      inChromium({ url: 'https://api.example/c', at: 200, method: 'PUT', status: 0, error: 'net::ERR_FAILED' }),
    ),
  )
}

const cells = (policy: Element | null) =>
  [...(policy?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))

describe('what a server must permit', () => {
  it('stands beside the repair, with who needs each part and what is broader than one caller needs', () => {
    show()
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    const policy = showTab('Repair').querySelector('.policy')
    expect(policy?.querySelector('summary')?.textContent).toBe('What https://api.example must permit for all 3 requests to it')
    expect(cells(policy)).toContain(`Origin | ${PAGE} | 2 requests`)
    expect(cells(policy)).toContain(`Origin | ${OTHER} | 1 request`)
    expect(cells(policy)).toContain('Method | PUT | 1 request')
    expect(policy?.textContent).toContain(`${OTHER} does not use PUT`)
  })

  it('is told of every server by the key o, but not while one types', () => {
    show()
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Filter' }), { key: 'o' })
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'o' })
    const dialog = screen.getByRole('dialog', { name: 'The whole log' })
    expect([...dialog.querySelectorAll('.policy > summary')].map(({ textContent }) => textContent)).toEqual([
      'What https://api.example must permit for all 3 requests to it',
    ])
  })
})
