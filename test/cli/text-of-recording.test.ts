import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { diagnose, readRecording } from '../../src/engine/index.ts'
import { inChromium, preflightInChromium } from '../engine/entries.ts'
import { fakeIo, harOf } from './fake-io.ts'

const OMITS = { _observed: { credentials: 'omit' } }

/** What the command prints about a file of these entries. */
async function textOf(entries: readonly unknown[], ...argv: readonly string[]): Promise<string> {
  const io = fakeIo({ read: async () => harOf(entries) })
  await main(argv.length === 0 ? ['shop.har'] : argv, io, { readRecording, diagnose })
  return io.written.out
}

function lacking(name: string, at: number): readonly unknown[] {
  return [
    preflightInChromium({ at: at + 1, number: at, asks: 'GET', names: name, response: { 'Access-Control-Allow-Origin': '*' } }),
    inChromium({ at, status: 0, error: 'net::ERR_FAILED', request: { [name]: '1' }, fields: OMITS }),
  ]
}

describe('requests that lack different headers', () => {
  it('are two causes, with both headers named', async () => {
    const text = await textOf([...lacking('x-api-key', 0), ...lacking('x-tenant', 5000), ...lacking('x-tenant', 9000)])
    expect(text.match(/^✖ blocked/gm)).toHaveLength(2)
    expect(text).toContain('+ Access-Control-Allow-Headers: x-api-key\n')
    expect(text).toContain('+ Access-Control-Allow-Headers: x-tenant\n')
    expect(text.match(/\+ 1 more with the same cause/g)).toHaveLength(1)
  })
})

describe('warnings about requests that worked', () => {
  const hidden = (at: number) =>
    inChromium({
      at,
      response: { 'Access-Control-Allow-Origin': '*', 'X-Total-Count': '120' },
      request: { 'X-Api-Key': '' },
      fields: OMITS,
    })

  it('are shown without --all, once for all requests to a host, with what to do', async () => {
    const text = await textOf([hidden(0), hidden(5000)])
    expect(text.match(/^! warning \(correctness\) {2}GET https:\/\/api\.example\/items$/gm)).toHaveLength(1)
    expect(text).toContain('Send Access-Control-Expose-Headers: X-Total-Count with this response')
    expect(text).toContain('    response  X-Total-Count: 120\n')
    expect(text).toContain('  + 1 more with this warning\n')
  })

  it('leave out what is only slow, unless --all is given', async () => {
    const slow = inChromium({
      response: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'yes' },
      fields: OMITS,
    })
    const isPerformance = /! warning \(performance\)/
    const cached = [
      preflightInChromium({
        at: 1,
        asks: 'GET',
        names: 'x-requested-with',
        response: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      }),
      inChromium({
        at: 0,
        time: 30,
        request: { 'X-Requested-With': 'XMLHttpRequest' },
        response: { 'Access-Control-Allow-Origin': '*' },
        fields: OMITS,
      }),
    ]
    expect(await textOf([slow, ...cached])).not.toMatch(isPerformance)
    expect(await textOf([slow, ...cached], 'shop.har', '--all')).toMatch(isPerformance)
  })
})

describe('what to run next', () => {
  const blocked = (response: Readonly<Record<string, string>> = {}) => inChromium({ error: 'net::ERR_FAILED', response, fields: OMITS })

  it('is the cause explained, and the fix for a server by name', async () => {
    const text = await textOf([blocked()])
    expect(text).toMatch(/^cors-lens explain allow-origin-missing {2}/m)
    expect(text).toMatch(/^cors-lens shop\.har --server NAME {2}/m)
  })

  it('names the server that the responses point to', async () => {
    expect(await textOf([blocked({ 'X-Powered-By': 'Express' })])).toMatch(/^cors-lens shop\.har --server express {2}/m)
  })

  it('quotes a file name that a shell would split', async () => {
    expect(await textOf([blocked()], "it's mine.har")).toContain(`cors-lens 'it'\\''s mine.har' --server NAME`)
  })

  it('is nothing where nothing went wrong', async () => {
    expect(await textOf([inChromium({ response: { 'Access-Control-Allow-Origin': '*' }, fields: OMITS })])).not.toContain('cors-lens ')
  })
})

const wildcard = { 'Access-Control-Allow-Origin': '*' }
const unsent = { status: 0, error: 'net::ERR_FAILED', fields: OMITS }
const INCLUDED = inChromium({ error: 'net::ERR_FAILED', response: wildcard, fields: { _observed: { credentials: 'include' } } })
const NEEDLESS = [preflightInChromium({ at: 1, asks: 'GET', names: 'content-type', status: 404 }), inChromium(unsent)]
const BY_LIBRARY = [
  preflightInChromium({ at: 1, asks: 'GET', names: 'x-datadog-origin', response: wildcard }),
  inChromium({ ...unsent, request: { 'X-Datadog-Origin': 'rum' } }),
]

describe('the fix', () => {
  it('masks the secrets in the lines that it removes', async () => {
    const entries = [
      inChromium({
        error: 'net::ERR_FAILED',
        response: { 'Access-Control-Allow-Origin': 'https://app.example/?token=s3cr3t-of-mine' },
        fields: OMITS,
      }),
    ]
    expect(await textOf(entries)).not.toContain('s3cr3t')
    expect(await textOf(entries, 'shop.har', '--with-secrets')).toContain(
      '- Access-Control-Allow-Origin: https://app.example/?token=s3cr3t-of-mine',
    )
  })

  it.each([
    ['only in the request', 'Alternative in your page: Don’t include credentials. Enough if the request needs no cookies', [INCLUDED]],
    [
      'in the request, too',
      'Alternative with a change in your page: Don’t send content-type. The request needs no preflight without content-type',
      NEEDLESS,
    ],
    ['in the page, as the remedy says', null, BY_LIBRARY],
    ['in the response alone, as the note says', null, [inChromium({ error: 'net::ERR_FAILED' })]],
  ])('is followed by an alternative that changes less: %s', async (_, expected, entries) => {
    const text = (await textOf(entries)).replace(/\s+/g, ' ')
    if (expected === null) expect(text).not.toMatch(/alternative/i)
    else expect(text).toContain(expected)
  })

  it('is the second choice where the page is to change', async () => {
    expect(await textOf(BY_LIBRARY)).toMatch(
      /You can fix this in your page\.\n[\s\S]+\n {2}Or, if api\.example is yours, allow it there:\n {2}Fix for the /,
    )
    expect(await textOf([inChromium({ error: 'net::ERR_FAILED' })])).not.toContain('is yours')
  })

  it('is not repeated in the evidence', async () => {
    const text = await textOf([
      inChromium({ error: 'net::ERR_FAILED', response: { 'Access-Control-Allow-Origin': 'https://app.example/' }, fields: OMITS }),
    ])
    expect(text.match(/Access-Control-Allow-Origin: https:\/\/app\.example\/\n/g)).toHaveLength(1)
  })
})

describe('a chain of redirects', () => {
  it('is shortened to its first and last', async () => {
    const hop = (at: number) =>
      inChromium({
        at: at * 20,
        url: `https://api.example/${at}`,
        status: 302,
        location: `https://api.example/${at + 1}`,
        response: { 'Access-Control-Allow-Origin': '*' },
        fields: OMITS,
      })
    const last = inChromium({ at: 200, url: 'https://api.example/10', error: 'net::ERR_FAILED', fields: OMITS })
    const text = await textOf([...Array.from({ length: 10 }, (_, at) => hop(at)), last])
    expect(text.match(/^ {2}(?:redirected to|…) .*$/gm)).toEqual([
      '  redirected to https://api.example/1',
      '  redirected to https://api.example/2',
      '  … 7 more',
      '  redirected to https://api.example/10',
    ])
  })
})
