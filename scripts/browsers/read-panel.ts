import type { Panel } from './browser.ts'

/** What the CORS tab shows of one exchange: its row, and its details once they are opened. */
export interface Shown {
  /** What the mark says. */
  readonly verdict: string
  readonly method: string
  readonly url: string
  readonly status: string
  readonly title: string
  readonly explanation: string
  /** The browsers' own names, as far as the details list them. */
  readonly browserErrors: Readonly<Record<string, string>>
}

/**
 * Opens one row after the other with the keyboard, as a person would, and reads the details.
 * It needs room for list and details at once: 700 px of width, or 400 of height.
 */
export async function readPanel(panel: Panel): Promise<readonly Shown[]> {
  return (await panel.evaluate(READ)) as readonly Shown[]
}

const READ = `(async () => {
  const list = () => document.getElementById('requests')
  // Nothing but hidden requests of the page's own origin.
  const hidden = document.querySelector('.hidden-requests') !== null
  if (list() === null) document.querySelector('.hidden-requests button')?.click()
  await new Promise((done) => setTimeout(done, 50))
  if (list() === null) return []
  const words = (selector, within = document) => within.querySelector(selector)?.innerText?.trim() ?? ''
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const press = async (key) => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await drawn()
  }
  const selected = () => list().querySelector('[role=row][aria-selected=true]')
  const isAt = (index) => selected()?.getAttribute('aria-rowindex') === String(index + 2)
  const select = document.querySelector('.toolbar select')
  const grouping = select.value
  const group = async (by) => {
    select.value = by
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await drawn()
  }
  await group('none')
  document.querySelector('.hidden-requests button')?.click()
  await drawn()
  const shown = []
  await press('Home')
  await press('Enter')
  for (let index = 0; index < Number(list().getAttribute('aria-rowcount')) - 1; index++) {
    if (index > 0) await press('ArrowDown')
    for (let frame = 0; frame < 100 && !isAt(index); frame++) await drawn()
    if (!isAt(index)) throw new Error('row ' + index + ' was not reached by the keyboard')
    const request = words('.detail-request')
    shown.push({
      verdict: selected().querySelector('.cell-verdict').title,
      method: request.split(/\\s/, 1)[0],
      url: request.replace(/^\\S+\\s+/, ''),
      status: words('.cell-status', selected()),
      title: words('.headline h2'),
      explanation: words('.explanation > p:not(.note)'),
      browserErrors: Object.fromEntries([...document.querySelectorAll('.references dl > div')].map((one) => [words('dt', one), one.querySelector('dd').textContent.trim()])),
    })
  }
  await press('Escape')
  if (hidden) document.querySelector('.own-requests:not(.hidden-requests) button')?.click()
  await group(grouping)
  return shown
})()`
