import { describe, expect, it } from 'vitest'
import { get, type HeaderList } from '../../../src/engine/fetch/header-list.ts'
import { type Diagnosis, diagnose, type Entry } from '../../../src/engine/index.ts'
import { RECORDINGS, recording } from '../fix/fixed.ts'

/** What a warning may be about; a response with none of it, to whoever was allowed, is as it should be. */
const WORTH_A_WARNING =
  /^(?:set-cookie|link|location|retry-after|content-disposition|content-range|x-total.*|access-control-(?:request-.*|allow-private-network))$/i
/** Request headers that are private, or that nobody needs. */
const UNUSUAL = /^(?:authorization|x-requested-with|content-type|cache-control|pragma|expires)$/i

/** Does the response allow this page by name, or everybody, and say nothing else that would be worth a warning? */
function isPlain(headers: HeaderList, origin: string | null): boolean {
  const allowed = headers.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin').map(({ value }) => value)
  const lists = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].map((name) => get(name, headers) ?? '')
  const isAllowed = allowed.length > 0 && allowed.every((value) => value === '*' || (value === origin && value !== 'null'))
  return (
    isAllowed &&
    (allowed.includes('*') || !lists.some((list) => list.includes('*'))) &&
    !headers.some(({ name }) => WORTH_A_WARNING.test(name))
  )
}

/** Not every browser sends it, whatever the server does. */
function sendsThirdPartyCookie({ headers }: Entry['request']): boolean {
  return get('Cookie', headers) !== null && get('Sec-Fetch-Site', headers) === 'cross-site'
}

describe.each(RECORDINGS)('the allowed requests of %s', (name) => {
  const har = recording(name)
  const entries = new Map(har.entries.map((entry) => [entry.index, entry]))
  const { exchanges } = diagnose(har)
  const times = new Map<string, number>()
  for (const { url } of har.entries.map(({ request }) => request)) {
    const path = url.replace(/\?.*/, '')
    times.set(path, (times.get(path) ?? 0) + 1)
  }

  function entriesOf({ hops }: Diagnosis): Entry[] {
    return hops.flatMap(({ entry, preflight, alsoRecorded }) =>
      [entry, preflight.entry, ...alsoRecorded].flatMap((index) => (index === null ? [] : (entries.get(index) ?? []))),
    )
  }

  /** Asked by one page, once, and answered plainly. */
  function isSound(exchange: Diagnosis): boolean {
    const own = entriesOf(exchange)
    const asksPlainly = own.every(
      ({ request }) => !request.headers.some(({ name }) => UNUSUAL.test(name)) && !sendsThirdPartyCookie(request),
    )
    const isOnly = own.every(
      ({ request }) => times.get(request.url.replace(/\?.*/, '')) === own.filter((one) => one.request.url === request.url).length,
    )
    return asksPlainly && isOnly && own.every(({ response }) => isPlain(response.headers, exchange.origin))
  }

  it('get no warning if the server does nothing unusual', () => {
    const sound = exchanges.filter((exchange) => exchange.verdict === 'allowed' && isSound(exchange))
    expect(sound.length).toBeGreaterThan(15)
    const warnings = sound.flatMap(({ url, warnings }) => warnings.map(({ rule }) => `${url}: ${rule}`))
    expect(warnings).toEqual([])
  })

  it('get a few warnings each, and most get none', () => {
    const counts = exchanges.map(({ warnings }) => warnings.length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(3)
    expect(counts.filter((count) => count === 0).length / counts.length).toBeGreaterThan(0.8)
  })
})
