/**
 * What a person does in the tab, as functions of its document. Keys and clicks are synthetic, so that the browser counts none of them as
 * a person's leave: what is copied is noted instead of put on the clipboard.
 */
export const HANDS = `
  // A browser that draws nothing at the moment gives no frame.
  const drawn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 500) })
  const one = (selector, within = document) => within.querySelector(selector) ?? (() => { throw new Error('There is no ' + selector) })()
  const all = (selector) => [...document.querySelectorAll(selector)]
  const words = (selector) => document.querySelector(selector)?.innerText.trim().replace(/\\s+/g, ' ') ?? null
  const press = async (key, target = document.activeElement, how = {}) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
    await drawn()
  }
  const click = async (target, how = {}) => {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }))
    await drawn()
  }
  const named = (name, within = document) =>
    [...within.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.innerText.trim()) === name)
      ?? (() => { throw new Error('There is no button ' + name) })()
  const chip = (word) => all('.chip').find(({ innerText }) => innerText.trim().startsWith(word))
  const choose = async (select, value) => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await drawn()
  }
  /** Types, and takes the first server that it finds. */
  const chooseServer = async (typed) => {
    const field = one('#server')
    field.focus()
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await drawn()
    await press('Enter', field)
  }
  const setting = (label) => one('select', all('dialog .setting').find(({ firstChild }) => firstChild.textContent === label))
  const requests = () => all('#requests .row:not(.row-group)')
  const urls = () => requests().map((row) => one('.cell-url', row).title)
  const requestOf = (part) => requests().find((row) => one('.cell-url', row).title.includes(part))
  const chosen = () => requests().filter(({ ariaSelected }) => ariaSelected === 'true').map(({ ariaRowIndex }) => Number(ariaRowIndex))
  const lines = () => Number(document.getElementById('requests')?.getAttribute('aria-rowcount') ?? 1) - 1
  const filter = async (words) => {
    one('#filter').value = words
    one('#filter').dispatchEvent(new Event('input', { bubbles: true }))
    one('#filter').blur()
    await drawn()
  }
  const open = async (part, tab = 'overview') => {
    await click(requestOf(part))
    await click(one('#detail-tab-' + tab))
    for (const section of all('.detail details.section')) section.open = true
  }
  const showAll = async () => {
    const button = document.querySelector('.hidden-requests button')
    if (button) await click(button)
  }
  /** Back to the plain list of all requests. */
  const home = async () => {
    document.querySelector('dialog')?.close()
    await drawn()
    for (let times = 0; times < 3 && document.querySelector('.detail-bar'); times++) await press('Escape', one('.detail-bar'))
    await filter('')
    await click(one('.chip'))
    await choose(one('.toolbar .select'), 'none')
    await showAll()
  }
  /** What a button says of what it did, for a moment. */
  const said = async (selector) => {
    for (const end = performance.now() + 10_000; performance.now() < end; await drawn()) if (words(selector)) return words(selector)
    return null
  }
  /** What is handed to the clipboard meanwhile. */
  const copies = async (act) => {
    const { execCommand } = document
    const copied = []
    document.execCommand = (command, ...rest) => {
      if (command !== 'copy') return execCommand.call(document, command, ...rest)
      copied.push(document.activeElement.value)
      return true
    }
    try { await act() } finally { document.execCommand = execCommand }
    return copied
  }
`
