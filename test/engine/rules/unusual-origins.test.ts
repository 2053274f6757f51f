import { describe, expect, it } from 'vitest'
import { isAllowable } from '../../../src/engine/rules/unusual-origins.ts'
import { diagnosedOne, inChromium } from '../entries.ts'

/** What is said to a page of that origin, which the server does not allow. */
function said(origin: string, script = `${origin}/a.js`) {
  const { cause, fix, fixNote } = diagnosedOne(
    'chromium',
    inChromium({
      request: { Origin: origin },
      error: 'net::ERR_FAILED',
      response: { Vary: 'Origin' },
      fields: { _initiator: { type: 'script', stack: { callFrames: [{ url: script, lineNumber: 0, columnNumber: 0 }] } } },
    }),
  )
  return { explanation: cause?.explanation ?? '', remedy: cause?.remedy ?? '', responsible: cause?.responsible, fix, fixNote }
}

describe('an origin that is not an ordinary site’s', () => {
  it.each([
    ['capacitor://localhost', /Capacitor.*iOS/, /capacitor:\/\/localhost.*https:\/\/localhost/],
    ['ionic://localhost', /Ionic.*iOS/, /ionic:\/\/localhost/],
    ['https://localhost', /WebView/, /exactly https:\/\/localhost/],
    ['http://localhost', /WebView/, /capacitor:\/\/localhost/],
    ['tauri://localhost', /Tauri/, /http:\/\/tauri\.localhost/],
    ['http://tauri.localhost', /Windows/, /tauri:\/\/localhost/],
    ['chrome-extension://abcdefghijklmnop', /extension/, /host_permissions/],
    ['moz-extension://0f3a0000-0000-4000-8000-000000000001', /every installation/, /host_permissions/],
    ['app://obsidian.md', /Obsidian/, /requestUrl/],
    ['app://desktop', /custom scheme/, /net\.fetch/],
    ['http://0.0.0.0:3000', /IP address/, /http:\/\/localhost:3000/],
    ['http://[::1]:3000', /IP address/, /http:\/\/localhost:3000/],
    ['https://shop-git-dark-mode-acme.vercel.app', /preview deployment/, /anchored/],
    ['https://deploy-preview-12--shop.netlify.app', /preview deployment/, /anchored/],
    ['https://www-example.translate.goog', /translation/, /Open the page itself/],
  ])('%s is explained, and allowed by its name', (origin, explanation, remedy) => {
    const { fix, ...texts } = said(origin)
    expect(texts.explanation).toMatch(explanation)
    expect(texts.remedy).toMatch(remedy)
    expect(fix?.hops[0]?.response.set['Access-Control-Allow-Origin']).toBe(origin)
  })

  it.each([
    ['capacitor://', /without a host/, /androidScheme/],
    ['app://', /without a host/, /https:\/\/localhost/],
    ['file://', /file on the device/, /native code/],
    ['vscode-webview://0f3a0000', /Visual Studio Code/, /postMessage/],
  ])('%s cannot be allowed, and no header is proposed for it', (origin, explanation, remedy) => {
    const { fix, fixNote, ...texts } = said(origin)
    expect(isAllowable(origin)).toBe(false)
    expect(texts.explanation).toMatch(explanation)
    expect(texts.remedy).toMatch(remedy)
    expect(texts.responsible).toBe('page')
    expect(fix).toBeNull()
    expect(fixNote).toBe(texts.remedy)
  })

  it('is not reported for a content script’s request: there the page’s origin counts', () => {
    const { remedy, responsible } = said('https://app.example', 'chrome-extension://abcdefghijklmnop/content.js')
    expect(remedy).toMatch(/background script/)
    expect(responsible).toBe('page')
  })

  it.each(['https://app.example', 'http://localhost:3000', 'https://shop.vercel.app', 'https://shop.netlify.app'])(
    '%s is an ordinary one',
    (origin) => {
      expect(said(origin).explanation).not.toMatch(/WebView|preview|custom scheme|IP address/)
      expect(isAllowable(origin)).toBe(true)
    },
  )
})
