const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * Whether the text is a `token` of HTTP: what method and header names are made of.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#name-tokens
 */
export function isToken(text: string): boolean {
  return TOKEN.test(text)
}
