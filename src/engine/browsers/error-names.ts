import { chromiumErrorName } from './chromium-error-names.ts'
import { firefoxErrorName } from './firefox-error-names.ts'
import type { ErrorName, NamedStep } from './named-step.ts'
import { webkitErrorName } from './webkit-error-names.ts'

/** How each browser names a failure. */
interface ErrorNames {
  readonly chromium: ErrorName
  readonly firefox: ErrorName
  readonly webkit: ErrorName
}

/**
 * The browsers' own names of a failing step: Chromium's `Network.CorsError`, Firefox's console category, and a short name for each of WebKit's
 * messages, which have none of their own. They belong to the step and its header value, never to the finer cause.
 */
export function errorNames(failing: NamedStep): ErrorNames {
  return { chromium: chromiumErrorName(failing), firefox: firefoxErrorName(failing), webkit: webkitErrorName(failing) }
}
