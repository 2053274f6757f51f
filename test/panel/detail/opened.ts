import { fireEvent, screen } from '@testing-library/preact'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { type FakeRecorder, fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

export function open(given: Diagnosis, recorder: FakeRecorder = fakeRecorder([given])): HTMLElement {
  showPanel(recorder)
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
  return screen.getByRole('region', { name: 'Request details' })
}
