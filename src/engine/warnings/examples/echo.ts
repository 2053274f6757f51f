import type { Lines } from '../warning-rule.ts'

/** A response that allows this origin with credentials. */
export function echo(origin: string): Lines {
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
  ]
}
