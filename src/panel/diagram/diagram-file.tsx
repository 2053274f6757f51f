import { render } from 'preact'
import type { ExportSource } from '../export/source.ts'
import { PictureDrawing } from './diagram-svg.tsx'
import { saveFile } from '../components/save-file.ts'
import { stepsOf } from '../headers/messages.ts'
import { svgText } from './standalone-svg.ts'
import { text } from '../text/text.ts'
import { visible } from '../components/escape-invisible.ts'

/** Milliseconds: Chromium leaves the question open where it neither permits nor asks a person (seen in 156). */
const patience = 1500
/** px, whatever room the panel has. */
const fileWidth = 640
/** Of a PNG: sharp on most screens. */
const pixelsPerPx = 2

/** The sequence picture as an SVG file in the panel's colours, whether or not it is on the screen. It names hosts, methods and statuses, and no header. */
export function pictureFile({ diagnosis, entry }: ExportSource): string {
  const easel = document.createElement('div')
  easel.className = 'picture unseen'
  document.body.append(easel)
  try {
    render(<PictureDrawing diagnosis={diagnosis} steps={stepsOf(diagnosis, entry)} width={fileWidth} tip={null} />, easel)
    const svg = easel.querySelector('svg')
    return svg ? svgText(svg, text.picture.title(visible(diagnosis.method), visible(diagnosis.url))) : ''
  } finally {
    render(null, easel)
    easel.remove()
  }
}

/** Puts the picture on the clipboard as an image; where the browser refuses that, as a file among the downloads. */
export async function copyPng(svg: string): Promise<'copied' | 'saved' | 'refused'> {
  try {
    // The promise is handed over at once: a browser counts the click only while it lasts.
    await Promise.race([navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]), late(patience)])
    return 'copied'
  } catch (error) {
    console.warn(error)
    return (await save(svg)) ? 'saved' : 'refused'
  }
}

function late(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The clipboard does not answer')), milliseconds))
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * pixelsPerPx
  canvas.height = image.height * pixelsPerPx
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture'))), 'image/png'),
  )
}

async function save(svg: string): Promise<boolean> {
  try {
    saveFile('cors-lens.png', await pngOf(svg))
    return true
  } catch (error) {
    console.warn(error)
    return false
  }
}
