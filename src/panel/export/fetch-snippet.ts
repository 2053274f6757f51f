import { authorRequest } from './author-request.ts'
import type { ExportSource } from './source.ts'

/** The request as a fetch() call for the console. The body is not recorded: a comment takes its place. */
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

/** A string literal with everything escaped that could end it. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
