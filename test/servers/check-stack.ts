import { strict as assert } from 'node:assert'
import { diagnose, readHar } from '../../src/engine/index.ts'
import type { Policy } from '../../src/engine/policy/policy.ts'
import { recognizeServers } from '../../src/engine/servers/table.ts'
import { withServer } from './configured-server.ts'
import type { PageRequest, Pages } from './page.ts'
import { policyFromHar } from './policy-from-har.ts'
import { preflight, sendRequest } from './raw-request.ts'
import { LONG_ORIGIN, REQUESTS, WHOLE_POLICY } from './requests.ts'
import type { RequestName, Stack } from './stack.ts'

export interface CheckContext {
  readonly pages: Pages
  /** Of the application behind the proxies. */
  readonly backend: number
  /** The same one, sending CORS headers by itself. */
  readonly backendWithCors: number
}

/** Legal values of which each has a meaning in some server's syntax. */
const HOSTILE_ORIGIN = "http://it's-$1;a=&b(c)+d!e~f.example:81"
const HOSTILE_TOKENS = ['x-$host', "x-it's-#1", 'x-%d-`id`-&amp|1', '$$']

/**
 * The whole story of one stack: a page is refused, the engine proposes, the text is written as it is, and the page reads everything.
 *
 * @throws AssertionError with what was different
 */
export async function checkStack(stack: Stack, context: CheckContext): Promise<void> {
  const { items = '/items', only = Object.keys(REQUESTS) as RequestName[] } = stack
  const requests: PageRequest[] = only.map((name) => REQUESTS[name](items))
  if (stack.proxy) requests.push({ name: 'a response of the proxy itself', path: '/dead', init: {}, status: 0 })
  const policy = await refused(stack, context, requests)
  await fixed(stack, context, requests, policy)
  await severalOrigins(stack, context, policy)
  await publicResource(stack, context, policy)
  if (stack.proxy) await doubled(stack, context, policy)
}

async function refused(stack: Stack, context: CheckContext, requests: readonly PageRequest[]): Promise<Policy> {
  return withServer(stack, null, context, async ({ port }) => {
    const { responses, har } = await context.pages.visit('app', requests, port)
    responses.forEach(({ status }, index) => {
      assert.equal(status, null, `before the fix, ${requests[index]?.name} was read`)
    })
    judged(har, requests, 'blocked')
    recognized(stack, har)
    const policy = policyFromHar(har, context.pages.api(port), { exposedHeaders: ['x-total'], maxAge: 600 })
    return stack.only === undefined ? policy : { ...policy, ...WHOLE_POLICY }
  })
}

async function fixed(stack: Stack, context: CheckContext, requests: readonly PageRequest[], policy: Policy): Promise<void> {
  await withServer(stack, policy, context, async ({ port }) => {
    const { responses, har } = await context.pages.visit('app', requests, port)
    responses.forEach((response, index) => {
      const request = requests[index]
      assert.ok(response.status !== null, `after the fix, ${request?.name} was not read\n${report(har)}`)
      if (request?.status !== 0) assert.equal(response.status, request?.status, `the status of ${request?.name}`)
      else assert.ok(response.status >= 500, `the status of ${request?.name} is ${response.status}`)
      if (request?.reads !== undefined) assert.ok(response.header !== null, `${request.reads} of ${request.name} was not read`)
    })
    judged(har, requests, 'allowed')

    const other = await context.pages.visit('other', requests, port)
    other.responses.forEach(({ status }, index) => {
      assert.equal(status, null, `another origin read ${requests[index]?.name}`)
    })
    await refuses(port, itemsOf(stack), similarOrigins(policy.origins[0] ?? ''))
    await allowsNoMore(stack, port, policy.origins[0] ?? '')
    const { headers } = await sendRequest(port, 'GET', itemsOf(stack), { Origin: policy.origins[0] ?? '' })
    assert.match(String(headers.vary), /\borigin\b/i, `Vary: ${headers.vary} in a response where one origin is allowed`)
  })
}

/** To the page that may read, what the policy does not name is not allowed either. */
async function allowsNoMore(stack: Stack, port: number, origin: string): Promise<void> {
  const { headers } = await preflight(port, itemsOf(stack), origin)
  assert.equal(headers['access-control-max-age'], '600', 'the max age')
  const greedy = await preflight(port, itemsOf(stack), origin, 'PATCH', 'content-type,x-api-key,x-never-requested')
  for (const allowed of [headers, greedy.headers]) {
    for (const name of ['access-control-allow-methods', 'access-control-allow-headers', 'access-control-expose-headers'] as const) {
      assert.doesNotMatch(
        String(allowed[name]),
        /\*|\bPATCH\b|x-never-requested/i,
        `${name}: ${allowed[name]} in the response to a preflight`,
      )
    }
  }
}

/** More than one origin, some of them with characters that mean something to the server. */
async function severalOrigins(stack: Stack, context: CheckContext, policy: Policy): Promise<void> {
  const app = context.pages.originOf('app')
  const several: Policy = {
    ...policy,
    origins: [app, context.pages.originOf('admin'), LONG_ORIGIN, HOSTILE_ORIGIN],
    methods: [...policy.methods, 'M$1'],
    requestHeaders: [...policy.requestHeaders, ...HOSTILE_TOKENS],
    exposedHeaders: [...policy.exposedHeaders, ...HOSTILE_TOKENS],
    maxAge: null,
  }
  await withServer(stack, several, context, async ({ port }) => {
    for (const origin of several.origins) {
      const response = await sendRequest(port, 'GET', itemsOf(stack), { Origin: origin })
      for (const { what, headers } of [response, await preflight(port, itemsOf(stack), origin)]) {
        if (origin === HOSTILE_ORIGIN && headers['access-control-allow-origin'] === undefined) continue
        assert.equal(headers['access-control-allow-origin'], origin, `the origin that ${what} allows for ${origin}`)
        assert.equal(headers['access-control-allow-credentials'], 'true', `whether ${what} allows credentials for ${origin}`)
      }
      // Caches keep no response to OPTIONS.
      assert.match(String(response.headers.vary), /\borigin\b/i, `Vary: ${response.headers.vary} in the response to ${origin}`)
    }
    const { headers } = await sendRequest(port, 'GET', itemsOf(stack), { Origin: app })
    const exposed = String(headers['access-control-expose-headers']).toLowerCase().split(/, */)
    assert.deepEqual(exposed.sort(), [...several.exposedHeaders].sort(), 'the exposed headers')
    await refuses(port, itemsOf(stack), ['http://it', 'http://other.example', 'null', `${HOSTILE_ORIGIN}0`])
    if (stack.variesOnlyWithOrigin) return
    const plain = await sendRequest(port, 'GET', itemsOf(stack), {})
    assert.match(String(plain.headers.vary), /\borigin\b/i, `Vary: ${plain.headers.vary} in the response to a request without Origin`)
  })
}

async function publicResource(stack: Stack, context: CheckContext, policy: Policy): Promise<void> {
  await withServer(
    stack,
    { ...policy, origins: '*', credentials: true, requestHeaders: [], exposedHeaders: [] },
    context,
    async ({ port }) => {
      const { headers } = await sendRequest(port, 'GET', itemsOf(stack), { Origin: 'http://anybody.example' })
      assert.equal(headers['access-control-allow-origin'], '*', 'the origin that a public resource allows')
      assert.equal(headers['access-control-allow-credentials'], undefined, 'whether * is combined with credentials')
      const response = await preflight(port, itemsOf(stack), 'http://anybody.example')
      assert.doesNotMatch(
        String(response.headers['access-control-allow-headers']),
        /\*|x-api-key/,
        `the headers that no one needs allowed: ${response.headers['access-control-allow-headers']}`,
      )
    },
  )
}

function itemsOf({ items = '/items' }: Stack): string {
  return items
}

/** An application behind it that sends the headers by itself: the page gets each once, and another origin none. */
async function doubled(stack: Stack, context: CheckContext, policy: Policy): Promise<void> {
  const sentHeaders = ['access-control-allow-credentials', 'access-control-allow-origin']
  const own = { ...context, backend: context.backendWithCors }
  await withServer(
    stack,
    policy,
    own,
    async ({ port }) => {
      const origin = policy.origins[0] ?? ''
      const { headers } = await sendRequest(port, 'GET', '/items', { Origin: origin })
      assert.equal(headers['access-control-allow-origin'], origin, 'the origin that is allowed beside the one of the application')
      assert.equal(headers['access-control-allow-credentials'], 'true', 'the credentials beside those of the application')
      await refuses(port, '/items', ['http://other.example'])
    },
    sentHeaders,
  )
}

/** Origins that a careless comparison takes for `origin`: a regular expression without its ends or with bare dots, a part of the text, a host alone. */
function similarOrigins(origin: string): readonly string[] {
  const { protocol, hostname, port } = new URL(origin)
  return [
    'null',
    `${protocol}//${hostname}`,
    `https://${hostname}:${port}`,
    `${protocol}//${hostname}:${port}0`,
    `${origin}.evil.example`,
    `${protocol}//evil-${hostname}:${port}`,
    `${protocol}//${hostname.replaceAll('.', '-')}:${port}`,
    `${protocol}//evil.example/${origin}`,
  ]
}

/** No response to these origins may let them read, whatever else it says. */
async function refuses(port: number, path: string, origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    for (const { what, headers } of [await sendRequest(port, 'GET', path, { Origin: origin }), await preflight(port, path, origin)]) {
      const allowed = headers['access-control-allow-origin']
      assert.ok(allowed !== origin && allowed !== '*', `${what} with Origin: ${origin} got Access-Control-Allow-Origin: ${allowed}`)
    }
  }
}

/** The server is recognized by its responses, where they show what it is. */
function recognized({ server, silent }: Stack, har: unknown): void {
  const found = recognizeServers(readHar(har, 'recorded').entries)
  const ids = new Set(found.map(({ server: { id } }) => id))
  assert.equal(ids.has(server), silent !== true, `recognized are ${[...ids].join(', ') || 'none'}`)
}

/** The engine's verdict on every request agrees with what the page got. */
function judged(har: unknown, requests: readonly PageRequest[], verdict: 'blocked' | 'allowed'): void {
  const verdicts = diagnose(readHar(har, 'recorded')).exchanges.map((exchange) => exchange.verdict)
  const expected = requests.map(() => verdict)
  assert.deepEqual(verdicts, expected, `the verdicts are ${verdicts.join(', ')}\n${report(har)}\n${JSON.stringify(har)}`)
}

function report(har: unknown): string {
  return diagnose(readHar(har, 'after'))
    .exchanges.map(({ method, url, verdict, cause }) => `${method} ${url} ${verdict}${cause === null ? '' : `: ${cause.explanation}`}`)
    .join('\n')
}
