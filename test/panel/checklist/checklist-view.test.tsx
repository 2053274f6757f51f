// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import type { FakeRecorder } from '../fake-recorder.ts'
import { recorded } from '../recorded.ts'
import { showPanel } from '../show-panel.tsx'

function open(recorder: FakeRecorder): HTMLElement {
  showPanel(recorder)
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
  return screen.getByRole('region', { name: 'Request details' })
}

const section = (details: HTMLElement, name: string) =>
  within(details).getByRole('heading', { level: 3, name }).closest<HTMLElement>('details') ?? details

describe('the steps', () => {
  const withSlash = recorded('chromium', inChromium({ response: { 'Access-Control-Allow-Origin': `${PAGE}/` }, error: 'net::ERR_FAILED' }))

  it('says how far the request got', () => {
    const steps = section(open(withSlash), 'Steps')
    expect(steps.querySelector('summary')?.textContent).toBe('Steps3 passed, 1 failed, 1 not reached')
    expect([...steps.querySelectorAll('.check-step > summary')].map(({ textContent }) => textContent)).toEqual([
      'Request gets a responsepassed',
      'Response has Access-Control-Allow-Originpassed',
      'Origin isn’t “*” with credentialspassed',
      'Origin matchesfailed',
      'Access-Control-Allow-Credentials is “true”not reached',
    ])
  })

  it('opens the step that failed, with the difference marked', () => {
    const failed = section(open(withSlash), 'Steps').querySelector<HTMLDetailsElement>('.check-failed')
    expect(failed?.open).toBe(true)
    expect([...(failed?.querySelectorAll('.comparison > div') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Originhttps://app.example(nothing)',
      'Access-Control-Allow-Originhttps://app.example/',
    ])
    expect([...(failed?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual(['(nothing)', '/'])
  })

  it('says that the request was not reached if its preflight failed', () => {
    const details = open(
      recorded(
        'chromium',
        preflightInChromium({ response: { 'Access-Control-Allow-Origin': PAGE } }),
        inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 }),
      ),
    )
    const steps = section(details, 'Steps')
    expect(steps.querySelector('.check-failed .check-title')?.textContent).toBe('Method is allowed')
    expect(within(steps).getByText('not reached', { selector: 'p' })).toBeTruthy()
  })
})

describe('the reasons for a preflight', () => {
  it('names the reasons and shows a request without one', () => {
    const details = open(
      recorded(
        'chromium',
        preflightInChromium({ names: 'x-request-id', response: { 'Access-Control-Allow-Origin': PAGE } }),
        inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 }),
      ),
    )
    const why = section(details, 'Why a preflight?')
    expect(why.querySelector('summary')?.textContent).toBe('Why a preflight?PUT, x-request-id')
    expect(why.textContent).toContain('The method PUT isn’t GET, HEAD or POST.')
    expect(why.textContent).toContain('The header x-request-id isn’t CORS-safelisted.')
    expect(why.querySelector('pre')?.textContent).toBe(`POST https://api.example/itemsOrigin: ${PAGE}`)
  })

  it('are not offered if there was no preflight', () => {
    const details = open(recorded('chromium', inChromium({ response: { 'Access-Control-Allow-Origin': '*' } })))
    expect(within(details).queryByRole('heading', { name: 'Why a preflight?' })).toBeNull()
  })
})
