import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { headerNotAllowed, missingAllowOrigin } from '../diagnoses.ts'
import { entry, fakeRecorder } from '../fake-recorder.ts'
import { resizeWindow, showPanel, showTab } from '../show-panel.tsx'
import { open } from './opened.ts'

describe('the parts of the details', () => {
  const shown = () => screen.getByRole('tab', { selected: true }).textContent

  it('are tabs, one of them shown, which the arrow keys change', () => {
    open(headerNotAllowed(1))
    expect(shown()).toBe('Overview')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Overview' }), { key: 'ArrowRight' })
    expect(shown()).toBe('Headers')
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Headers' }))
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Headers' }), { key: 'End' })
    expect(shown()).toBe('What if')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'What if' }), { key: 'ArrowRight' })
    expect(shown()).toBe('Overview')
  })

  it('stay when another request is selected', () => {
    showPanel(fakeRecorder([headerNotAllowed(1), missingAllowOrigin(2)]))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    showTab('Headers')
    fireEvent.click(screen.getAllByRole('row')[2] ?? document.body)
    expect(shown()).toBe('Headers')
  })
})

describe('the link to the Network panel', () => {
  it('exists in Chromium', () => {
    const given = headerNotAllowed(1)
    const recorder = fakeRecorder([given])
    const details = open(given, recorder)
    fireEvent.click(within(details).getByRole('button', { name: 'Show in Network panel' }))
    expect(recorder.asked).toEqual([`show PUT ${given.url}`])
  })

  it('is not offered in Firefox', () => {
    const details = open(missingAllowOrigin(1), fakeRecorder([missingAllowOrigin(1)], { browser: 'firefox' }))
    expect(within(details).queryByRole('button', { name: 'Show in Network panel' })).toBeNull()
  })
})

describe('the link to the initiator', () => {
  const given = headerNotAllowed(1)
  const asked = (index: number) => {
    const position = { url: 'https://app.example/assets/app.js?v=1', line: 41, column: 7 }
    const initiator = { type: 'script', url: null, requestId: null, identity: '', scriptUrl: position.url, hasParentStack: false, position }
    return { ...entry(index), initiator }
  }

  it('opens its line in Chromium, which counts from 0', () => {
    const recorder = fakeRecorder([given], {}, asked)
    const details = open(given, recorder)
    fireEvent.click(within(details).getByRole('button', { name: 'app.js:42' }))
    expect(recorder.asked).toEqual(['open https://app.example/assets/app.js?v=1 41'])
  })

  it('is only named if DevTools can’t open it', () => {
    const details = open(given, fakeRecorder([given], { browser: 'firefox' }, asked))
    expect(within(details).queryByRole('button', { name: 'app.js:42' })).toBeNull()
    expect(details.textContent).toContain('Initiator: app.js:42')
  })
})

describe('a header that CORS looks at', () => {
  it('explains itself on focus and on hover, until Escape, which closes nothing else', () => {
    const details = open(missingAllowOrigin(1))
    const name = within(details).getByText('Access-Control-Allow-Origin', { selector: '.evidence dfn *' }).closest('dfn') ?? details
    const told = () => document.querySelector('.tooltip')?.textContent ?? null
    expect(name.getAttribute('aria-description')).toMatch(/^The origin that may read the response/)
    fireEvent.focus(name)
    expect(told()).toMatch(/^The origin that may read the response/)
    fireEvent.keyDown(name, { key: 'Escape' })
    expect(told()).toBeNull()
    fireEvent.pointerEnter(name)
    expect(told()).toMatch(/^The origin that may read the response/)
    expect(screen.getByRole('region', { name: 'Request details' })).toBeTruthy()
  })
})

describe('the sequence diagram', () => {
  it('names each arrow with its headers, and shows them on focus', () => {
    const details = open(headerNotAllowed(1))
    const arrows = [...details.querySelectorAll('.diagram-arrow')]
    expect(arrows.map((arrow) => arrow.getAttribute('aria-label')?.split('\n', 1)[0])).toEqual([
      'To the server: OPTIONS · preflight.',
      'To the page: 204 · 42 ms · blocked here.',
      'To the server: GET · not sent.',
    ])
    expect(arrows[1]?.getAttribute('aria-label')).toContain('Access-Control-Allow-Headers: content-type')
    fireEvent.focus(arrows[1] ?? details)
    expect(document.querySelector('.tooltip')?.textContent).toContain('Access-Control-Allow-Headers: content-type')
  })
})

describe('the split view', () => {
  const layoutAt = (width: number, height: number) => {
    resizeWindow(width, height)
    return { list: screen.queryByRole('grid') !== null, divider: screen.queryByRole('separator')?.getAttribute('aria-orientation') ?? null }
  }

  it('is beside the list, below it, or replaces it, depending on the panel’s size', async () => {
    open(missingAllowOrigin(1))
    const settle = () => new Promise(requestAnimationFrame)
    expect(layoutAt(1300, 220)).toEqual({ list: true, divider: 'vertical' })
    layoutAt(550, 700)
    await settle()
    expect(layoutAt(550, 700)).toEqual({ list: true, divider: 'horizontal' })
    layoutAt(550, 220)
    await settle()
    expect(layoutAt(550, 220)).toEqual({ list: false, divider: null })
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
    expect(screen.getByRole('grid')).toBeTruthy()
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('is resized with the arrow keys, too', () => {
    open(missingAllowOrigin(1))
    const divider = screen.getByRole('separator')
    const before = Number(divider.getAttribute('aria-valuenow'))
    fireEvent.keyDown(divider, { key: 'ArrowRight' })
    expect(Number(divider.getAttribute('aria-valuenow'))).toBe(before + 2)
  })
})
