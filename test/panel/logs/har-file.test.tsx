import { gzipSync } from 'node:zlib'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { ImportedLog } from '../../../src/panel/import/imported-log.ts'
import { inChromium, inFirefox, PAGE } from '../../engine/entries.ts'
import { mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { drag, drop, harFile, readByHand, readInPlace, textFile } from '../har-files.ts'
import { showPanel } from '../show-panel.tsx'
import { allowed, blocked, press, tab, tabs, violations } from './open-logs.ts'

describe('a HAR file', () => {
  it('is opened by dropping it anywhere, in a tab beside the live log, and diagnosed by its own recorder', async () => {
    showPanel(fakeRecorder(mixed(5)), undefined, readInPlace)
    expect(screen.queryByRole('tablist', { name: 'Open logs' })).toBeNull()
    drop(harFile('shop.har', [inFirefox({ url: 'https://api.example/a', status: 200 })], { creator: { name: 'Firefox', version: '153' } }))
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('1 request'))
    expect(tabs().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Live'), expect.stringContaining('shop.har')])
    expect(tab(/shop/).getAttribute('aria-selected')).toBe('true')
    expect(screen.getByText('Opened shop.har: 1 request').getAttribute('role')).toBe('status')
    expect(await violations()).toEqual([])
  })

  it('has the details of its only request open, also where nothing is wrong', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('a.har', [allowed]))
    const details = await screen.findByRole('region', { name: 'Request details' }, { timeout: 3000 })
    expect(details.textContent).toContain('CORS allows the page to read the response')
  })

  it('says where all its requests go to the page’s own origin', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('a.har', [inChromium({ url: `${PAGE}/own` })]))
    expect(await screen.findByText('No CORS problem')).toBeTruthy()
    expect(screen.getByText(/^The only request in this file goes to/)).toBeTruthy()
  })

  it('is opened by choosing it', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('there is no input')
    Object.defineProperty(input, 'files', { value: [harFile('a.har', [blocked])], configurable: true })
    fireEvent.change(input)
    await waitFor(() => expect(screen.getByText('1 blocked')).toBeTruthy())
  })

  it('is an example, if nothing is recorded yet', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    fireEvent.click(screen.getByRole('button', { name: 'Try an example' }))
    await waitFor(() => expect(tab(/shop\.har/)).toBeTruthy())
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toMatch(/\d+ blocked/))
  })

  it('says above the list what its recorder leaves out, until that is dismissed', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('a.har', [blocked], { creator: { name: 'WebPagetest', version: '2' } }))
    const limits = await screen.findByText(/^WebPageTest doesn’t record/, { selector: '.notice-message' })
    expect(limits.textContent).toMatch(/\.$/)
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(document.querySelector('.notice')).toBeNull()
  })

  it('is announced while it is above the tab', () => {
    showPanel(fakeRecorder(mixed(5)))
    drag('dragenter', ['Files'])
    expect(screen.getByText('Drop HAR files to open them')).toBeTruthy()
    expect(drag('dragover', ['Files'])).toBe(false)
    drag('dragleave', ['Files'])
    expect(screen.queryByText('Drop HAR files to open them')).toBeNull()
    drag('dragenter', ['text/plain'])
    expect(screen.queryByText('Drop HAR files to open them')).toBeNull()
  })

  it('shows its progress, and can be canceled', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(mixed(5)), undefined, reading.read)
    drop(textFile('big.har', ''))
    await waitFor(() => expect(reading.files).toEqual(['big.har']))
    act(() => reading.progress({ phase: 'judging', share: 0.42 }))
    expect(screen.getByRole('progressbar', { name: 'Opening big.har' }).getAttribute('value')).toBe('0.42')
    expect(tab(/big/).textContent).toContain('42%')
    expect(screen.getByText('Checking requests…')).toBeTruthy()
    expect(await violations()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(reading.wasCancelled()).toBe(true)
    expect(screen.queryByRole('tablist', { name: 'Open logs' })).toBeNull()
    expect(screen.getByRole('grid')).toBeTruthy()
  })

  it('shows its first requests while the rest is read', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(), undefined, reading.read)
    drop(textFile('big.har', ''))
    await waitFor(() => expect(reading.files).toEqual(['big.har']))
    const [one, two, three] = mixed(3)
    const log = new ImportedLog({ source: fakeRecorder().report().source, head: { creator: null, pages: [] } })
    log.take(
      [],
      [one, two].filter((each) => each !== undefined),
    )
    act(() => reading.begin(log))
    expect(screen.getByRole('contentinfo').textContent).toContain('2 requests')
    act(() => reading.progress({ phase: 'judging', share: 0.42 }))
    expect(tab(/big/).textContent).toContain('42%')
    // The whole file shows that the second one was a part of another exchange.
    log.beginAgain({ source: fakeRecorder().report().source, head: { creator: null, pages: [] } })
    log.take(
      [],
      [one, three].filter((each) => each !== undefined),
    )
    log.end({ warnings: [], slices: new Float64Array(), file: new Blob() })
    act(() => reading.end({ log }))
    await waitFor(() => expect(tab(/big/).textContent).not.toContain('%'))
    expect(log.diagnoses()).toEqual([one, three])
    await waitFor(() => expect(screen.getByText('Opened big.har: 2 requests')).toBeTruthy())
  })

  it('starts over where the rest shows that another recorder wrote it', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(), undefined, reading.read)
    drop(textFile('big.har', ''))
    await waitFor(() => expect(reading.files).toEqual(['big.har']))
    const source = fakeRecorder().report().source
    const logOf = (browser: 'chromium' | 'firefox', count: number) => {
      const log = new ImportedLog({ source: { ...source, browser }, head: { creator: null, pages: [] } })
      log.take([], mixed(count))
      return log
    }
    const first = logOf('chromium', 2)
    expect(first.isOfSameRecorder({ source: { ...source, browser: 'firefox' }, head: first.harHead() })).toBe(false)
    act(() => reading.begin(first))
    act(() => reading.begin(logOf('firefox', 90)))
    expect(screen.getByRole('contentinfo').textContent).toContain('90 requests')
    // It is the new log that remembers where its list was left.
    screen.getByRole('grid').scrollTop = 40
    fireEvent.scroll(screen.getByRole('grid'))
    fireEvent.click(tab(/Live/))
    fireEvent.click(tab(/big/))
    expect(screen.getByRole('grid').scrollTop).toBe(40)
  })

  it('lets the next one be read after it was canceled, one at a time', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(), undefined, reading.read)
    drop(textFile('a.har', ''), textFile('b.har', ''), textFile('c.har', ''))
    await waitFor(() => expect(reading.files).toEqual(['a.har']))
    fireEvent.click(tab(/b\.har/))
    expect(screen.getByText('Waiting for the previous file…')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    fireEvent.click(tab(/a\.har/))
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(reading.files).toEqual(['a.har', 'c.har']))
  })

  it.each([
    ['no JSON', 'hello', 'line 1, column 1: expected a value, found "h".'],
    ['a web page', '<html>', 'Expected a HAR file; this is an HTML page.'],
    ['cut off', '{"log": {"entries": [', 'line 1, column 22: expected a value or "]", found the end.'],
    ['no HAR', '{"a": 1}', 'log: expected an object.'],
    ['no list', '{"log": {"entries": {}}}', 'log.entries: expected an array.'],
    ['something else', '[]', 'Expected a HAR: an object with the member "log".'],
  ])('that is %s says where and what was expected, and nothing else is lost', async (_, content, words) => {
    const state = showPanel(fakeRecorder(mixed(5)), undefined, readInPlace)
    state.selection.select('x1')
    drop(textFile('broken.har', content))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Couldn’t open broken.har'))
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(await violations()).toEqual([])
    press('?')
    fireEvent.click(within(screen.getByRole('dialog', { name: 'Settings' })).getByRole('button', { name: 'Close' }))
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }))
    expect(screen.getAllByRole('row').length).toBe(6)
    expect(state.selection.currentId.value).toBe('x1')
  })

  it.each([
    ['UTF-16, as Windows PowerShell writes it', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['escapes in its names', (text: string) => new Uint8Array(Buffer.from(text.replace('"entries"', '"\\u0065ntries"')))],
  ])('may have %s', async (_, encoded) => {
    const text = JSON.stringify({ log: { entries: [blocked, allowed] } })
    const outcome = await readInPlace(
      new File([encoded(text)], 'a.har'),
      new AbortController().signal,
      () => {},
      () => {},
    )
    if (!('log' in outcome)) throw new Error(JSON.stringify(outcome))
    expect(await outcome.log.rawEntries([1, 0])).toEqual([allowed, blocked])
  })

  it('lists skipped entries with the reasons', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('a.har', [blocked, { request: {} }, null]))
    fireEvent.click(await screen.findByRole('button', { name: '2 entries skipped' }))
    const dialog = screen.getByRole('dialog', { name: 'Skipped entries' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Entry 1log.entries[1].request.method: expected a method, found nothing',
      'Entry 2log.entries[2]: expected an object, found null',
    ])
    expect(await violations()).toEqual([])
  })

  it('that cannot be read at all says so, and the next one is read', async () => {
    showPanel(fakeRecorder(), undefined, (file, ...rest) =>
      file.name === 'gone.har' ? Promise.reject(new Error('NotFoundError')) : readInPlace(file, ...rest),
    )
    drop(textFile('gone.har', ''), harFile('a.har', [blocked]))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The browser can’t read this file: NotFoundError'))
    await waitFor(() => expect(tab(/a\.har/).textContent).toContain('1'))
  })

  it('that cannot be read for no known reason says what to do', async () => {
    showPanel(fakeRecorder(), undefined, async () => ({ refusal: { unreadable: '' } }))
    drop(textFile('a.har', ''))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The browser can’t read this file. Close DevTools'))
  })

  it('is listed for the live log too', () => {
    showPanel(fakeRecorder(mixed(5), { skipped: [{ entry: 12, reason: 'request.url is missing' }] }))
    fireEvent.click(screen.getByRole('button', { name: '1 entry skipped' }))
    expect(screen.getByRole('listitem').textContent).toBe('Entry 12request.url is missing')
  })

  it('may be packed', async () => {
    showPanel(fakeRecorder([]), undefined, readInPlace)
    const packed = gzipSync(await harFile('', [blocked]).text())
    drop(new File([packed], 'shop.har.gz', { type: 'application/gzip' }))
    await waitFor(() => expect(screen.getByText('Opened shop.har.gz: 1 request')).toBeDefined())
  })

  it('may be the export of Safari’s Timelines tab', async () => {
    const failed = {
      startedDateTime: '2026-01-02T03:04:05Z',
      request: { method: 'GET', url: 'https://api.example/list', headers: [{ name: 'Origin', value: 'https://shop.example' }] },
      response: { status: 0, headers: [], _error: 'Access-Control-Allow-Origin cannot contain more than one origin.' },
    }
    const records = [{ type: 'timeline-record-type-network', archiveStartTime: 1, entry: failed }]
    showPanel(fakeRecorder([]), undefined, readInPlace)
    drop(textFile('shop-recording.json', JSON.stringify({ version: 1, recording: { records }, overview: {} })))
    await waitFor(() => expect(screen.getByText('Opened shop-recording.json: 1 request')).toBeDefined())
    expect(screen.getByRole('contentinfo').textContent).toContain('1 blocked')
  })

  it('is distinguished from other files, which are named', async () => {
    showPanel(fakeRecorder([]), undefined, readInPlace)
    drop(textFile('net.json', '{"constants":{"clientInfo":{}},"events":[]}'))
    await waitFor(() => expect(screen.getByText(/this is a Chrome NetLog/)).toBeDefined())
  })

  it('without a request says so', async () => {
    showPanel(fakeRecorder(), undefined, readInPlace)
    drop(harFile('empty.har', []))
    expect(await screen.findByText('This file has no requests')).toBeTruthy()
  })
})
