import type { Cause, Diagnosis, Responsible } from '../report/diagnosis.ts'
import type { Evidence } from '../report/evidence.ts'
import type { Kind } from '../report/request-kind.ts'
import { hostOf, shortenedHost } from '../report/wording.ts'
import { requestOfOthers } from './frames-of-others.ts'
import type { PageAvoidance } from './rule.ts'
import { ruleById } from './rule-guidance.ts'

/** `host` is the one whose response or connection failed; `page` says what the page can do about it. */
const SENTENCES: Readonly<Record<Responsible, (host: string, page: string) => string>> = {
  server: (host, page) => `You need to change ${host}${page}`,
  gateway: (host, page) => `You need to change the gateway or proxy in front of ${host}${page}`,
  cdn: (host, page) => `You need to change the CDN in front of ${host}${page}`,
  page: () => 'You can fix this in your page.',
  browser: (host) => `The browser or one of its extensions is responsible; no header from ${host} can fix this.`,
  network: (host) => `The connection to ${host} is the problem; no CORS header can fix this.`,
  user: (host) => `Only the user can fix this, in the browser; no header from ${host} can.`,
}

const SERVERS: ReadonlySet<Responsible> = new Set<Responsible>(['server', 'gateway', 'cdn'])

const PAGE_CAN_CHANGE: Readonly<Record<PageAvoidance, string>> = {
  request: ', or the request that your page sends.',
  'page-url': ', or the URL at which you open the page.',
}

/**
 * Who can fix a cause, in a sentence that names the host.
 *
 * @param exchange the exchange of that cause: it has the host, and its fix says whether changing the request would do as well
 */
export function whoCanFix(
  { rule, responsible, hop, evidence }: Cause,
  { hops, url, fix, kind, origin }: Pick<Diagnosis, 'hops' | 'url' | 'fix' | 'kind' | 'origin'>,
): string {
  const failed = hops[hop]?.url ?? url
  const host = shortenedHost(hostOf(failed))
  const company = companyOf(responsible, origin, failed)
  if (company !== null) return company
  const ways = fix === null ? [] : [fix, ...(fix.alternatives ?? [])]
  const isAvoidable = ways.some(({ request }) => request !== null)
  return sentence(responsible, host, isAvoidable ? 'request' : avoidanceOf(rule, kind, statusIn(evidence)))
}

/** The same where no exchange is recorded: of a cause that a console message names, at that host. */
export function whoCanFixAt(
  { rule, responsible }: Pick<Cause, 'rule' | 'responsible'>,
  { url, origin }: { readonly url: string; readonly origin: string | null },
): string {
  const host = shortenedHost(hostOf(url))
  return companyOf(responsible, origin, url) ?? sentence(responsible, host, avoidanceOf(rule, null, null))
}

/** Of what another company’s frame requests; null for anything else. */
function companyOf(responsible: Responsible, origin: string | null, url: string): string | null {
  const others = origin === null || !SERVERS.has(responsible) ? null : requestOfOthers(origin, url)
  return others === null ? null : `Only ${others.company} can fix this.`
}

function avoidanceOf(id: string, kind: Kind | null, status: number | null): PageAvoidance | null {
  const { pageCanAvoid = null, avoidableKinds = null, avoidableStatuses = null } = ruleById(id) ?? {}
  if (avoidableKinds !== null && (kind === null || !avoidableKinds.includes(kind))) return null
  return avoidableStatuses !== null && (status === null || !avoidableStatuses.includes(status)) ? null : pageCanAvoid
}

/** The status of the response that failed; null where it is no evidence. */
function statusIn(evidence: readonly Evidence[]): number | null {
  const value = evidence.find(({ on }) => on === 'status')?.value ?? null
  return value === null ? null : Number.parseInt(value, 10)
}

function sentence(responsible: Responsible, host: string, avoidance: PageAvoidance | null): string {
  return SENTENCES[responsible](host, avoidance === null ? '; nothing in your page can fix this.' : PAGE_CAN_CHANGE[avoidance])
}
