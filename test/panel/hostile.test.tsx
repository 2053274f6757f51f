// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { hostile } from './diagnoses.ts'
import { entry, fakeRecorder } from './fake-recorder.ts'
import { showPanel, showTab } from './show-panel.tsx'

const markup = '<img src=x onerror="globalThis.hacked = true">\u001b]0;title\u0007\u202e'

describe('text that the page chose', () => {
  it('is text in the list and in the details, whatever it holds', () => {
    const header = [{ name: `X-${markup}`, value: markup }]
    showPanel(
      fakeRecorder([hostile(1)], {}, (index) => {
        const held = entry(index)
        return {
          ...held,
          request: { ...held.request, headers: header },
          response: { ...held.response, headers: header, statusText: markup },
        }
      }),
    )
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(showTab('Overview').textContent).toContain('<script>alert(1)</script>')
    expect(document.querySelectorAll('img, script, b')).toHaveLength(0)
    expect(showTab('Headers').textContent).toContain('<img src=x onerror="globalThis.hacked = true">')
    expect(document.querySelectorAll('img, script, b')).toHaveLength(0)
    expect('hacked' in globalThis).toBe(false)
  })

  it('has no control or invisible character any more, not even in titles', () => {
    showPanel(fakeRecorder([hostile(1)]))
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    expect(document.body.outerHTML).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u200b\u202e]/)
    expect([...document.querySelectorAll('.escaped')].map(({ textContent }) => textContent)).toContain('\\u{202e}')
  })
})
