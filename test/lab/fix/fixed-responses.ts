import { type PageRequest, pageRequest } from '../../../scripts/test-server/page-request.ts'
import type { Case, Hop, ScriptedResponse } from '../../../scripts/test-server/scenario.ts'
import { hopUrl, type Ports } from '../../../scripts/test-server/server/places.ts'
import { wire } from '../../../scripts/test-server/server/response.ts'
import type { Served } from '../../../scripts/test-server/test-server.ts'
import type { Alternative, Fix, ResponseChange } from '../../../src/engine/index.ts'

/**
 * What the servers of a scenario send once a fix is applied, by URL. Like real servers, they respond to a URL in one way: what several hops
 * there need is all in that response.
 */
export function fixedResponses(scenario: Case, fix: Fix | Alternative, ports: Ports): ReadonlyMap<string, Served> {
  const served = new Map<string, Served>()
  let url = fix.request?.url ?? hopUrl(scenario, 0, scenario.hops[0], ports)
  for (let number = 0; ; number++) {
    const change = fix.hops.find(({ hop }) => hop === number)
    const before = served.get(url) ?? scriptedAt(url, scenario, ports)
    const after = change === undefined ? before : withHop(before, (hop) => fixedHop(hop, change))
    served.set(url, after)
    const next = locationOf(after, url, ports)
    if (next === null || number >= Math.max(...fix.hops.map(({ hop }) => hop))) return served
    url = next
  }
}

/** The hop of a scenario that a URL names, or one more that nobody scripted: 404. */
function scriptedAt(url: string, scenario: Case, ports: Ports): Served {
  const index = scenario.hops.findIndex((hop, i) => hopUrl(scenario, i, hop, ports) === url)
  if (index !== -1) return { scenario, index }
  const { origin } = new URL(url)
  const at = scenario.hops.find((hop, i) => new URL(hopUrl(scenario, i, hop, ports)).origin === origin)?.at ?? 'api'
  const [first, ...others] = scenario.hops
  return {
    scenario: { ...scenario, hops: [first, ...others, { at, preflight: NOT_FOUND, response: NOT_FOUND }] },
    index: scenario.hops.length,
  }
}

const NOT_FOUND: ScriptedResponse = { status: 404, lines: [], body: null, delay: 0, holds: 0, breaks: null }

function withHop({ scenario, index }: Served, change: (hop: Hop) => Hop): Served {
  const [first, ...others] = scenario.hops.map((hop, i) => (i === index ? change(hop) : hop))
  return { scenario: { ...scenario, hops: [first ?? scenario.hops[0], ...others] }, index }
}

function fixedHop({ at, preflight, response }: Hop, change: Fix['hops'][number]): Hop {
  return { at, preflight: fixedResponse(preflight, change.preflight), response: fixedResponse(response, change.response) }
}

/** A change of a response, applied to its headers as they are sent. */
export function fixedResponse(response: ScriptedResponse, { status, set, append, remove }: ResponseChange): ScriptedResponse {
  const gone = new Set([...remove, ...Object.keys(set)].map((name) => name.toLowerCase()))
  const kept = response.lines.filter((line) => !gone.has(nameOf(line)))
  const added = Object.entries(set).map(([name, value]) => `${name}: ${value}`)
  const appended = Object.entries(append).filter(([name, member]) => !membersOf(name, kept).includes(member.toLowerCase()))
  return {
    ...response,
    status: status ?? response.status,
    lines: [...kept, ...added, ...appended.map(([name, member]) => `${name}: ${member}`)],
  }
}

const nameOf = (line: string): string => line.slice(0, line.indexOf(':')).toLowerCase()

function membersOf(name: string, lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => nameOf(line) === name.toLowerCase())
    .flatMap((line) => line.slice(line.indexOf(':') + 1).split(','))
    .map((member) => member.trim().toLowerCase())
}

function locationOf({ scenario, index }: Served, url: string, ports: Ports): string | null {
  const response = scenario.hops[index]?.response
  if (response === undefined || ![301, 302, 303, 307, 308].includes(response.status)) return null
  const { headers } = wire(scenario, index, response, ports, { origin: null, search: '', method: 'GET' })
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  return location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : null
}

/** The request as its caller changed it: once as it was, or where the recording hides the credentials mode, in each mode that the fix is for. */
export function fixedRequests(one: Case, { assumes, request }: Fix | Alternative, ports: Ports): readonly PageRequest[] {
  const before = pageRequest(one, ports)
  const set = request?.setHeaders ?? {}
  const removed = [...(request?.removeHeaders ?? []), ...Object.keys(set)]
  const changed: PageRequest = {
    ...before,
    url: request?.url ?? before.url,
    method: request?.method ?? before.method,
    headers: { ...Object.fromEntries(Object.entries(before.headers).filter(([name]) => !removed.includes(name.toLowerCase()))), ...set },
    credentials: request?.includesCredentials === false ? 'omit' : request?.includesCredentials === true ? 'include' : before.credentials,
  }
  // No page can send a beacon without credentials.
  if (before.kind === 'beacon') return assumes === 'no-credentials' ? [] : [changed]
  const omitting: PageRequest = { ...changed, credentials: 'omit' }
  switch (assumes) {
    case null:
      return [changed]
    case 'no-credentials':
      return [omitting]
    case 'credentials':
      return [changed, changed.credentials === 'include' ? omitting : { ...changed, credentials: 'include' }]
  }
}
