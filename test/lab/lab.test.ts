import { X509Certificate } from 'node:crypto'
import { request } from 'node:http'
import { connect as connectHttp2, constants } from 'node:http2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO } from '../../scripts/test-server/demo/demo-list.ts'
import { SCENARIOS, scenario } from '../../scripts/test-server/scenarios/all.ts'
import { broken, ok } from '../../scripts/test-server/scenarios/lines.ts'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'

interface Received {
  readonly status: number
  readonly lines: readonly string[]
  readonly body: string
}

/** The response as it is on the wire: raw lines, duplicates and casing kept. */
function get(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(url.replace('localhost', '127.0.0.1'), { method, headers, agent: false }, (response) => {
      const raw = response.rawHeaders
      const lines = raw.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${raw[i + 1]}`] : []))
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, lines, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

const PREFLIGHT = { Origin: 'http://app.example', 'Access-Control-Request-Method': 'PUT' }

describe('the test server', () => {
  let lab: TestServer
  const api = (id: string, hop = 0): string => `http://localhost:${lab.ports.api}/s/${id}/${hop}`
  beforeAll(async () => {
    lab = await startTestServer()
  })
  afterAll(() => lab.close())

  it('sends headers as scripted, duplicates and casing included', async () => {
    const origin = `http://localhost:${lab.ports.page}`
    expect((await get(api('acao-two-equal'))).lines.slice(0, 2)).toEqual(Array(2).fill(`Access-Control-Allow-Origin: ${origin}`))
    expect((await get(api('acao-odd-name'))).lines[0]).toBe('aCCESS-cONTROL-Allow-origin: *')
    expect((await get(api('acao-slash'))).lines[0]).toBe(`Access-Control-Allow-Origin: ${origin}/`)
  })

  it('distinguishes a preflight from an OPTIONS request of the page itself', async () => {
    expect(await get(api('pf-method-ok-options'), 'OPTIONS', PREFLIGHT)).toMatchObject({ status: 204 })
    expect(await get(api('pf-method-ok-options'), 'OPTIONS')).toMatchObject({ status: 200 })
  })

  it('redirects to the next hop and keeps the query', async () => {
    const { status, lines } = await get(`${api('redirect-cross')}?run=7`)
    expect(status).toBe(302)
    expect(lines).toContain(`Location: http://localhost:${lab.ports.other}/s/redirect-cross/1?run=7`)
  })

  it('fills in the request’s own origin only if the script echoes it', async () => {
    const echoed = await get(api('redirect-cross-echo', 1), 'GET', { Origin: 'null' })
    expect(echoed.lines).toContain('Access-Control-Allow-Origin: null')
  })

  it.each(['net-close', 'net-reset'])('breaks off as scripted: %s', async (id) => {
    await expect(get(api(id))).rejects.toThrow()
  })

  it('refuses connections on its closed port and closes them on its rude one', async () => {
    await expect(get(`http://localhost:${lab.ports.refused}/`)).rejects.toThrow('ECONNREFUSED')
    await expect(get(`http://localhost:${lab.ports.rude}/`)).rejects.toThrow()
  })

  it('uses HTTP/2 for https, with a certificate for its names', async () => {
    const { cert } = lab.certificate
    expect(new X509Certificate(cert).checkHost('api.test')).toBe('api.test')
    const session = connectHttp2(`https://127.0.0.1:${lab.ports.secureApi}`, { ca: cert })
    const stream = session.request({ ':path': '/s/https-two-lines/0' })
    const headers = await new Promise<Record<string, unknown>>((resolve) => stream.on('response', resolve))
    session.destroy()
    expect(headers).toMatchObject({ ':status': 200 })
  })

  it('joins over HTTP/2 what Node sends only once', async () => {
    const line = 'Access-Control-Allow-Credentials: true'
    const hops = [{ at: 'api', preflight: ok(), response: ok(line, line) }] as const
    const own = await startTestServer([{ ...scenario('https-two-lines'), hops }])
    const session = connectHttp2(`https://127.0.0.1:${own.ports.secureApi}`, { ca: own.certificate.cert })
    const stream = session.request({ ':path': '/s/https-two-lines/0' })
    const headers = await new Promise<Record<string, unknown>>((resolve) => stream.on('response', resolve))
    session.destroy()
    await own.close()
    expect(headers).toMatchObject({ 'access-control-allow-credentials': 'true, true' })
  })

  it.each([
    ['close', constants.NGHTTP2_NO_ERROR],
    ['reset', constants.NGHTTP2_INTERNAL_ERROR],
    ['garbage', constants.NGHTTP2_PROTOCOL_ERROR],
  ] as const)('breaks off a single request of an HTTP/2 connection: %s', async (how, code) => {
    const hops = [
      { at: 'api', preflight: ok(), response: broken(how) },
      { at: 'api', preflight: ok(), response: ok() },
    ] as const
    const own = await startTestServer([{ ...scenario('https-two-lines'), hops }])
    const session = connectHttp2(`https://127.0.0.1:${own.ports.secureApi}`, { ca: own.certificate.cert })
    const stream = session.request({ ':path': '/s/https-two-lines/0' }).on('error', () => undefined)
    let hasResponse = false
    stream.on('response', () => {
      hasResponse = true
    })
    await new Promise((resolve) => stream.on('close', resolve))
    const next = session.request({ ':path': '/s/https-two-lines/1' })
    const headers = await new Promise<Record<string, unknown>>((resolve) => next.on('response', resolve))
    session.destroy()
    await own.close()
    expect({ code: stream.rstCode, hasResponse }).toEqual({ code, hasResponse: false })
    expect(headers).toMatchObject({ ':status': 200 })
  })

  it('remembers what arrived', async () => {
    lab.requests.length = 0
    await get(api('pf-method-put'), 'OPTIONS', PREFLIGHT)
    expect(lab.requests).toMatchObject([
      { scenario: 'pf-method-put', method: 'OPTIONS', url: api('pf-method-put').replace('localhost', '127.0.0.1') },
    ])
    expect(lab.requests[0]?.headers).toContainEqual(['Origin', 'http://app.example'])
  })

  it('serves the demo page and its list, with every scenario of it', async () => {
    expect((await get(lab.demoUrl)).body).toContain('Run all')
    const sections = JSON.parse((await get(`${lab.demoUrl}demo.json`)).body) as { items: { id: string }[] }[]
    expect(sections.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(DEMO.flatMap(({ items }) => items.map(([id]) => id)))
  })

  it('ends every server', async () => {
    const short = await startTestServer()
    await short.close()
    await expect(get(short.demoUrl)).rejects.toThrow('ECONNREFUSED')
  })
})

describe('the scenario tables', () => {
  it('name each scenario once, beginning with its group', () => {
    const ids = SCENARIOS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(SCENARIOS.filter(({ id, group }) => !id.startsWith(`${group}-`))).toEqual([])
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([])
  })

  it('say what each is about in one sentence', () => {
    expect(SCENARIOS.filter(({ says }) => !/^\S.*\.$/.test(says))).toEqual([])
  })

  it('are large enough to be a sample', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(350)
  })

  it('expect a consistent outcome of both browsers', () => {
    for (const { id, expect: both } of SCENARIOS) {
      for (const [browser, { verdict, error, status, result }] of Object.entries(both)) {
        const named = `${id} in ${browser}`
        if (verdict === 'blocked') expect(error, named).not.toBeNull()
        if (verdict === 'allowed' || verdict === 'same-origin' || verdict === 'opaque') expect(error, named).toBeNull()
        if (result === 'error') expect(status, named).toBeNull()
      }
    }
  })

  it('have a near negative for every CORS error: a case of the same group that passes', () => {
    const errors = new Set(SCENARIOS.map((s) => s.expect.chromium.error).filter((e) => e !== null))
    for (const error of errors) {
      const groups = new Set(SCENARIOS.filter((s) => s.expect.chromium.error === error).map(({ group }) => group))
      const passing = SCENARIOS.filter(({ group, expect: both }) => groups.has(group) && both.chromium.verdict === 'allowed')
      expect(passing.length, error).toBeGreaterThan(0)
    }
  })

  it('reject an unknown scenario', () => {
    expect(() => scenario('no-such')).toThrow('there is no scenario "no-such"')
  })
})
