import type { Policy } from '../policy/policy.ts'

type Field = readonly [name: string, value: string]

/** What every response to an allowed origin has besides Access-Control-Allow-Origin. */
export function sharedFields({ credentials }: Policy): readonly Field[] {
  return credentials ? [['Access-Control-Allow-Credentials', 'true']] : []
}

/** What a response that is no preflight response has besides. */
export function exposingFields({ exposedHeaders }: Policy): readonly Field[] {
  return exposedHeaders.length === 0 ? [] : [['Access-Control-Expose-Headers', exposedHeaders.join(', ')]]
}

/** What a preflight response has besides. */
export function preflightFields({ methods, requestHeaders, maxAge }: Policy): readonly Field[] {
  return [
    ['Access-Control-Allow-Methods', methods.join(', ')],
    ...(requestHeaders.length === 0 ? [] : [['Access-Control-Allow-Headers', requestHeaders.join(', ')] as const]),
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', String(maxAge)] as const]),
  ]
}
