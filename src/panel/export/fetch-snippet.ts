import { authorRequest } from './author-request.ts'
import type { ExportSource } from './source.ts'

/** The same request for the console of the page. The body is not recorded, so a comment stands in its place. */
export function fetchSnippet(source: ExportSource): string {
  const { url, method, headers, mayHaveBody } = authorRequest(source)
  const { includesCredentials, mode } = source.diagnosis
  const lines = [
    ...(method === 'GET' ? [] : [`  method: ${literal(method)},`]),
    ...(mode === 'no-cors' || mode === 'same-origin' ? [`  mode: ${literal(mode)},`] : []),
    ...(includesCredentials === true ? ["  credentials: 'include',"] : []),
    ...(headers.length === 0
      ? []
      : ['  headers: {', ...headers.map(({ name, value }) => `    ${literal(name)}: ${literal(value)},`), '  },']),
    ...(mayHaveBody ? ['  // body: not recorded'] : []),
  ]
  return lines.length === 0 ? `await fetch(${literal(url)})` : `await fetch(${literal(url)}, {\n${lines.join('\n')}\n})`
}

/** A string literal that no character of the page's can end. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
