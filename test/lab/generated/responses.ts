import type { Random } from '../../../scripts/random.ts'
import type { Hop, PageSetting, Place, ScenarioRequest, ScriptedResponse } from '../../../scripts/test-server/scenario.ts'
import { reply } from '../../../scripts/test-server/scenarios/lines.ts'
import {
  ALLOW_CREDENTIALS,
  ALLOW_HEADERS,
  ALLOW_METHODS,
  ALLOW_ORIGINS,
  HEADER_NAMES,
  LOCATIONS,
  MAX_AGES,
  PREFLIGHT_STATUSES,
  RESPONSE_STATUSES,
} from './odd-values.ts'

type Role = 'preflight' | 'response'

/** Where a request goes, and what each server responds with: what would be right, spoiled in one or two places or in none. */
export function generateHops(random: Random, page: PageSetting, request: ScenarioRequest): [Hop, ...Hop[]] {
  const count = random.weigh([
    [13, 1],
    [5, 2],
    [2, 3],
    [1, 4],
  ] as const)
  const places = Array.from({ length: count }, () => pickPlace(random, page))
  const hops = places.map((at, i) =>
    fittingHop(random, request, { at, isTainted: isTainted(places, i, request), isLast: i === count - 1 }),
  ) as [Hop, ...Hop[]]
  const spoiled = random.weigh([
    [3, 0],
    [5, 1],
    [3, 2],
    [1, 3],
  ] as const)
  for (let i = 0; i < spoiled; i++) {
    const index = Math.floor(random.next() * count)
    const hop = hops[index] ?? hops[0]
    const role: Role = random.chance(0.5) ? 'preflight' : 'response'
    hops[index] = { ...hop, [role]: spoil(random, hop[role], role, request) }
  }
  return hops
}

function pickPlace(random: Random, { site }: PageSetting): Place {
  return random.weigh<Place>([
    [60, 'api'],
    [16, 'other'],
    [8, 'page'],
    [site === 'https' ? 1 : 4, 'http-api'],
    [4, 'https-api'],
    [1, 'untrusted'],
    [1, 'refused'],
    [1, 'rude'],
    [1, 'no-tls'],
    [1, 'unknown-host'],
    [1, 'unsafe-port'],
  ])
}

/** Will the Origin be `null` at this hop? */
function isTainted(places: readonly Place[], index: number, { kind }: ScenarioRequest): boolean {
  if (kind === 'sandbox-fetch') return true
  return places.slice(1, index + 1).some((place, i) => places[i] !== 'page' && places[i] !== place)
}

interface HopFacts {
  readonly at: Place
  readonly isTainted: boolean
  readonly isLast: boolean
}

function fittingHop(random: Random, request: ScenarioRequest, { at, isTainted, isLast }: HopFacts): Hop {
  const names = Object.keys(request.headers)
  const includes = request.credentials === 'include'
  const origins = (isTainted ? ['null', '{echo}'] : ['{origin}', '{echo}']) as [string, ...string[]]
  const origin = () => `Access-Control-Allow-Origin: ${random.pick([...origins, ...(includes ? [] : ['*'])] as [string, ...string[]])}`
  const credentials = () => (includes || random.chance(0.3) ? ['Access-Control-Allow-Credentials: true'] : [])
  const preflight = reply(
    random.pick([200, 204]),
    origin(),
    ...credentials(),
    `Access-Control-Allow-Methods: ${random.chance(0.2) && !includes ? '*' : `GET, ${request.method}`}`,
    ...(names.length > 0 || random.chance(0.2)
      ? [`Access-Control-Allow-Headers: ${random.chance(0.2) && !includes ? '*' : [...names, 'X-Other'].join(', ')}`]
      : []),
    ...(random.chance(0.2) ? [`Access-Control-Max-Age: ${random.pick(MAX_AGES)}`] : []),
  )
  const status = isLast ? (random.chance(0.8) ? 200 : random.pick(RESPONSE_STATUSES)) : random.pick([301, 302, 303, 307, 308])
  const response = reply(status, origin(), ...credentials(), ...extras(random))
  return { at, preflight, response }
}

/** What says nothing of CORS' checks, and yet changes what becomes of a response. */
function extras(random: Random): readonly string[] {
  return random.weigh<readonly string[]>([
    [30, []],
    [3, ['Vary: Origin']],
    [2, ['Cache-Control: max-age=600']],
    [2, ['Cache-Control: max-age=600', 'Vary: Origin']],
    [1, ['Cache-Control: max-age=600', 'Vary: *']],
    [1, ['Cache-Control: no-cache', 'ETag: "a"']],
    [1, ['Cache-Control: no-store']],
    [1, ['Set-Cookie: own=1; Path={path}']],
    [1, ['X-Content-Type-Options: nosniff']],
    [1, ['Content-Type: text/html']],
    [1, ['Content-Type: text/html', 'X-Content-Type-Options: nosniff']],
    [1, ['Content-Type: application/json', 'X-Content-Type-Options: nosniff']],
    [1, ['Cross-Origin-Resource-Policy: same-origin']],
    [1, ['Cross-Origin-Resource-Policy: same-site']],
    [1, ['WWW-Authenticate: Bearer']],
    [1, ['WWW-Authenticate: Basic realm="lab"']],
    [1, ['Access-Control-Expose-Headers: *']],
    [1, ['Timing-Allow-Origin: *']],
  ])
}

/** One thing that is not as it should be. */
function spoil(random: Random, response: ScriptedResponse, role: Role, request: ScenarioRequest): ScriptedResponse {
  const lists = role === 'preflight' ? 4 : 0
  return random.weigh<() => ScriptedResponse>([
    [4, () => without(response, 'Access-Control-Allow-Origin')],
    [8, () => withLine(response, 'Access-Control-Allow-Origin', random.pick(ALLOW_ORIGINS))],
    [2, () => added(response, 'Access-Control-Allow-Origin', random.pick(ALLOW_ORIGINS))],
    [1, () => doubled(response, 'Access-Control-Allow-Origin')],
    [2, () => without(response, 'Access-Control-Allow-Credentials')],
    [3, () => withLine(response, 'Access-Control-Allow-Credentials', random.pick(ALLOW_CREDENTIALS))],
    [1, () => added(response, 'Access-Control-Allow-Credentials', random.pick(ALLOW_CREDENTIALS))],
    [lists / 2, () => without(response, 'Access-Control-Allow-Methods')],
    [lists, () => withLine(response, 'Access-Control-Allow-Methods', methods(random, request))],
    [lists / 4, () => added(response, 'Access-Control-Allow-Methods', methods(random, request))],
    [lists / 2, () => without(response, 'Access-Control-Allow-Headers')],
    [lists, () => withLine(response, 'Access-Control-Allow-Headers', headers(random, request))],
    [lists / 4, () => added(response, 'Access-Control-Allow-Headers', headers(random, request))],
    [2, () => misspelled(random, response)],
    [3, () => withStatus(random, response, role)],
    [role === 'response' ? 1 : 0.5, () => ({ ...response, lines: [...response.lines, `Location: ${random.pick(LOCATIONS)}`] })],
    [
      role === 'response' ? 0.7 : 0.3,
      () => ({ ...response, status: 302, lines: [...response.lines, `Location: ${random.pick(LOCATIONS)}`] }),
    ],
    [1, () => ({ ...response, lines: [] })],
    [1, () => ({ ...response, breaks: random.pick(['close', 'reset', 'garbage']) })],
    [1, () => ({ ...response, delay: 300 })],
    [role === 'response' ? 1 : 0, () => ({ ...response, holds: 300 })],
  ])()
}

const methods = (random: Random, { method }: ScenarioRequest): string =>
  random
    .pick(ALLOW_METHODS)
    .replace(/\bM(?![A-Z])/g, method)
    .replace(/\bm\b/g, method.toLowerCase())

function headers(random: Random, request: ScenarioRequest): string {
  const names = Object.keys(request.headers)
  const first = names[0] ?? 'X-A'
  const value = random.pick(ALLOW_HEADERS)
  if (value === 'UPPER') return names.join(', ').toUpperCase()
  if (value === 'UNDERSCORES') return names.join(', ').replaceAll('-', '_')
  return value.replace(/\bN\b/g, () => names.join(', ') || 'X-A').replace(/\bn\b/g, () => first)
}

function withStatus(random: Random, response: ScriptedResponse, role: Role): ScriptedResponse {
  return { ...response, status: random.pick(role === 'preflight' ? PREFLIGHT_STATUSES : RESPONSE_STATUSES) }
}

const isOf = (name: string) => (line: string) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)

const without = (response: ScriptedResponse, name: string): ScriptedResponse => ({
  ...response,
  lines: response.lines.filter((line) => !isOf(name)(line)),
})

const added = (response: ScriptedResponse, name: string, value: string): ScriptedResponse => ({
  ...response,
  lines: [...response.lines, `${name}: ${value}`],
})

const withLine = (response: ScriptedResponse, name: string, value: string): ScriptedResponse => added(without(response, name), name, value)

const doubled = (response: ScriptedResponse, name: string): ScriptedResponse => ({
  ...response,
  lines: response.lines.flatMap((line) => (isOf(name)(line) ? [line, line] : [line])),
})

/** The value is right and the name is not, or not in the usual case. */
function misspelled(random: Random, response: ScriptedResponse): ScriptedResponse {
  const right = random.pick(Object.keys(HEADER_NAMES) as [keyof typeof HEADER_NAMES, ...(keyof typeof HEADER_NAMES)[]])
  const wrong = random.pick(HEADER_NAMES[right] as readonly [string, ...string[]])
  return { ...response, lines: response.lines.map((line) => (isOf(right)(line) ? wrong + line.slice(right.length) : line)) }
}
