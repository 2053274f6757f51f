import type { HeaderList } from './header-list.ts'
import { isCorsSafelistedMethod } from './method.ts'
import { corsUnsafeRequestHeaderNames, type UnsafeRequestHeaderOptions } from './unsafe-request-headers.ts'

export interface PreflightOptions extends UnsafeRequestHeaderOptions {
  /** Set by an upload listener of XMLHttpRequest and by a streaming body. */
  readonly useCorsPreflightFlag?: boolean
}

/**
 * Why a cross-origin request in mode `cors` is preceded by a preflight: `use-CORS-preflight flag`, `method`, then the CORS-unsafe request-header
 * names. Empty when it needs none.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function preflightReasons(method: string, headers: HeaderList, options: PreflightOptions = {}): readonly string[] {
  return [
    ...(options.useCorsPreflightFlag === true ? ['use-CORS-preflight flag'] : []),
    ...(isCorsSafelistedMethod(method) ? [] : ['method']),
    ...corsUnsafeRequestHeaderNames(headers, options),
  ]
}
