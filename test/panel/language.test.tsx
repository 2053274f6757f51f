// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { bestOf, setLanguageChoice } from '../../src/panel/language.ts'
import { mixed } from './diagnoses.ts'
import { fakeRecorder } from './fake-recorder.ts'
import { showPanel } from './show-panel.tsx'

afterEach(() => setLanguageChoice('en'))

describe('the browser’s own language', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    [['es-MX'], 'es'],
    [['ja-JP'], 'ja'],
    [['zh'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-TW', 'ja'], 'ja'],
    [['zh-TW'], 'en'],
    [['fr-FR', 'nl', 'es'], 'es'],
    [['fr-FR'], 'en'],
    [['no tag_at all', 'de'], 'de'],
    [[], 'en'],
  ] as const)('%j is answered in %s', (preferred, language) => {
    expect(bestOf(preferred)).toBe(language)
  })
})

describe('the choice of a language', () => {
  it('changes the whole panel at once, names the language to assistive technology, and is remembered', () => {
    showPanel(fakeRecorder(mixed(5)))
    fireEvent.click(screen.getByRole('button', { name: 'Settings and shortcuts' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'de' } })
    expect(within(screen.getByRole('toolbar')).getByRole('checkbox', { name: 'Log beibehalten' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Einstellungen und Kurztasten' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('de')
    expect(localStorage.getItem('language')).toBe('de')
  })

  it('keeps what was selected', () => {
    const state = showPanel(fakeRecorder(mixed(5)))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    act(() => setLanguageChoice('ja'))
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('理由')
    expect(state.selected.value).not.toBeNull()
  })

  it('offers every language in its own words', () => {
    showPanel(fakeRecorder())
    fireEvent.click(screen.getByRole('button', { name: 'Settings and shortcuts' }))
    const offered = [...screen.getByRole('combobox', { name: 'Language' }).querySelectorAll('option')].map(({ textContent }) => textContent)
    expect(offered).toEqual(['As the browser', 'English', 'Deutsch', 'Español', '日本語', '简体中文'])
  })
})
