import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { until } from '../../scripts/browsers/until.ts'
import type { Scenario } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { originAt } from '../../scripts/test-server/server/places.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { ruleGuidance, type Verdict } from '../../src/engine/index.ts'
import { lessons } from '../../src/panel/learn/lessons.ts'
import { text } from '../../src/panel/text/text.ts'
import { openDemo } from './demo-browser.ts'
import { HANDS } from './panel-hands.ts'

/** One more than once: a cause in common. */
const REQUESTED = [
  'acao-missing',
  'cred-star',
  'acao-missing',
  'acao-slash',
  'pf-method-patch',
  'net-close',
  'mode-no-cors',
  'acao-exact',
  'cred-pf-ok',
] as const
const SECRET = 'wxyz-98765-sesame'
const json = JSON.stringify

function scenarioOf(id: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (scenario === undefined) throw new Error(`There is no scenario ${id}`)
  return scenario
}

describe.each(['chromium', 'firefox'] as const)('the panel of %s', (name) => {
  let lab: TestServer
  let browser: Browser

  const inTab = (steps: string) => browser.panel.evaluate(`(async () => { ${HANDS} ${steps} })()`)

  /** What the tab shows comes to this; what does not in time is told with what it shows instead. */
  async function shows(expression: string, expected: unknown) {
    let shown: unknown
    const isThere = async () => {
      shown = await inTab(`return ${expression}`)
      return isDeepStrictEqual(shown, expected) || null
    }
    await until(expression, isThere, 10_000).catch(() => undefined)
    expect(shown, expression).toEqual(expected)
  }

  const expected = (verdict: Verdict) => REQUESTED.filter((id) => scenarioOf(id).expect[name].verdict === verdict).length
  const blocked = expected('blocked')
  const origin = () => new URL(lab.demoUrl).origin
  const inTheApi = (path: string) => `${originAt('api', 'localhost', lab.ports)}${path}`

  /** The panel's document as one finds it when DevTools are opened again. */
  async function loadAnew() {
    await inTab('window.isOld = true')
    if (name === 'chromium') await inTab('setTimeout(() => location.reload())')
    else await browser.setDock('right', 900) // by way of the bottom: another document
    await until('the new document', async () => (await inTab('return window.isOld !== true && requests().length > 0')) || null)
  }

  beforeAll(async () => {
    ;({ lab, browser } = await openDemo(name))
    for (const id of REQUESTED) await browser.evaluateInPage(`runScenario('${id}')`)
    await until('every verdict', async () => {
      const counts = (await inTab(`return all('.chip .badge').map(({ parentNode }) => parentNode.innerText.trim())`)) as string[]
      const has = (verdict: Verdict) =>
        counts.some((words) => words.startsWith(text.verdict[verdict]) && words.endsWith(String(expected(verdict))))
      return (['blocked', 'failed', 'opaque', 'allowed'] as const).every(has) || null
    })
  })

  beforeEach(() => inTab('await home()'))

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  it('shows the requests with one verdict, or with two at once', async () => {
    const total = Number(await inTab('return lines()'))
    const verdicts = `[...new Set(requests().map((row) => one('.cell-verdict', row).title))].sort()`
    await inTab(`await click(chip('${text.verdict.blocked}'))`)
    await shows('lines()', blocked)
    await shows(verdicts, [text.verdict.blocked])
    await inTab(`await click(chip('${text.verdict.failed}'), { ctrlKey: true })`)
    await shows('lines()', blocked + 1)
    await shows(verdicts, [text.verdict.blocked, text.verdict.failed].sort())
    await shows(`words('.status-bar span')`, text.counts.shown(blocked + 1, total))
    await inTab(`await click(chip('${text.toolbar.allVerdicts}'))`)
    await shows('lines()', total)
  })

  it('sorts by a column, in reverse, and not at all', async () => {
    const inTime = (await inTab('return urls()')) as string[]
    const ascending = [...inTime].sort()
    const order = `one('#requests .head .cell-url').ariaSort`
    for (const [sort, sorted] of [
      ['ascending', ascending],
      ['descending', [...ascending].reverse()],
      ['none', inTime],
    ] as const) {
      await inTab(`await click(one('#requests .head .cell-url button'))`)
      await shows(order, sort)
      await shows('urls()', sorted)
    }
  })

  it('groups by cause, and folds a group', async () => {
    const total = Number(await inTab('return lines()'))
    const cause = String(await inTab(`return one('.cell-cause', requestOf('/s/acao-missing/')).innerText.trim()`))
    await inTab(`await choose(one('.toolbar .select'), 'cause')`)
    const group = `all('#requests .row-group').find(({ innerText }) => innerText.includes(${json(cause)}))`
    await shows(`parseInt(one('.group-count', ${group}).innerText)`, 2)
    await shows(`one('.group-host', ${group}).innerText.includes('${new URL(inTheApi('/')).host}')`, true)
    const groups = (await inTab(
      `return all('#requests .row-group').map((row) => [row.ariaExpanded, parseInt(row.querySelector('.group-count')?.innerText ?? '1')])`,
    )) as [string, number][]
    // What is allowed is collapsed.
    const lines = groups.reduce((sum, [expanded, members]) => sum + 1 + (expanded === 'true' ? members : 0), 0)
    expect(groups.reduce((sum, [, members]) => sum + members, 0)).toBe(total)
    await shows('lines()', lines)
    await inTab(`await click(${group})`)
    await shows(`[${group}.ariaExpanded, lines(), requestOf('/s/acao-missing/') === undefined]`, ['false', lines - 2, true])
    await inTab(`await press('ArrowRight', one('#requests'))`)
    await shows(`[${group}.ariaExpanded, lines(), requestOf('/s/acao-missing/') === undefined]`, ['true', lines, false])
  })

  it('groups by host', async () => {
    const hosts = ((await inTab('return urls()')) as string[]).map((url) => new URL(url)).map(({ host, protocol }) => host || protocol)
    await inTab(`await choose(one('.toolbar .select'), 'host')`)
    const groups = [...new Set(hosts)].map((host) => [host, hosts.filter((one) => one === host).length])
    await shows(
      `all('#requests .row-group').map((row) => [one('.group-title', row).innerText, parseInt(row.querySelector('.group-count')?.innerText ?? '1')])`,
      groups,
    )
  })

  it('resizes a column, and remembers its width', async () => {
    const width = `Math.round(one('#requests .head .cell-method').getBoundingClientRect().width)`
    const before = Number(await inTab(`return ${width}`))
    await inTab(`
      const border = one('#requests .head .cell-method .head-border')
      border.setPointerCapture = () => undefined // no real pointer is down
      const { left, top } = border.getBoundingClientRect()
      for (const [type, moved] of [['pointerdown', 0], ['pointermove', 20], ['pointermove', 37], ['pointerup', 37], ['pointermove', 90]])
        border.dispatchEvent(new PointerEvent(type, { clientX: left + moved, clientY: top, bubbles: true, cancelable: true }))`)
    await shows(width, before + 37)
    await loadAnew()
    await shows(width, before + 37)
    await inTab(`one('#requests .head .cell-method .head-border').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`)
    await shows(width, before)
  })

  it('completes the filter with the keyboard alone', async () => {
    const option = `words('#' + one('#filter').getAttribute('aria-activedescendant'))`
    await inTab(`await press('/', document.body); document.execCommand('insertText', false, 'ver')`)
    await shows(`all('.suggestion').map(({ innerText }) => innerText.split(/\\s/, 1)[0])`, ['verdict:'])
    await inTab(`await press('ArrowDown'); await press('Enter')`)
    await shows(`one('#filter').value`, 'verdict:')
    await until('the suggestion', async () => {
      await inTab(`await press('ArrowDown')`)
      return String(await inTab(`return ${option}`)).startsWith('verdict:blocked ') || null
    })
    expect(await inTab(`return ${option}`)).toContain(text.toolbar.times(blocked))
    await inTab(`await press('Tab')`)
    await shows(`[one('#filter').value, lines()]`, ['verdict:blocked ', blocked])
    await inTab(`await press('Escape')`)
    await shows(`one('#filter').value`, '')
  })

  it('selects several requests with Ctrl and with Shift, for an export', async () => {
    await inTab(`await click(requests()[0]); await click(requests()[2], { ctrlKey: true })`)
    await shows('chosen()', [2, 4])
    await inTab(`await click(requests()[5], { shiftKey: true })`)
    await shows('chosen()', [4, 5, 6, 7])
    await shows(`words('.status-bar').includes('${text.counts.selected(4)}')`, true)
    await inTab(`await click(named('${text.export.open}'))`)
    await shows(`one('dialog select').selectedOptions[0].innerText`, text.export.scope.selected(4))
  })

  it('is light or dark, and shows the details where you choose', async () => {
    const isLight = `getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every((part) => Number(part) > 128)`
    const place = `(({ bottom, right }, detail) => bottom <= detail.top ? 'under' : right <= detail.left ? 'beside' : 'instead')(
      one('#requests').getBoundingClientRect(), one('.detail').getBoundingClientRect())`
    await inTab(`await open('/s/acao-missing/'); await press('?', document.body)`)
    for (const [tools, theme, expected] of [
      ['light', 'dark', false],
      ['light', 'auto', true],
      ['dark', 'auto', false],
      ['dark', 'light', true],
      ['light', 'auto', true],
    ] as const) {
      await browser.setTheme(tools)
      await inTab(`await choose(setting('${text.help.theme}'), '${theme}')`)
      await shows(isLight, expected)
    }
    for (const [layout, where] of [
      ['under', 'under'],
      ['beside', 'beside'],
      ['auto', 'beside'],
    ]) {
      await inTab(`await choose(setting('${text.help.layout}'), '${layout}')`)
      await shows(place, where)
    }
  })

  describe('copies', () => {
    const address = () => inTheApi(`/none?access_token=${SECRET}`)

    beforeAll(async () => {
      await browser.evaluateInPage(`fetch('${address()}', { method: 'PUT', headers: { 'X-A': '1' } }).catch(String)`)
      await until('its row', async () => (await inTab(`return requestOf('/none')?.matches('.row-blocked')`)) || null)
    })

    /** What the entry of the menu hands to the clipboard. */
    const take = async (entry: string, withSecrets = false) => {
      const [copied, said] = (await inTab(`
        await open('/none')
        const copied = await copies(async () => {
          await click(one('.detail-bar .copy-button'))
          if (${withSecrets}) await click(one('[role=menuitemcheckbox]'))
          await click(all('[role=menuitem]').find(({ innerText }) => innerText === ${json(entry)}))
        })
        return [copied, await said('.detail-bar .copy-status')]`)) as [string[], string]
      expect(said).toBe(text.copy.done)
      expect(copied).toHaveLength(1)
      return copied[0] ?? ''
    }

    it.each([
      [text.copy.report, /^#+ .*\n[\s\S]*access_token=\*\*\*/],
      [text.copy.json, /"url": ?"[^"]*access_token=\*\*\*/],
      [text.copy.curlPreflight, /^curl [\s\S]*OPTIONS[\s\S]*access-control-request-method: PUT/i],
      [text.copy.curlRequest, /^curl [\s\S]*PUT[\s\S]*access_token=\*\*\*/],
      [text.copy.fetch, /fetch\([\s\S]*access_token=\*\*\*[\s\S]*PUT/],
      [text.copy.diagram, /^<svg [\s\S]*OPTIONS[\s\S]*<\/svg>\s*$/],
    ])('%s, without secrets unless they are included', async (entry, form) => {
      const masked = await take(entry)
      expect(masked).toMatch(form)
      expect(masked).not.toContain(SECRET)
      expect(await take(entry, true)).toContain(SECRET)
    })

    it('the picture as SVG', async () => {
      const [copied, said] = (await inTab(`
        await open('/s/acao-missing/')
        const copied = await copies(() => click(named('${text.diagram.copySvg}')))
        return [copied, await said('.diagram-copy .copy-status')]`)) as [string[], string]
      expect(said).toBe(text.copy.done)
      expect(copied).toEqual([expect.stringMatching(/^<svg [\s\S]*200[\s\S]*<\/svg>\s*$/)])
    })

    it('the picture as PNG, or saves it where the browser refuses', async () => {
      const [made, said] = (await inTab(`
        await open('/s/acao-missing/')
        const { toBlob } = HTMLCanvasElement.prototype
        let made = null
        window.HTMLCanvasElement.prototype.toBlob = function (done, type) {
          toBlob.call(this, (blob) => { made = blob; done(blob) }, type)
        }
        try {
          await click(named('${text.diagram.copyPng}'))
          const words = await said('.diagram-copy .copy-status')
          return [made && { type: made.type, width: (await createImageBitmap(made)).width }, words]
        } finally {
          window.HTMLCanvasElement.prototype.toBlob = toBlob
        }`)) as [unknown, string]
      expect([text.copy.done, text.diagram.saved]).toContain(said)
      expect(made).toEqual({ type: 'image/png', width: 1280 })
    })
  })

  it('writes the configuration of the chosen server, and remembers it for the host', async () => {
    const written = `all('.server .code').map(({ innerText }) => innerText).join('')`
    const configuration = `[one('#server').value, ${written}.includes(${json(origin())}), ${written}.includes('add_header Access-Control-Allow-Origin')]`
    await inTab(`await open('/s/pf-method-patch/'); await chooseServer('nginx')`)
    await shows(configuration, ['nginx', true, true])
    await inTab(`await open('/s/acao-slash/')`)
    await shows(configuration, ['nginx', true, true])
    await loadAnew()
    await inTab(`await open('/s/pf-method-patch/')`)
    await shows(configuration, ['nginx', true, true])
  })

  it('explains the rule, and the basics with the values of this request', async () => {
    const guidance = ruleGuidance(scenarioOf('acao-missing').rule[name] ?? '')
    await inTab(`await open('/s/acao-missing/')`)
    const headings = [
      text.learn.happened,
      text.learn.why,
      text.learn.remedy,
      ...(guidance?.howToTell == null ? [] : [text.learn.howToTell]),
      text.learn.basicsTitle,
    ]
    await shows(`all('.learn h4').map(({ innerText }) => innerText)`, headings)
    await shows(
      `all('.learn summary').map(({ innerText }) => innerText)`,
      lessons.map((id) => text.learn.basics[id].question),
    )
    await inTab(`await click(one('.learn summary'))`)
    await shows(`one('.learn details[open] .learn-here').innerText.includes('${origin()}')`, true)
  })

  if (name === 'chromium') {
    it.each([
      ['in the Network panel', 'network', `named('${text.detail.showInNetwork}')`],
      ['the line that sent it', 'sources', `one('.facts .link-button')`],
    ])('shows the request: %s', async (_, tab, button) => {
      await inTab(`await open('/s/acao-missing/'); await click(${button})`)
      await until(`the ${tab} tab`, async () => (await browser.shownTab()) === tab || null)
      await browser.showPanel()
      const before = Number(await inTab('return lines()'))
      await browser.evaluateInPage(`runScenario('acao-exact')`)
      await shows('lines()', before + 1)
      await shows(`[${button} !== undefined, document.body.innerText.includes('${text.notice.lost}')]`, [true, false])
    })
  } else {
    it('offers no link to the other tabs, which the browser does not open', async () => {
      await inTab(`await open('/s/acao-missing/')`)
      await shows(`words('.headline h2') !== null`, true)
      await shows(`all('.facts .link-button, [aria-label="${text.detail.showInNetwork}"]').length`, 0)
    })
  }

  it('keeps the requests on navigation, or does not, as you choose', async () => {
    for (const [keeps, kept] of [
      [true, 2],
      [false, 0],
    ] as const) {
      await inTab(`await home(); await click(one('.toolbar .check input'))`)
      await shows(`one('.toolbar .check input').checked`, keeps)
      await browser.navigate(`${lab.demoUrl}?keeps=${keeps}`)
      await inTab(`await filter('keeps=${keeps}')`)
      await shows('lines()', 1)
      await inTab(`await filter('/s/acao-missing/')`)
      await shows('lines()', kept)
    }
  })

  it('is empty when it is cleared, and keeps recording', async () => {
    await inTab(`await click(named('${text.toolbar.clear}'))`)
    await shows(`[lines(), words('.placeholder h2'), words('.status-bar')]`, [0, text.empty.recording, text.counts.requests(0)])
    await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runScenario')) === 'function' ? true : null))
    await browser.evaluateInPage(`runScenario('acao-missing')`)
    await shows(`requests().map((row) => one('.cell-verdict', row).title)`, [text.verdict.blocked])
  })
})
