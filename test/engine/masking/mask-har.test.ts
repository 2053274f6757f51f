import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose, maskHar, readHar, withoutResponseBody } from '../../../src/engine/index.ts'
import { inChromium } from '../entries.ts'

interface RawEntry {
  request: Record<string, unknown> & { headers: unknown[] }
  response: Record<string, unknown> & { headers: unknown[] }
}

/** Where a recorder may put a secret of the page. */
const PLACES: Readonly<Record<string, (entry: RawEntry, secret: string) => object>> = {
  'the Cookie line': ({ request }, secret) => ({ request: withHeader(request, 'Cookie', `theme=dark; sid=${secret}`) }),
  'a Set-Cookie line': ({ response }, secret) => ({ response: withHeader(response, 'set-cookie', `sid=${secret}; Path=/`) }),
  Authorization: ({ request }, secret) => ({ request: withHeader(request, 'authorization', `Bearer ${secret}`) }),
  'an API key’s header': ({ request }, secret) => ({ request: withHeader(request, 'X-Api-Key', secret) }),
  'a header as a pair': ({ request }, secret) => ({ request: withItem(request, ['X-Api-Key', secret]) }),
  'a header with a key for a name': ({ request }, secret) => ({ request: withItem(request, { key: 'Cookie', value: `sid=${secret}` }) }),
  'a text among the headers': ({ request }, secret) => ({ request: withItem(request, `Cookie: sid=${secret}`) }),
  'the list of cookies sent': ({ request }, secret) => ({ request: { ...request, cookies: [{ name: 'sid', value: secret }] } }),
  'the list of cookies set': ({ response }, secret) => ({
    response: { ...response, cookies: [{ name: 'a', value: secret, path: '/', httpOnly: true }] },
  }),
  'the URL’s query': ({ request }, secret) => ({ request: { ...request, url: `https://api.example/?page=2&access_token=${secret}` } }),
  'the URL’s password': ({ request }, secret) => ({ request: { ...request, url: `https://me:${secret}@api.example/` } }),
  'the parsed query': ({ request }, secret) => ({
    request: {
      ...request,
      queryString: [
        { name: 'page', value: '2' },
        { name: 'api_key', value: secret },
      ],
    },
  }),
  'a URL in the parsed query': ({ request }, secret) => ({
    request: { ...request, queryString: [{ name: 'next', value: `https://app.example/?token=${secret}` }] },
  }),
  Location: ({ response }, secret) => ({
    response: withHeader({ ...response, redirectURL: `/cb?code=${secret}` }, 'Location', `/cb?code=${secret}`),
  }),
  'the Referer': ({ request }, secret) => ({ request: withHeader(request, 'Referer', `https://app.example/?session=${secret}`) }),
  'what was sent': ({ request }, secret) => ({
    request: { ...request, postData: { mimeType: 'application/json', text: `{"password":"${secret}"}` } },
  }),
  'a form that was sent': ({ request }, secret) => ({
    request: { ...request, postData: { mimeType: 'x', params: [{ name: 'comment', value: secret, fileName: 'a' }] } },
  }),
  'the script that asked': (_, secret) => ({
    _initiator: { type: 'script', stack: { callFrames: [{ url: `https://app.example/a.js?token=${secret}` }] } },
  }),
  'a comment that repeats the Authorization': ({ request }, secret) => ({
    comment: `It was sent with ${secret}.`,
    request: withHeader(request, 'Authorization', `Bearer ${secret}`),
  }),
  'another header that repeats a cookie': ({ request, response }, secret) => ({
    request: withHeader(request, 'Cookie', `sid=${secret}`),
    response: withHeader(response, 'X-Echo', secret),
  }),
  'a web socket’s message': (_, secret) => ({ _webSocketMessages: [{ type: 'send', data: secret }] }),
  'the response’s body': ({ response }, secret) => ({ response: { ...response, content: { size: 9, mimeType: 'a/b', text: secret } } }),
}

function withHeader<Message extends { headers: unknown[] }>(message: Message, name: string, value: string): Message {
  return withItem(message, { name, value })
}

function withItem<Message extends { headers: unknown[] }>(message: Message, item: unknown): Message {
  return { ...message, headers: [...message.headers, item] }
}

const secrets = fc.stringMatching(/^[\w-]{12,40}$/).filter((secret) => !/^(?:\*|_|-)+$/.test(secret))

describe('a masked HAR', () => {
  it('has no secret, wherever one was planted', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(PLACES), { minLength: 1 }), secrets, (places, secret) => {
        let entry = inChromium({ method: 'PUT' }) as RawEntry
        for (const place of places) entry = { ...entry, ...PLACES[place]?.(entry, secret) }
        expect(JSON.stringify(maskHar([withoutResponseBody(entry)]))).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
  })

  it.each(Object.keys(PLACES))('nor in %s alone', (place) => {
    const entry = inChromium({}) as RawEntry
    const planted = { ...entry, ...PLACES[place]?.(entry, 's3cr3t-of-mine') }
    expect(JSON.stringify(maskHar([withoutResponseBody(planted)]))).not.toContain('s3cr3t-of-mine')
  })

  it('keeps names, and what the page itself reported', () => {
    const entry = inChromium({ request: { Cookie: 'sid=12345678' }, fields: { _observed: { credentials: 'include' } } })
    const [masked] = maskHar([entry]) as [RawEntry & { _observed: unknown }]
    expect(masked.request.headers).toContainEqual({ name: 'Cookie', value: 'sid=***' })
    expect(masked._observed).toEqual({ credentials: 'include' })
    expect(maskHar([inChromium({})])).toEqual([inChromium({})])
  })

  it.each([
    ['pairs', [['X-Api-Key', '12345678']]],
    ['a key for each name', [{ key: 'X-Api-Key', value: '12345678' }]],
    ['members', { 'X-Api-Key': '12345678' }],
    ['numbers', [{ name: 'X-Api-Key', value: 12345678 }]],
  ])('has headers as HAR has them, where they were %s', (_, headers) => {
    const entry = inChromium({}) as RawEntry
    const [masked] = maskHar([{ ...entry, request: { ...entry.request, headers } }])
    expect(masked?.request.headers).toEqual([{ name: 'X-Api-Key', value: '***' }])
  })

  it('masks a cookie that is a number', () => {
    const entry = inChromium({}) as RawEntry
    const [masked] = maskHar([{ ...entry, request: { ...entry.request, cookies: [{ name: 'sid', value: 12345678 }] } }])
    expect(masked?.request.cookies).toEqual([{ name: 'sid', value: '***' }])
  })

  it('keeps HAR’s own keywords, whatever a page’s secrets are', () => {
    for (const word of ['HTTP/1.1', 'text/plain', 'fetch', 'script']) {
      const entry = inChromium({ request: { Authorization: word } }) as RawEntry & { _resourceType: string }
      const [masked] = maskHar([entry])
      expect(masked).toMatchObject({ _resourceType: 'fetch', request: { method: 'GET', httpVersion: 'HTTP/1.1' } })
    }
  })

  it.each(['chromium-cases', 'firefox-cases', 'own-chromium', 'own-firefox'])('has the same verdicts and causes: %s', (recording) => {
    const har = JSON.parse(readFileSync(`test/recordings/${recording}.har`, 'utf8')) as { log: { entries: unknown[] } }
    const answers = (entries: readonly unknown[]) =>
      diagnose(readHar({ log: { ...har.log, entries } }, recording)).exchanges.map(({ verdict, cause }) => `${verdict} ${cause?.rule}`)
    expect(answers(har.log.entries.map((entry) => maskHar([withoutResponseBody(entry)])[0]))).toEqual(answers(har.log.entries))
  })
})
