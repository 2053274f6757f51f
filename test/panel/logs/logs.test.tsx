import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { missingAllowOrigin, mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { drop, harFile, readInPlace } from '../har-files.ts'
import { showPanel } from '../show-panel.tsx'
import { allowed, blocked, press, tab, tabs } from './open-logs.ts'

describe('the open logs', () => {
  it('each keep their selection and their filter', async () => {
    const live = showPanel(fakeRecorder([missingAllowOrigin(1)]), undefined, readInPlace)
    drop(harFile('a.har', [blocked, allowed]))
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(3))
    fireEvent.input(screen.getByRole('combobox', { name: 'Filter' }), { target: { value: 'allowed' } })
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    fireEvent.click(tab(/Live/))
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Filter' }).value).toBe('')
    expect(live.selection.currentId.value).toBeNull()
    fireEvent.click(tab(/a\.har/))
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Filter' }).value).toBe('allowed')
    expect(screen.getByRole('region', { name: 'Request details' })).toBeTruthy()
  })

  it('are navigated with the arrow keys, and a file is closed by Delete', async () => {
    showPanel(fakeRecorder(mixed(3)), undefined, readInPlace)
    drop(harFile('a.har', [blocked]), harFile('b.har', [allowed]))
    await waitFor(() => expect(tabs().length).toBe(3))
    tab(/a\.har/).focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(tab(/b\.har/))
    press('ArrowRight')
    expect(document.activeElement).toBe(tab(/Live/))
    press('Delete')
    expect(tabs().length).toBe(3)
    press('End')
    press('Delete')
    expect(tabs().map(({ id }) => id)).toEqual(['log-tab-live', 'log-tab-file-1'])
  })

  it('offer for a file only what makes sense without a page', async () => {
    showPanel(fakeRecorder(mixed(3)), undefined, readInPlace)
    drop(harFile('a.har', [blocked]))
    await waitFor(() => expect(screen.getByText('1 blocked')).toBeTruthy())
    expect(screen.queryByRole('checkbox', { name: 'Keep log' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull()
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(screen.queryByRole('button', { name: 'Show in Network panel' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Close file' }))
    expect(screen.getByRole('checkbox', { name: 'Keep log' })).toBeTruthy()
  })
})

describe('a new document of the tab', () => {
  it('has the files open that the one before it had', async () => {
    const recorder = fakeRecorder(mixed(3))
    showPanel(recorder, undefined, readInPlace)
    drop(harFile('a.har', [blocked]), harFile('b.har', [allowed]))
    await waitFor(() => expect(screen.getByText('1 blocked')).toBeTruthy())
    fireEvent.click(screen.getByRole('button', { name: 'Close a.har' }))
    cleanup()
    showPanel(recorder, undefined, readInPlace)
    expect(tab(/Live/).getAttribute('aria-selected')).toBe('true')
    fireEvent.click(tab(/b\.har/))
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toMatch(/^1 request(?!s)/))
  })
})
