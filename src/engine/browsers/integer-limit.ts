const LARGEST = '9223372036854775807'

/** Does every number in the text fit a signed 64-bit integer? Browsers keep byte positions and seconds in one; the standard has no such limit. */
export function fitsIn64Bits(text: string): boolean {
  return (text.match(/\d+/g) ?? []).every((digits) => {
    const significant = digits.replace(/^0+/, '')
    return significant.length < LARGEST.length || (significant.length === LARGEST.length && significant <= LARGEST)
  })
}
