import type { WarningId } from '../warning-id.ts'
import { COOKIES } from './cookies.ts'
import { CORS_ONLY_ON_PREFLIGHT } from './cors-only-on-preflight.ts'
import { CORS_ONLY_ON_SUCCESS } from './cors-only-on-success.ts'
import type { WarningExamples } from './example.ts'
import { EXPOSE_HEADERS_MISSING } from './expose-headers-missing.ts'
import { HEADERS_CHANGED } from './headers-changed.ts'
import { HTTP_ORIGIN_ALLOWED } from './http-origin-allowed.ts'
import { INEFFECTIVE_HEADERS } from './ineffective-headers.ts'
import { LOOK_ALIKE_ORIGIN } from './look-alike-origin.ts'
import { NEEDLESS_PREFLIGHT } from './needless-preflight.ts'
import { NULL_ORIGIN_ALLOWED } from './null-origin-allowed.ts'
import { PRIVATE_DATA_UNDER_WILDCARD } from './private-data-under-wildcard.ts'
import { REFLECTED_ORIGIN } from './reflected-origin.ts'
import { VARY_ORIGIN_MISSING } from './vary-origin-missing.ts'
import { WILDCARD_PERMISSIONS } from './wildcard-permissions.ts'

/** The examples of every warning about an exchange. They stand apart because the panel shows none: what it bundles must not import this. */
export const WARNING_EXAMPLES: Readonly<Record<WarningId, WarningExamples>> = {
  ...COOKIES,
  ...CORS_ONLY_ON_PREFLIGHT,
  ...CORS_ONLY_ON_SUCCESS,
  ...EXPOSE_HEADERS_MISSING,
  ...HEADERS_CHANGED,
  ...HTTP_ORIGIN_ALLOWED,
  ...INEFFECTIVE_HEADERS,
  ...LOOK_ALIKE_ORIGIN,
  ...NEEDLESS_PREFLIGHT,
  ...NULL_ORIGIN_ALLOWED,
  ...PRIVATE_DATA_UNDER_WILDCARD,
  ...REFLECTED_ORIGIN,
  ...VARY_ORIGIN_MISSING,
  ...WILDCARD_PERMISSIONS,
}
