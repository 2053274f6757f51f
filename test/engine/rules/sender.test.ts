import { describe, expect, it } from 'vitest'
import { diagnose, readHar } from '../../../src/engine/index.ts'
import { requestOfOthers } from '../../../src/engine/rules/frames-of-others.ts'
import { inChromium } from '../entries.ts'

describe('a request of another company’s frame', () => {
  it.each([
    ['https://js.stripe.com', 'https://r.stripe.com/0', 'Stripe'],
    ['https://m.stripe.network', 'https://m.stripe.com/6', 'Stripe'],
    ['https://www.youtube.com', 'https://googleads.g.doubleclick.net/pagead/id', 'YouTube'],
    ['https://www.google.com', 'https://play.google.com/log', 'Google'],
    ['https://newassets.hcaptcha.com', 'https://api.hcaptcha.com/getcaptcha', 'hCaptcha'],
  ])('%s requests %s', (origin, url, company) => {
    expect(requestOfOthers(origin, url)?.company).toBe(company)
  })

  it.each([
    ['https://www.youtube.com', 'https://api.app.example/videos'], // a content script, most likely
    ['https://app.example', 'https://r.stripe.com/0'],
    ['https://js.stripe.com.evil.example', 'https://r.stripe.com/0'],
    ['https://js.stripe.com', 'https://notstripe.com/0'],
  ])('%s with %s is none', (origin, url) => {
    expect(requestOfOthers(origin, url)).toBeNull()
  })
})

/** A GET that is blocked, sent with that Origin and Referer by the page at https://app.example. */
function blocked(origin: string, referer: string, allowed: string) {
  const entry = inChromium({
    request: { Origin: origin, Referer: referer },
    error: 'net::ERR_FAILED',
    response: { 'Access-Control-Allow-Origin': allowed },
    fields: { pageref: 'page_1' },
  })
  const pages = [{ id: 'page_1', title: 'https://app.example/' }]
  const creator = { name: 'WebInspector', version: '537.36' }
  const [one] = diagnose(readHar({ log: { version: '1.2', creator, pages, entries: [entry] } }, 'case.har')).exchanges
  return { page: one?.origin, cause: one?.cause }
}

describe('an Origin header that isn’t the page’s', () => {
  it('was replaced, where the Referer is the page’s', () => {
    const { page, cause } = blocked('https://other.example', 'https://app.example/', 'https://other.example')
    expect(page).toBe('https://app.example')
    expect(cause?.explanation).toMatch(/replaced the header/)
    expect(cause?.responsible).toBe('browser')
  })

  it('is a frame’s, where the Referer is the frame’s', () => {
    const { page, cause } = blocked('https://frame.example', 'https://frame.example/', 'https://other.example')
    expect(page).toBe('https://frame.example')
    expect(cause?.explanation).not.toMatch(/replaced/)
  })

  it('is believed, where the Referer was replaced', () => {
    const { page, cause } = blocked('https://app.example', 'https://other.example/', 'https://other.example')
    expect(page).toBe('https://app.example')
    expect(cause?.explanation).not.toMatch(/replaced/)
  })
})
