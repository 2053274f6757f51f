import { describe, expect, it } from 'vitest'
import { chromiumMessage } from '../../../src/engine/browsers/chromium-messages.ts'
import { CHROMIUM_MESSAGES } from '../../../src/engine/console-messages/chromium-messages.ts'

const FRAME = "Access to fetch at 'https://api.example/x' from origin 'https://shop.example' has been blocked by CORS policy: "

describe('a message of Chromium’s console', () => {
  const templates = CHROMIUM_MESSAGES.filter(({ name }) => name !== 'InvalidLocalNetworkAccess')
  it.each(templates.map(({ name, text, at }) => [name, text, at] as const))('%s', (name, text, at) => {
    const words = text.replaceAll('{method}', 'PUT').replaceAll('{header}', 'x-a')
    const said = chromiumMessage(FRAME + words)
    expect(said).toMatchObject({ name, reason: words })
    if (at !== 'request') expect(said).toMatchObject({ at, nonCorsFailure: null })
  })

  it.each([
    [
      'a redirect',
      `${FRAME.replace("'https://api.example/x'", "'https://api.example/x' (redirected from 'https://a.example/')")}No 'Access-Control-Allow-Origin' header`,
    ],
    ['a reason that nobody knows', `${FRAME}The moon is full.`],
  ])('%s is CORS', (_, text) => {
    expect(chromiumMessage(text)).toMatchObject({ nonCorsFailure: null })
  })

  it.each(['net::ERR_FAILED', 'Failed to load resource: net::ERR_FAILED', ''])('no CORS error: “%s”', (text) => {
    expect(chromiumMessage(text)).toBeNull()
  })
})
