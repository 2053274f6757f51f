// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copyPng, diagramFile } from '../../../src/panel/diagram/diagram-file.tsx'
import { exportSource } from '../../../src/panel/export/source.ts'
import { missingAllowOrigin } from '../diagnoses.ts'
import { entry } from '../fake-recorder.ts'
import { noteSavedFiles, type SavedFile } from '../saved-files.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="80"/>'
const png = new Blob(['a picture'], { type: 'image/png' })

/** What the clipboard was given, as the browser takes it: promises of blobs by their type. */
class Item {
  readonly types: Readonly<Record<string, Promise<Blob>>>

  constructor(types: Readonly<Record<string, Promise<Blob>>>) {
    this.types = types
  }
}

const write = vi.fn<(items: readonly Item[]) => Promise<void>>()
const drawn: string[] = []
let saved: SavedFile[] = []
let canvas = { width: 0, height: 0 }

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('ClipboardItem', Item)
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard)
  vi.stubGlobal('Image', FakeImage)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
    canvas = { width: this.width, height: this.height }
    done(png)
  })
  saved = noteSavedFiles()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  write.mockReset()
  drawn.length = 0
})

class FakeImage {
  src = ''
  width = 640
  height = 80
  async decode(): Promise<void> {
    drawn.push(decodeURIComponent(this.src))
  }
}

describe('a diagram that is copied as SVG', () => {
  it('has the panel’s styles in it, and leaves nothing in the panel', () => {
    const style = document.createElement('style')
    style.textContent = readFileSync('src/panel/styles/diagram.css', 'utf8')
    document.head.append(style)
    const copied = diagramFile(exportSource(missingAllowOrigin(1), entry, false))
    style.remove()
    expect(copied).toMatch(/^<svg [^>]*font-size="11px"/)
    expect(copied).toMatch(/<text [^>]*font-weight="600"[^>]*>Page<\/text>/)
    expect(document.body.innerHTML).toBe('')
  })
})

describe('a diagram that is copied as PNG', () => {
  it('is put on the clipboard as an image, twice as large as it is shown', async () => {
    write.mockResolvedValue(undefined)
    expect(await copyPng(svg)).toBe('copied')
    const [item] = write.mock.calls[0]?.[0] ?? []
    expect(Object.keys(item?.types ?? {})).toEqual(['image/png'])
    expect(await item?.types['image/png']).toBe(png)
    expect(drawn).toEqual([`data:image/svg+xml;charset=utf-8,${svg}`])
    expect(canvas).toEqual({ width: 1280, height: 160 })
    expect(saved).toEqual([])
  })

  it('is handed over before it is drawn: the user activation doesn’t last', () => {
    write.mockResolvedValue(undefined)
    const copying = copyPng(svg)
    expect(write).toHaveBeenCalledOnce()
    return copying
  })

  it.each([
    ['refuses', () => write.mockRejectedValue(new DOMException('Not by this panel', 'NotAllowedError'))],
    ['cannot take an image', () => vi.stubGlobal('ClipboardItem', undefined)],
  ])('is saved as a file if the browser %s', async (_, refuse) => {
    refuse()
    expect(await copyPng(svg)).toBe('saved')
    expect(saved).toEqual([{ name: 'cors-lens.png', content: png }])
  })

  it('is saved as a file if the clipboard never responds, after a timeout', async () => {
    vi.useFakeTimers()
    write.mockReturnValue(new Promise(() => undefined))
    const copying = copyPng(svg)
    await vi.advanceTimersByTimeAsync(1400)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(await copying).toBe('saved')
    expect(saved).toHaveLength(1)
  })

  it.each([
    ['the browser cannot draw it', () => vi.spyOn(FakeImage.prototype, 'decode').mockRejectedValue(new Error('no image'))],
    ['the canvas gives nothing', () => vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null))],
  ])('fails if %s', async (_, spoil) => {
    spoil()
    write.mockImplementation(async ([item]) => void (await item?.types['image/png']))
    expect(await copyPng(svg)).toBe('refused')
    expect(saved).toEqual([])
  })
})
