import { within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import {
  cause,
  dependsOnCredentials,
  diagnosis,
  headerNotAllowed,
  hop,
  missingAllowOrigin,
  oneOfSeveral,
  preflightSent,
  redirectedAway,
} from '../diagnoses.ts'
import { entry, fakeRecorder } from '../fake-recorder.ts'
import { showTab } from '../show-panel.tsx'
import { open } from './opened.ts'

const references = (details: HTMLElement) => details.querySelector<HTMLElement>('.references') ?? document.createElement('div')

const lines = (details: HTMLElement, selector: string) => [...details.querySelectorAll(selector)].map(({ textContent }) => textContent)

describe('the details of a blocked request', () => {
  it('start with verdict and cause in words, and the facts of the request', () => {
    const details = open(missingAllowOrigin(1))
    expect(details.querySelector('.headline-verdict')?.textContent).toBe(
      'CORS error: the server responded, but your page can’t read the response.',
    )
    expect(within(details).getByRole('heading', { level: 2 }).textContent).toBe('The response has no Access-Control-Allow-Origin')
    expect(lines(details, '.fact')).toEqual(['from https://app.example', 'fetch', 'mode: cors', 'credentials not included', '42 ms'])
    expect(details.textContent).toContain('does not let a page of https://app.example read the response')
  })

  it('set the headers that a sentence names as code', () => {
    const explanation = 'The response has Access-Control-Allow-Origin: * and no Vary: Origin.'
    const details = open(diagnosis(1, { cause: cause({ explanation }) }))
    expect(lines(details, '.explanation')).toEqual([explanation])
    expect(lines(details, '.explanation code')).toEqual(['Access-Control-Allow-Origin: *', 'Vary: Origin'])
  })

  it('show the evidence with its place, and say what is absent', () => {
    const details = open(missingAllowOrigin(1))
    expect(lines(details, '.evidence .line')).toEqual(['ResponseAccess-Control-Allow-Origin absent', 'RequestOrigin: https://app.example'])
  })

  it('mark the evidence among the headers of the step that failed, and fold the others', () => {
    open(headerNotAllowed(1))
    const details = showTab('Headers')
    const steps = [...details.querySelectorAll<HTMLDetailsElement>('.message-section')]
    expect(steps.map(({ open }) => open)).toEqual([true, false])
    expect(steps.map((step) => step.querySelector('summary')?.textContent)).toEqual([
      'PreflightOPTIONS204 No Contentblocked here',
      'RequestGETno response',
    ])
    expect(lines(details, '.message-section:first-of-type .line-evidence')).toEqual([
      'Access-Control-Allow-Headers: content-type',
      'Access-Control-Request-Headers: authorization,content-type',
    ])
    expect(steps[0]?.textContent).toContain('Needed because of the method and the headers authorization, content-type.')
    expect(within(steps[0] ?? details).getByText('2 other headers')).toBeTruthy()
  })

  it('say what the browser would report next', () => {
    const details = open(headerNotAllowed(1))
    const next = within(details).getByRole('heading', { name: 'Next errors' }).parentElement
    expect(next?.querySelector('summary')?.textContent).toBe('With credentials, * allows no origin')
    expect(next?.textContent).toContain('must name https://app.example itself')
  })

  it('name it as the browsers do, and link the standard in a tab of its own', () => {
    const details = open(headerNotAllowed(1))
    expect(lines(details, '.references dd')).toEqual([
      'HeaderDisallowedByPreflightResponse',
      'CORSMissingAllowHeaderFromPreflight',
      'HeaderNotAllowed',
    ])
    const link = within(references(details)).getByRole('link', { name: 'Fetch specification' })
    expect(link.getAttribute('href')).toBe('https://fetch.spec.whatwg.org/#cors-preflight-fetch')
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toContain('noopener')
  })

  it('link Firefox’s name to its page on MDN', () => {
    const details = open(headerNotAllowed(1))
    const link = within(references(details)).getByRole('link', { name: 'CORSMissingAllowHeaderFromPreflight' })
    expect(link.getAttribute('href')).toBe(
      'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMissingAllowHeaderFromPreflight',
    )
    expect(within(references(details)).queryByRole('link', { name: 'HeaderDisallowedByPreflightResponse' })).toBeNull()
  })

  it('link nothing but https', () => {
    const details = open(diagnosis(1, { ...missingAllowOrigin(1), cause: cause({ spec: 'javascript:alert(1)' }) }))
    expect(within(references(details)).queryByRole('link', { name: 'Fetch specification' })).toBeNull()
  })

  it('list the redirects and open the one that failed, with the other browser’s verdict', () => {
    const details = open(redirectedAway(1))
    expect(details.textContent).toContain('Firefox lets the page read this response.')
    expect(lines(details, '.evidence .line-place')).toEqual(['Response', 'Redirect response'])
    expect(lines(showTab('Headers'), '.message-section > summary')).toEqual([
      'RequestGEThttps://api.example/session302 OK',
      'RedirectGEThttps://login.example/authorize?client_id=web&redirect_uri=https%3A%2F%2Fapi.example%2Fcallback200 OKblocked here',
    ])
  })
})

describe('the details of other requests', () => {
  it('say quietly that a request is readable, unless credentials are included', () => {
    const details = open(dependsOnCredentials(1))
    expect(details.querySelector('.headline-verdict')?.textContent).toBe(
      'This is a CORS error only if credentials are included. If they aren’t, your page can read the response.',
    )
    expect(details.textContent).toContain('doesn’t show whether this request includes credentials')
    expect(details.textContent).toContain('blocked here if credentials are included')
  })

  it('say that an error which the page can read is no CORS error, and what its body names', () => {
    const given = diagnosis(1, { hops: [hop(1, { status: 403 })] })
    const text = '{"detail":"CSRF Failed: CSRF token missing."}'
    const failed = (index: number) => {
      const { response, ...rest } = entry(index)
      return { ...rest, response: { ...response, status: 403, content: { ...response.content, text } } }
    }
    expect(lines(open(given, fakeRecorder([given], {}, failed)), '.answer .explanation')).toEqual([
      expect.stringMatching(/^This isn’t a CORS error: .* Django’s CSRF check failed/),
    ])
  })

  it('say that it is one of these if the recording can’t tell', () => {
    const details = open(oneOfSeveral(1))
    const group = within(details).getByRole('heading', { name: 'Possible causes' }).parentElement
    expect(lines(group ?? details, 'summary')).toEqual([
      'The page’s Content-Security-Policy forbids it',
      'A secure page may not ask an insecure address',
    ])
  })

  it('say what happens with credentials instead', () => {
    const details = open(diagnosis(1, { verdict: 'blocked', cause: cause({ alternatives: [cause({ onlyIf: 'credentials' })] }) }))
    expect(within(details).getByRole('heading', { name: 'If credentials are included' })).toBeTruthy()
  })

  it.each([
    ['allowed', 'CORS allows the page to read the response'],
    ['opaque', 'Sent without CORS; the page can’t read the response'],
    ['same-origin', 'Same origin; CORS doesn’t apply'],
    ['failed', 'Failed, but not because of CORS'],
    ['unknown', 'Not enough data for a verdict'],
  ] as const)('say in a sentence what %s means', (verdict, sentence) => {
    const details = open(diagnosis(1, { verdict }))
    expect(within(details).getByRole('heading', { level: 2 }).textContent).toBe(sentence)
  })

  it.each([
    [
      'cached',
      { state: 'cached', entry: null, reasons: { method: true, headers: [], uploadListener: false }, cachedFrom: 2 },
      'from the preflight cache',
    ],
    [
      'not recorded',
      { state: 'not-recorded', entry: null, reasons: { method: false, headers: ['x-a'], uploadListener: false }, cachedFrom: null },
      'The request needs a preflight, but the recording doesn’t have it. Needed because of the header x-a.',
    ],
  ] as const)('say that a preflight was %s', (_, preflight, words) => {
    open(diagnosis(1, { hops: [hop(1, { preflight })] }))
    expect(showTab('Headers').textContent).toContain(words)
  })

  it('say why the recorder never gave a request', () => {
    open(
      diagnosis(1, {
        verdict: 'blocked',
        cause: cause({ at: 'preflight' }),
        hops: [hop(1, { entry: null, status: 0, preflight: preflightSent(1, { method: true }) })],
      }),
    )
    expect(showTab('Headers').textContent).toContain('It wasn’t sent, because its preflight failed')
  })
})
