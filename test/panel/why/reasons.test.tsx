// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { type Diagnosis, ruleGuidance } from '../../../src/engine/index.ts'
import { markdownReport } from '../../../src/panel/export/markdown.ts'
import { text } from '../../../src/panel/text/text.ts'
import { cause, diagnosis, headerNotAllowed, missingAllowOrigin, oneOfSeveral, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

/** The details of the only request. */
function details(shown: Diagnosis): string {
  const state = showPanel(fakeRecorder([shown]))
  act(() => state.detail.open(shown.id))
  return screen.getByRole('region').textContent ?? ''
}

const guidance = (rule: string) => {
  const found = ruleGuidance(rule)
  if (found === null) throw new Error(`there is no rule ${rule}`)
  return found
}

describe('if the other browser decides otherwise', () => {
  const otherBrowsers = {
    firefox: { verdict: 'blocked', rule: 'allow-origin-duplicate', error: 'CORSAllowOriginNotMatchingOrigin' },
  } as const
  const allowedHere = diagnosis(1, { verdict: 'allowed', cause: null, next: [], otherBrowsers })

  it('the details say why', () => {
    expect(details(allowedHere)).toContain(`Firefox blocks this request. ${guidance('allow-origin-duplicate').title}.`)
  })

  it('so does a report', () => {
    const report = markdownReport({ diagnosis: allowedHere, entry: () => null })
    expect(guidance('allow-origin-duplicate').title).toBe('Access-Control-Allow-Origin is sent twice')
    expect(report).toContain('Firefox blocks this request. `Access-Control-Allow-Origin` is sent twice.')
  })
})

describe('if the recording leaves several causes open', () => {
  const [first, other] = ['connection-refused', 'content-security-policy'].map((rule) => cause({ rule, title: guidance(rule).title }))
  const open = diagnosis(1, { ...oneOfSeveral(1), cause: { ...(first ?? cause()), alternatives: [other ?? cause()] } })

  it('each says how to tell it from the others', () => {
    const said = details(open)
    for (const rule of ['connection-refused', 'content-security-policy']) expect(said).toContain(guidance(rule).howToTell)
  })

  it('the next failure does not', () => {
    const next = { ...missingAllowOrigin(1), next: [cause({ rule: 'connection-refused' })] }
    expect(details(next)).not.toContain(guidance('connection-refused').howToTell)
  })
})

describe('a preflight that failed', () => {
  it('hides the response, and says so', () => {
    expect(details(headerNotAllowed(1))).toContain(text.detail.responseHidden)
  })

  it('is not shown if the response itself was blocked', () => {
    expect(details(missingAllowOrigin(1))).not.toContain(text.detail.responseHidden)
  })
})

describe('a URL with letters beyond ASCII', () => {
  const url = 'https://api.example/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7/%F0%9F%9A%80?city=K%C3%B6ln&broken=%E3%81&path=%2Fa'
  const shown = { ...plain(1, 'allowed'), url }
  const cell = () => document.querySelector<HTMLElement>('[role=gridcell].cell-url')

  it('is shown with them in the list, and as it was sent on hover', () => {
    showPanel(fakeRecorder([shown]))
    expect(cell()?.textContent).toBe('/مرحبا/🚀?city=Köln&broken=%E3%81&path=%2Fa')
    expect(cell()?.title).toBe(url)
  })

  it('keeps its parts in order, whatever direction its letters have', () => {
    showPanel(fakeRecorder([shown]))
    const pieces = [...(cell()?.querySelectorAll('.url-folders bdi, .url-end bdi') ?? [])].map(({ textContent }) => textContent)
    expect(pieces).toEqual(['مرحبا', '🚀'])
  })

  it('is found either way', () => {
    const state = showPanel(fakeRecorder([shown, plain(2, 'allowed')]))
    for (const word of ['köln', 'مرحبا', '%d9%85']) {
      act(() => {
        state.list.filterText.value = word
      })
      expect(state.list.rows.value.map(({ id }) => id)).toEqual(['x1'])
    }
  })
})
