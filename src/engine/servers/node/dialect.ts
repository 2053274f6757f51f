import type { Policy } from '../../policy/policy.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'

/** How a framework names the options of its CORS module, and how it lists nothing. */
interface Dialect {
  readonly methods: string
  readonly requestHeaders: string
  readonly exposedHeaders: string
  /** What is listed where nothing may be, since an empty list would allow everything. */
  readonly instead?: string
  readonly maxAge?: (seconds: number) => string
}

/** Options by other names than those of the package cors, one a line, without the origins. */
export function options(policy: Policy, dialect: Dialect): readonly string[] {
  const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
  const named = requestHeaders.length === 0 && dialect.instead !== undefined ? [dialect.instead] : requestHeaders
  return [
    `${dialect.methods}: [${listed(methods, quoted)}],`,
    `${dialect.requestHeaders}: [${listed(named, quoted)}],${named === requestHeaders ? '' : ' // an empty list would allow every header'}`,
    ...(exposedHeaders.length > 0 ? [`${dialect.exposedHeaders}: [${listed(exposedHeaders, quoted)}],`] : []),
    `credentials: ${credentials},`,
    ...(maxAge === null ? [] : [`maxAge: ${dialect.maxAge?.(maxAge) ?? maxAge},`]),
  ]
}

export function originList({ origins }: Policy, everyone = "'*'"): string {
  return origins === '*' ? `origin: ${everyone}, // for public data only` : `origin: [${listed(origins, quoted)}],`
}

export const HONO: Dialect = { methods: 'allowMethods', requestHeaders: 'allowHeaders', exposedHeaders: 'exposeHeaders', instead: 'accept' }
