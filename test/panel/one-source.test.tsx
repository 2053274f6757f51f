// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { diagnose, type Report, readRecording } from '../../src/engine/index.ts'
import { escapeInvisible } from '../../src/panel/components/escape-invisible.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { fakeRecorder } from './fake-recorder.ts'
import { drop, readInPlace } from './har-files.ts'
import { showPanel } from './show-panel.tsx'

const FILE = 'docs/examples/shop.har'

/** What the command prints of the file. */
async function printed(format: 'json' | 'text'): Promise<string> {
  const io = fakeIo({ read: async () => readFileSync(FILE) })
  await main(['--format', format, '--with-secrets', FILE], io, { readRecording, diagnose })
  return io.written.out
}

const flat = (words: string) => words.replace(/\s+/g, ' ').trim()

it('the tab and the command line say the same about each exchange of a file', async () => {
  const report = JSON.parse(await printed('json')) as Report
  const prose = flat(await printed('text'))
  showPanel(fakeRecorder(), [1300, 900], readInPlace)
  drop(new File([readFileSync(FILE)], 'shop.har'))
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain(`${report.exchanges.length} requests`))
  fireEvent.click(screen.getByRole('button', { name: 'Show' }))
  const list = screen.getByRole('grid')
  fireEvent.keyDown(list, { key: 'Home' })
  fireEvent.keyDown(list, { key: 'Enter' })
  for (const { cause, method, url, verdict } of report.exchanges) {
    const shown = flat(screen.getByRole('region', { name: 'Request details' }).textContent ?? '')
    expect(shown).toContain(flat(escapeInvisible(url)))
    expect(shown).toContain(method)
    if (cause !== null) {
      expect(shown).toContain(flat(cause.title))
      for (const paragraph of cause.explanation.split(/\n+/)) expect(shown).toContain(flat(paragraph))
      for (const { name, value } of cause.evidence)
        for (const part of [name, value ?? '']) expect(shown).toContain(flat(escapeInvisible(part)))
      for (const name of Object.values(cause.browserErrors).flat()) if (name !== null) expect(shown).toContain(name)
    }
    if (cause !== null && verdict === 'blocked') expect(prose).toContain(flat(cause.title))
    act(() => void fireEvent.keyDown(list, { key: 'ArrowDown' }))
  }
})
