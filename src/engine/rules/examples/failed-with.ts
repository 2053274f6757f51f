import type { Example } from './example.ts'

/** A request that ended with that error, before a response. */
export function failedWith(caption: string, error: string, more: Partial<Example> = {}): Example {
  return { caption, at: 'request', status: 0, error, ...more }
}

/** A near miss of every such rule. */
export const corsError: Example = { caption: 'a response without CORS headers: the server did respond' }
