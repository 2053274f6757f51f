import UPNG from 'upng-js'

/** The part of a picture to keep, in pixels. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Cuts a part out of a browser's screenshot and writes it with a palette: a picture of text or an icon has few colors that matter, and takes half
 * of the bytes.
 *
 * @param png as browsers write it
 * @param partOf what to keep of a picture of that size
 * @param colors how many at most; 256 fit into a palette
 */
export function palettePng(png: Buffer, partOf: PartOf, colors = 256): Buffer {
  const { rgba, width, height } = cut(png, partOf)
  const isExact = new Set(new Uint32Array(rgba)).size <= colors
  return Buffer.from(UPNG.encode([rgba], width, height, isExact ? 0 : colors))
}

/** Of a picture of that size. */
export type PartOf = (size: Pick<Part, 'width' | 'height'>) => Part

/** The pixels of a part of a picture, each in four bytes. */
export function cut(png: Buffer, partOf: PartOf): Pick<Part, 'width' | 'height'> & { readonly rgba: ArrayBuffer } {
  const picture = UPNG.decode(new Uint8Array(png).buffer)
  const [rgba = new ArrayBuffer(0)] = UPNG.toRGBA8(picture)
  const { left, top, width, height } = partOf(picture)
  const rows = Array.from({ length: height }, (_, y) => {
    const start = ((top + y) * picture.width + left) * 4
    return new Uint8Array(rgba, start, width * 4)
  })
  return { width, height, rgba: new Uint8Array(Buffer.concat(rows)).buffer }
}
