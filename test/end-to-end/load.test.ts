import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { until } from '../../scripts/browsers/until.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { openDemo } from './demo-browser.ts'

const BURST = 1000
const BURSTS = 5

/** As many requests as one page can make, in bursts. Same origin, all 404: only their number matters. */
const burst = (from: number) => `(async () => {
  const sent = Array.from({ length: ${BURST} }, (_, n) => fetch('/burst/' + (${from} + n)).then((response) => response.text(), () => ''))
  await Promise.all(sent)
  return sent.length
})()`

/** Same-origin requests are hidden until someone wants to see them. */
const rows = `(document.querySelector('.hidden-requests button')?.click(), Number(document.getElementById('requests')?.getAttribute('aria-rowcount') ?? 1) - 1)`

/** What a person sees of the list. */
const LOOK = `(() => {
  const list = document.getElementById('requests')
  const top = list.getBoundingClientRect().top + 25
  const shown = [...list.querySelectorAll('.row')].find((row) => row.getBoundingClientRect().bottom > top + 1)
  return {
    first: shown?.id ?? null,
    isAtEnd: list.scrollTop + list.clientHeight >= list.scrollHeight - 12,
    selected: list.querySelector('[role=row][aria-selected=true]')?.id ?? null,
    drawn: list.querySelectorAll('.row').length,
  }
})()`

interface Look {
  readonly first: string | null
  readonly isAtEnd: boolean
  readonly selected: string | null
  readonly drawn: number
}

describe.each(['chromium', 'firefox'] as const)('the list under load in %s', (name) => {
  let lab: TestServer
  let browser: Browser
  let sent = 0

  const look = async () => (await browser.panel.evaluate(LOOK)) as Look
  async function send(bursts: number) {
    for (let n = 0; n < bursts; n++) {
      await browser.evaluateInPage(burst(sent))
      sent += BURST
    }
    await until('all of them', async () => (Number(await browser.panel.evaluate(rows)) >= sent ? true : null), 120_000)
    await browser.panel.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))')
  }

  beforeAll(async () => {
    ;({ lab, browser } = await openDemo(name))
    await until('the first requests', async () => (Number(await browser.panel.evaluate(rows)) > 2 ? true : null))
    // For a person who wants to know; how long something took is never asserted.
    await browser.panel.evaluate(`(() => {
      globalThis.frames = []
      let last = performance.now()
      const note = (now) => { globalThis.frames.push(now - last); last = now; requestAnimationFrame(note) }
      requestAnimationFrame(note)
    })()`)
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  it('follows its end if it was scrolled there, and draws only what is in view', async () => {
    await send(1)
    const { isAtEnd, drawn } = await look()
    expect(isAtEnd).toBe(true)
    expect(drawn).toBeLessThan(80)
  })

  it('keeps its scroll position and its selection while thousands of requests arrive', async () => {
    await browser.panel.evaluate(`document.getElementById('requests').scrollTo(0, 24 * 300)`)
    await browser.panel.evaluate('new Promise((done) => setTimeout(done, 200))')
    await browser.panel.evaluate(`[...document.querySelectorAll('#requests .row')].at(-12).click()`)
    await browser.panel.evaluate('new Promise((done) => setTimeout(done, 300))')
    const before = await look()
    expect(before.selected).not.toBeNull()
    await send(BURSTS - 1)
    const after = await look()
    expect({ first: after.first, selected: after.selected, isAtEnd: after.isAtEnd }).toEqual({
      first: before.first,
      selected: before.selected,
      isAtEnd: false,
    })
    const measured = await browser.panel.evaluate(`(() => {
      const sorted = [...globalThis.frames].sort((a, b) => a - b)
      const at = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)])
      return { frames: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) }
    })()`)
    console.info(`${name}, ${sent} requests; milliseconds from frame to frame:`, JSON.stringify(measured))
  })
})
