import { inChromium, preflightInChromium } from '../engine/entries.ts'

/** As long as names of hosts become: close to the 253 characters that DNS allows. */
const HOST = `${'customer-relationship-management.'.repeat(6)}api.a-large-corporation.example:8443`
const APP = `https://${'an-application-with-a-name.'.repeat(8)}a-large-corporation.example`
const PATH = `/organizations/3f2504e0-4f89-11d3-9a0c-0305e82c3301${'/and-another-folder'.repeat(40)}/items.json`
const QUERY = `?${'filter=status,assignee,created,changed&'.repeat(40)}page=1`
const URL_AS_LONG = `https://${HOST}${PATH}${QUERY}`
const NAMES = Array.from({ length: 60 }, (_, n) => `x-company-tracing-and-correlation-${n}`)
const OTHERS = NAMES.map((name) => `x-other-${name}`).join(', ')
const REASON = 'because of something that somebody described in a very long reason phrase'.repeat(3)
const LAYERS = { Server: 'a server with a name as long as a sentence about its version', Via: '1.1 gateway-in-front-of-everything.example' }

const failed = { error: 'net::ERR_FAILED', url: URL_AS_LONG, request: { Origin: APP } } as const
const withReason = (entry: unknown): unknown => {
  const { response, ...rest } = entry as { readonly response: object }
  return { ...rest, response: { ...response, statusText: REASON } }
}
const preflighted = (preflight: Parameters<typeof preflightInChromium>[0]): readonly unknown[] => [
  withReason(preflightInChromium({ url: URL_AS_LONG, asks: 'PATCH', ...preflight, request: { Origin: APP, ...preflight.request } })),
  inChromium({ method: 'PATCH', url: URL_AS_LONG, status: 0, error: 'net::ERR_FAILED', at: 5, request: { Referer: `${APP}/` } }),
]
const allowed = { 'Access-Control-Allow-Origin': APP, Vary: 'Origin' }

/** Blocked exchanges with everything as long as a page or a server can make it: what each is, and its HAR entries. */
export const LONG_EXCHANGES: readonly (readonly [string, readonly unknown[]])[] = [
  ['no CORS header', [inChromium(failed)]],
  ['an error behind several layers', [withReason(inChromium({ ...failed, status: 502, response: LAYERS }))]],
  ['another origin', [inChromium({ ...failed, response: { 'Access-Control-Allow-Origin': `${APP}.other.example` } })]],
  ['two origins', [inChromium({ ...failed, response: { 'Access-Control-Allow-Origin': [APP, `${APP}:8443`], ...LAYERS } })]],
  [
    'a wildcard with credentials',
    [inChromium({ ...failed, request: { Origin: APP, Cookie: 'a=1' }, response: { 'Access-Control-Allow-Origin': '*' } })],
  ],
  [
    'a list that misses sixty headers',
    preflighted({
      names: NAMES.join(','),
      response: { ...allowed, 'Access-Control-Allow-Methods': 'PATCH', 'Access-Control-Allow-Headers': OTHERS },
    }),
  ],
  [
    'a list that is not separated by commas',
    preflighted({
      names: NAMES.join(','),
      response: { ...allowed, 'Access-Control-Allow-Methods': 'PATCH', 'Access-Control-Allow-Headers': OTHERS.replaceAll(',', ';') },
    }),
  ],
  ['a rejected preflight', preflighted({ names: NAMES.join(','), status: 403, response: LAYERS })],
  [
    'a preflight without a token',
    preflighted({ names: 'authorization', status: 401, response: { ...LAYERS, 'WWW-Authenticate': 'Bearer' } }),
  ],
  ['a preflight redirected elsewhere', preflighted({ status: 307, location: `https://www.${HOST}${PATH}${QUERY}` })],
  ['a preflight redirected to a login', preflighted({ status: 302, location: `https://${HOST}/login${QUERY}` })],
  ['a request redirected to a login', [inChromium({ ...failed, status: 302, location: `https://${HOST}/login${QUERY}` })]],
]
