import type { HeaderList } from './header-list.ts'
import { isCorsSafelistedMethod } from './method.ts'
import { corsUnsafeRequestHeaderNames, type UnsafeRequestHeaderOptions } from './unsafe-request-headers.ts'

/** Why a request is preflighted. All false and empty: it is not. */
interface PreflightReasons {
  /** The method is not CORS-safelisted. */
  readonly method: boolean
  /** The CORS-unsafe request-header names, in lower case, sorted. */
  readonly headers: readonly string[]
  /** The use-CORS-preflight flag is set: XMLHttpRequest has an upload listener, or the body is a stream. */
  readonly uploadListener: boolean
}

/**
 * Why a cross-origin request in mode `cors` is preceded by a preflight.
 *
 * @param useCorsPreflightFlag set by an upload listener of XMLHttpRequest and by a streaming body
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function preflightReasons(
  method: string,
  headers: HeaderList,
  options?: UnsafeRequestHeaderOptions,
  useCorsPreflightFlag = false,
): PreflightReasons {
  return {
    method: !isCorsSafelistedMethod(method),
    headers: corsUnsafeRequestHeaderNames(headers, options),
    uploadListener: useCorsPreflightFlag,
  }
}

/** Is there a reason at all, so that the request is preflighted? */
export function needsPreflight({ method, headers, uploadListener }: PreflightReasons): boolean {
  return method || uploadListener || headers.length > 0
}
