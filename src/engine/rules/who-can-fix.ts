import type { Cause, Diagnosis, Responsible } from '../report/diagnosis.ts'
import { hostOf, shortened } from '../report/wording.ts'
import { ruleById } from './rule-guidance.ts'

/** `host` is the one whose response or connection failed. */
const SENTENCES: Readonly<Record<Responsible, (host: string) => string>> = {
  server: (host) => `You need to change ${host}; nothing in your page can fix this.`,
  gateway: (host) => `You need to change the gateway or proxy in front of ${host}; nothing in your page can fix this.`,
  cdn: (host) => `You need to change the CDN in front of ${host}; nothing in your page can fix this.`,
  page: () => 'You can fix this in your page.',
  browser: (host) => `The browser or one of its extensions is responsible; no header from ${host} can fix this.`,
  network: (host) => `The connection to ${host} is the problem; no CORS header can fix this.`,
  user: (host) => `Only the user can fix this, in the browser; no header from ${host} can.`,
}

/**
 * Who can fix a cause, in a sentence that names the host.
 *
 * @param exchange the exchange of that cause: it has the host, and its fix says whether changing the request would do as well
 */
export function whoCanFix({ rule, responsible, hop }: Cause, { hops, url, fix }: Pick<Diagnosis, 'hops' | 'url' | 'fix'>): string {
  const host = shortened(hostOf(hops[hop]?.url ?? url))
  const ways = fix === null ? [] : [fix, ...(fix.alternatives ?? [])]
  const avoided = ways.some(({ request }) => request !== null) ? 'request' : ruleById(rule)?.pageCanAvoid
  if (responsible === 'server' && avoided === 'request') return `You need to change ${host}, or the request that your page sends.`
  if (responsible === 'server' && avoided === 'page-url') return `You need to change ${host}, or the URL at which you open the page.`
  return whoCanFixAt(responsible, host)
}

/** The same where no more is known than who is responsible, and for which host. */
export function whoCanFixAt(responsible: Responsible, host: string): string {
  return SENTENCES[responsible](host)
}
