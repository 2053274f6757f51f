import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CheckedStep, checklist } from '../../../src/engine/checklist/checklist.ts'
import { type Browser, createLog, type Diagnosis, diagnose, type Entry, readHar } from '../../../src/engine/index.ts'
import { RULES } from '../../../src/engine/rules/table.ts'
import { inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../entries.ts'

function messagesOf(browser: Browser, ...entries: readonly unknown[]): readonly CheckedStep[] {
  const log = createLog({ browser })
  log.add(entries)
  log.settle()
  const [diagnosis] = log.diagnoses()
  if (diagnosis === undefined) throw new Error('nothing was recorded')
  return checklist(diagnosis, { browser, entry: (index) => log.entry(index) })
}

const told = (steps: readonly CheckedStep[]) =>
  steps.map(({ id, at, hop, state, wouldFail }) => `${hop} ${at} ${id}: ${state}${wouldFail ? ', would fail' : ''}`)

describe('the checklist', () => {
  it('is there where the recording is gone, as after a reload of the extension', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({ response: { 'Access-Control-Allow-Origin': PAGE } })])
    const [diagnosis] = log.diagnoses()
    expect(diagnosis && checklist(diagnosis, { browser: 'chromium', entry: () => null })).toHaveLength(3)
  })

  it('of a request that passes has only passed steps', () => {
    expect(
      told(
        messagesOf(
          'chromium',
          inChromium({
            request: { 'Sec-Fetch-Storage-Access': 'none' },
            response: { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' },
          }),
        ),
      ),
    ).toEqual([
      '0 request gets-response: passed',
      '0 response allow-origin-missing: passed',
      '0 response allow-origin-wildcard: passed',
      '0 response allow-origin-mismatch: passed',
      '0 response allow-credentials: passed',
    ])
  })

  it('ends at the step that failed; what comes after it was not reached', () => {
    const steps = messagesOf(
      'chromium',
      inChromium({ request: { Cookie: 'a=1' }, response: { 'Access-Control-Allow-Origin': `${PAGE}/` }, error: 'net::ERR_FAILED' }),
    )
    expect(told(steps)).toEqual([
      '0 request gets-response: passed',
      '0 response allow-origin-missing: passed',
      '0 response allow-origin-wildcard: passed',
      '0 response allow-origin-mismatch: failed',
      '0 response allow-credentials: not-reached, would fail',
    ])
    expect(steps[3]?.compared).toEqual({
      wanted: { label: 'Origin', value: PAGE },
      found: { label: 'Access-Control-Allow-Origin', value: `${PAGE}/` },
      exact: true,
    })
  })

  it('follows the order of the browser that recorded it', () => {
    const refused = { status: 302, response: { 'Access-Control-Allow-Methods': 'G ET' }, location: 'https://login.example/' }
    const put = { method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 }
    const failed = (steps: readonly CheckedStep[]) => steps.find(({ state }) => state === 'failed')?.id
    expect(failed(messagesOf('chromium', preflightInChromium(refused), inChromium(put)))).toBe('preflight-redirect')
    expect(failed(messagesOf('firefox', preflightInFirefox(refused), inFirefox(put)))).toBe('allow-origin-missing')
  })

  it('of a failed preflight shows what the request would have needed', () => {
    const headers = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Headers': 'content-type' }
    const steps = messagesOf(
      'chromium',
      preflightInChromium({ names: 'authorization,content-type', response: headers }),
      inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 }),
    )
    expect(told(steps).filter((step) => !step.endsWith('passed'))).toEqual([
      '0 preflight allow-credentials: unknown',
      '0 preflight method-not-allowed: failed',
      '0 preflight header-not-allowed: not-reached, would fail',
      '0 request gets-response: not-reached',
      '0 response allow-origin-missing: not-reached',
      '0 response allow-origin-wildcard: not-reached',
      '0 response allow-origin-mismatch: not-reached',
      '0 response allow-credentials: not-reached',
    ])
    expect(steps.find(({ id }) => id === 'header-not-allowed')?.compared).toMatchObject({
      wanted: { value: 'authorization, content-type' },
      found: { label: 'Access-Control-Allow-Headers', value: 'content-type' },
    })
  })

  it('leaves open what the recording does not show', () => {
    const steps = messagesOf('firefox', inFirefox({ response: { 'Access-Control-Allow-Origin': PAGE } }))
    expect(steps.find(({ id }) => id === 'allow-credentials')?.state).toBe('failed')
    const settled = messagesOf(
      'chromium',
      inChromium({ request: { Origin: PAGE, 'Sec-Fetch-Site': 'same-site' }, response: { 'Access-Control-Allow-Origin': '*' } }),
    )
    expect(settled.every(({ state }) => state === 'passed' || state === 'unknown')).toBe(true)
  })

  it('names a failure outside CORS where it happened', () => {
    expect(
      told(messagesOf('chromium', inChromium({ status: 0, error: 'net::ERR_NAME_NOT_RESOLVED', requestFields: { headersSize: -1 } }))),
    ).toEqual([
      '0 request look-alike: failed',
      '0 response allow-origin-missing: not-reached',
      '0 response allow-origin-wildcard: not-reached',
      '0 response allow-origin-mismatch: not-reached',
      '0 response allow-credentials: not-reached',
    ])
  })

  it.each([
    ['same-origin', { url: `${PAGE}/a`, request: { 'Sec-Fetch-Site': 'same-origin' } }],
    ['no-cors', { type: 'image', request: { 'Sec-Fetch-Mode': 'no-cors' } }],
  ])('of a request to which CORS does not apply is one line: %s', (id, recorded) => {
    expect(messagesOf('chromium', inChromium(recorded)).map((step) => step.id)).toEqual([id])
  })
})

const folder = new URL('../recordings/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.har'))

/** Every exchange of every recording, with its checklist. */
const recorded = files.flatMap((file) => {
  const har = readHar(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file)
  const byIndex = new Map<number, Entry>(har.entries.map((entry) => [entry.index, entry]))
  const entries = { browser: har.browser, entry: (index: number) => byIndex.get(index) ?? null }
  return diagnose(har).exchanges.map((diagnosis) => ({
    name: `${file} ${diagnosis.id} ${diagnosis.url}`,
    diagnosis,
    steps: checklist(diagnosis, entries),
  }))
})

function stepIdsOf(rule: string): readonly string[] {
  return Object.entries(RULES).flatMap(([step, rules]) => (rules.some(({ id }) => id === rule) ? [step] : []))
}

function firstFailed(steps: readonly CheckedStep[]) {
  return steps.find(({ state }) => state === 'failed')
}

function isOfCors({ verdict }: Diagnosis) {
  return verdict === 'blocked' || verdict === 'depends'
}

describe(`in ${recorded.length} recorded exchanges`, () => {
  it('the first step that failed is always the one that the cause explains', () => {
    const wrong = recorded.filter(({ diagnosis: { cause }, steps }) => {
      const first = firstFailed(steps)
      if (cause === null) return first !== undefined
      if (first === undefined || first.at !== cause.at || first.hop !== cause.hop) return true
      return first.id !== 'look-alike' && !stepIdsOf(cause.rule).includes(first.id)
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('a request that CORS blocked fails at a step of CORS, which the checklist itself finds', () => {
    // CORS ends them before there is a step to walk, or on headers that the recording does not show.
    const isUnseen = (rule: string | undefined) => rule === 'scheme-not-http' || rule === 'response-headers-changed'
    const wrong = recorded.filter(
      ({ diagnosis, steps }) => isOfCors(diagnosis) && firstFailed(steps)?.id === 'look-alike' && !isUnseen(diagnosis.cause?.rule),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('every step before that one passed, except what the recording hides', () => {
    const wrong = recorded.filter(({ diagnosis, steps }) => {
      const before = steps.slice(
        0,
        steps.findIndex(({ state }) => state === 'failed'),
      )
      return (
        isOfCors(diagnosis) &&
        diagnosis.includesCredentials !== null &&
        before.some(({ state, id }) => state === 'unknown' && id !== 'preflight-gets-response')
      )
    })
    expect(wrong.map(({ name, steps }) => `${name} ${told(steps).join('; ')}`)).toEqual([])
  })

  it('an allowed request has no step that failed, and every response that the page read passed all', () => {
    const wrong = recorded.filter(
      ({ diagnosis, steps }) =>
        diagnosis.verdict === 'allowed' && diagnosis.includesCredentials !== null && steps.some(({ state }) => state !== 'passed'),
    )
    expect(wrong.map(({ name, steps }) => `${name} ${told(steps).join('; ')}`)).toEqual([])
  })
})
