import { render } from 'preact'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { saveFile } from '../components/save-file.ts'
import type { ExportSource } from '../export/source.ts'
import { messagesOf } from '../headers/messages.ts'
import { text } from '../text/text.ts'
import { DiagramSvg } from './diagram-svg.tsx'
import { standaloneSvg } from './standalone-svg.ts'

/** Chromium 156 never settles the promise where it neither allows copying nor prompts. */
const CLIPBOARD_TIMEOUT_MS = 1500
/** px */
const FILE_WIDTH = 640
/** Of the PNG: sharp on most screens. */
const PIXELS_PER_PX = 2

/** The sequence diagram as an SVG file in the panel's colours. It has hosts, methods and statuses, but no headers. */
export function diagramFile({ diagnosis, entry }: ExportSource): string {
  const container = document.createElement('div')
  container.className = 'diagram visually-hidden'
  document.body.append(container)
  try {
    render(<DiagramSvg diagnosis={diagnosis} messages={messagesOf(diagnosis, entry)} width={FILE_WIDTH} tooltip={null} />, container)
    const svg = container.querySelector('svg')
    return svg ? standaloneSvg(svg, text.diagram.title(escapeInvisible(diagnosis.method), escapeInvisible(diagnosis.url))) : ''
  } finally {
    render(null, container)
    container.remove()
  }
}

/** Copies the diagram as a PNG image, or saves it where the browser refuses to copy. */
export async function copyPng(svg: string): Promise<'copied' | 'saved' | 'refused'> {
  try {
    // A promise, since user activation would expire while the image is drawn.
    await Promise.race([navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]), late(CLIPBOARD_TIMEOUT_MS)])
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
  canvas.width = image.width * PIXELS_PER_PX
  canvas.height = image.height * PIXELS_PER_PX
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
