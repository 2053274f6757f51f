import { get } from '../fetch/header-list.ts'
import type { RequestChange } from '../report/fix.ts'
import { isUnsafe, type PlannedHop } from './planned-hop.ts'

/** A way with less to permit: what is asked then, and what it costs. */
export interface OtherWay {
  readonly includesCredentials: boolean
  readonly request: RequestChange
  readonly note: string
}

/** Names that a request without a body does not need, and what is lost with each. */
const NEEDLESS: Readonly<Record<string, string>> = {
  'content-type': 'a request without a body has no type',
  'cache-control': 'fetch()’s option “cache” says the same without a header',
  pragma: 'fetch()’s option “cache” says the same without a header',
  expires: 'it says nothing in a request',
  'x-requested-with': 'some servers tell scripts’ requests by it, and a few rely on it against forged requests',
}

/**
 * The ways that permit less than the repair: without credentials, where it is not known whether they are included or where the server permits
 * everybody without; without headers that only force a preflight, where that is what fails.
 */
export function otherWays(
  recorded: readonly PlannedHop[],
  includesCredentials: boolean | null,
  mistakes: RequestChange,
): readonly OtherWay[] {
  return [withoutCredentials(recorded, includesCredentials, mistakes), withoutPreflight(recorded, includesCredentials, mistakes)].filter(
    (way) => way !== null,
  )
}

function withoutCredentials(recorded: readonly PlannedHop[], includesCredentials: boolean | null, request: RequestChange): OtherWay | null {
  if (includesCredentials === null) return { includesCredentials: false, request, note: 'Enough if credentials are not included.' }
  if (!includesCredentials || !recorded.some(isPublic)) return null
  return {
    includesCredentials: false,
    request: { ...request, includesCredentials: false },
    note: 'The server permits everybody who asks without credentials. Without them no cookie, no password of the browser and no client certificate goes along, and Set-Cookie is ignored.',
  }
}

function isPublic({ response, preflight }: PlannedHop): boolean {
  return [response, preflight].some((answer) => answer && get('Access-Control-Allow-Origin', answer.headers) === '*')
}

function withoutPreflight([first]: readonly PlannedHop[], includesCredentials: boolean | null, mistakes: RequestChange): OtherWay | null {
  if (first?.asked == null || first.preflight === null || !isUnsafe(first.sending)) return null
  const { method, unsafeHeaderNames } = first.sending
  const left = unsafeHeaderNames.filter((name) => !mistakes.removeHeaders.includes(name))
  const isNeedless = (name: string) => (method === 'POST' ? name === 'x-requested-with' : name in NEEDLESS)
  if (!/^(GET|HEAD|POST)$/.test(method) || left.length === 0 || !left.every(isNeedless)) return null
  return {
    includesCredentials: includesCredentials ?? true,
    request: { ...mistakes, removeHeaders: [...mistakes.removeHeaders, ...left] },
    note: `No preflight is needed without ${left.map((name) => `${name} (${NEEDLESS[name]})`).join(' and ')}.`,
  }
}
