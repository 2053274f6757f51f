/**
 * What a page could use to command a terminal, to turn the reading direction or to hide: control, format, surrogate, private and invisible
 * characters, line separators, and every space but the plain one.
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu

/** The text as one line of visible characters: what is active is spelled out, such as `\u001b` for escape. */
export function escapeControls(text: string): string {
  return text.replace(ACTIVE, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\u{${code.toString(16)}}` : escaped(code)
  })
}

/**
 * JSON text whose strings hold none of those characters either, and mean the same: JSON.stringify leaves most of them as they are.
 *
 * @param indent spaces per level; 0: all on one line
 */
export function escapeJsonControls(value: unknown, indent = 2): string {
  // Plain ASCII, which nearly all of it is, has only the line feeds between members: only the rest is matched against the expensive class.
  return JSON.stringify(value, null, indent).replace(/[^\n -~]+/g, (rest) =>
    rest.replace(ACTIVE, (character) => character.replace(/[\s\S]/g, (unit) => escaped(unit.charCodeAt(0)))),
  )
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
