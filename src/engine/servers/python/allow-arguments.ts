import type { Policy } from '../../policy/policy.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

/** The keyword arguments, a line each, that Starlette's CORSMiddleware and Litestar's CORSConfig have in common; false leaves a line out. */
export function allowArguments(policy: Policy): readonly (string | false)[] {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
  return [
    origins === '*' ? '    allow_origins=["*"],  # for public data only' : `    allow_origins=[${listed(origins, quoted)}],`,
    `    allow_methods=[${listed(methods, quoted)}],`,
    `    allow_headers=[${listed(requestHeaders, quoted)}],`,
    exposedHeaders.length > 0 && `    expose_headers=[${listed(exposedHeaders, quoted)}],`,
    credentials && '    allow_credentials=True,',
    maxAge !== null && `    max_age=${maxAge},`,
  ]
}
