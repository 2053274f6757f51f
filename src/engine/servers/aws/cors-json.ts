import type { Policy } from '../../policy/policy.ts'
import { originsOf } from '../policy-lists.ts'

/** The Cors object that HTTP APIs and function URLs share. */
export function corsJson({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }: Policy) {
  return {
    AllowOrigins: originsOf({ origins }),
    AllowMethods: methods,
    ...(requestHeaders.length > 0 ? { AllowHeaders: requestHeaders } : {}),
    ...(exposedHeaders.length > 0 ? { ExposeHeaders: exposedHeaders } : {}),
    ...(credentials ? { AllowCredentials: true } : {}),
    ...(maxAge === null ? {} : { MaxAge: maxAge }),
  }
}
