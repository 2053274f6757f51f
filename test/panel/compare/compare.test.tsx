import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { ImportedLog } from '../../../src/panel/import/imported-log.ts'
import { inChromium } from '../../engine/entries.ts'
import { mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { drop, harFile, readByHand, readInPlace, textFile } from '../har-files.ts'
import { allowed, blocked, tab, violations } from '../logs/open-logs.ts'
import { showPanel } from '../show-panel.tsx'

describe('a comparison', () => {
  async function compared() {
    const state = showPanel(fakeRecorder(), undefined, readInPlace)
    const answered = inChromium({ url: 'https://api.example/blocked', response: { 'Access-Control-Allow-Origin': '*' } })
    drop(
      harFile('before.har', [blocked, allowed]),
      harFile('after.har', [answered, inChromium({ url: 'https://api.example/new', error: 'net::ERR_FAILED' })]),
    )
    await waitFor(() => expect(screen.getByText('1 blocked')).toBeTruthy())
    fireEvent.click(tab(/after/))
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(3))
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Before' }), { target: { value: 'file-1' } })
    return state
  }

  it('shows what changed, starting with what got worse', async () => {
    await compared()
    const list = screen.getByRole('region', { name: 'Changes' })
    expect(
      within(list)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Fixed 1', 'Only before 1', 'Only after 1'])
    expect(await violations()).toEqual([])
  })

  it('opens each request in its log', async () => {
    await compared()
    fireEvent.click(screen.getByRole('button', { name: /\/allowed/ }))
    expect(tab(/before/).getAttribute('aria-selected')).toBe('true')
    expect(screen.getByRole('region', { name: 'Request details' }).textContent).toContain('api.example/allowed')
  })

  it('is offered once the file was read to its end', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(mixed(5)), undefined, reading.read)
    drop(textFile('big.har', ''))
    await waitFor(() => expect(reading.files).toEqual(['big.har']))
    const log = new ImportedLog({ source: fakeRecorder().report().source, head: { creator: null, pages: [] } })
    log.take([], mixed(3))
    act(() => reading.begin(log))
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('3 requests'))
    expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull()
    act(() => reading.end({ log }))
    expect(await screen.findByRole('button', { name: 'Compare' })).toBeTruthy()
  })

  it('can be closed for the list', async () => {
    await compared()
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
    expect(screen.getByRole('grid')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    fireEvent.keyDown(screen.getByRole('region', { name: 'Changes' }), { key: 'Escape' })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')))
  })
})
