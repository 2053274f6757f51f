// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import { recorded } from '../recorded.ts'
import { showPanel } from '../show-panel.tsx'

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

describe('the required CORS policy', () => {
  it('is shown beside the fix, with who needs each part', () => {
    show()
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    const policy = screen.getByRole('tabpanel').querySelector('.policy')
    expect(policy?.querySelector('summary')?.textContent).toBe('Required CORS policy: https://api.example 3 requests')
    expect(cells(policy)).toContain(`Origin | ${PAGE} | 2 requests`)
    expect(cells(policy)).toContain(`Origin | ${OTHER} | 1 request`)
    expect(cells(policy)).toContain('Method | PUT | 1 request')
    expect(policy?.textContent).toContain(`${OTHER} doesn’t use PUT`)
  })

  it('is shown for every server in the summary, which the key o opens', () => {
    show()
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Filter' }), { key: 'o' })
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'o' })
    const dialog = screen.getByRole('dialog', { name: 'Summary' })
    expect([...dialog.querySelectorAll('.policy > summary')].map(({ textContent }) => textContent)).toEqual([
      'https://api.example 3 requests',
    ])
  })
})
