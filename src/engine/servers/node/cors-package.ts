import type { Policy } from '../../policy/policy.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'

/**
 * The options of the npm package cors, which most Node.js servers use or imitate, one a line.
 * All lists are given, since the package allows everything in place of one that is missing; an empty allowedHeaders allows none.
 */
export function corsPackageOptions(policy: Policy): readonly string[] {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
  return [
    origins === '*' ? "origin: '*', // for public data only" : `origin: [${listed(origins, quoted)}],`,
    `methods: [${listed(methods, quoted)}],`,
    `allowedHeaders: [${listed(requestHeaders, quoted)}],`,
    ...(exposedHeaders.length > 0 ? [`exposedHeaders: [${listed(exposedHeaders, quoted)}],`] : []),
    ...(credentials ? ['credentials: true,'] : []),
    ...(maxAge !== null ? [`maxAge: ${maxAge},`] : []),
  ]
}

export function indented(indent: string, code: readonly string[]): readonly string[] {
  return code.map((line) => (line === '' ? '' : indent + line))
}
