import { describe, expect, it, vi } from 'vitest'
import { type Diagnosis, diagnose, readHar } from '../../../src/engine/index.ts'
import type { Truth } from '../../lab/record.ts'
import { compare } from '../recordings/comparison.ts'
import { RECORDINGS, type Recording, scenarioOf } from '../recordings/recording.ts'
import { UNREACHABLE } from '../recordings/unreachable.ts'
import { nameable, rightVerdictOf } from './compare-other.ts'
import {
  absoluteRedirectUrl,
  doubledRequestHeaders,
  failuresAs,
  inLowerCase,
  isPreflight,
  joinedLines,
  lacking,
  lastFirst,
  onlyFetchAndXhr,
  onTheWire,
  preflightsFirst,
  redirectUrlAs,
  refusedAsStatus0,
  rewritten,
  type Step,
  sortedByUrl,
  standardMembersOnly,
  standardMembersOnlyBut,
  typesInCapitals,
  type Written,
  withoutFailures,
  withoutPreflights,
  withoutSecrets,
  withoutTimes,
} from './rewrites.ts'

// Each test rewrites and diagnoses some 430 entries.
vi.setConfig({ testTimeout: 60_000 })

/** What each recorder would have written of the same requests, and of how many it may be in doubt. */
interface Rewrite {
  readonly creator: string | null
  readonly browser?: string
  readonly of: Recording['browser']
  readonly steps: readonly Step[]
  readonly inDoubt: number
}

const [FROM_CHROMIUM, FROM_FIREFOX] = ['chromium', 'firefox'] as const
const WIRE = [standardMembersOnly, onTheWire, preflightsFirst]
const BY_PROTOCOL = [withoutFailures, lacking('_error', '_initiator', '_fetchedViaServiceWorker')]
const FAILED_IN_PLAYWRIGHT = failuresAs(-1, (error) => ({ _failureText: error || 'net::ERR_FAILED' }))

const REWRITES: Readonly<Record<string, Rewrite>> = {
  'Chrome, sanitized': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [withoutSecrets], inDoubt: 3 },
  'Chrome before 2019': {
    creator: 'WebInspector',
    of: FROM_CHROMIUM,
    steps: [lacking('_connectionId', '_fetchedViaServiceWorker', '_priority', '_initiator', '_resourceType'), preflightsFirst],
    inDoubt: 4,
  },
  'Chrome over HTTP/2': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [inLowerCase], inDoubt: 3 },
  'Chrome, filtered': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [onlyFetchAndXhr], inDoubt: 5 },
  'Chrome, opened after the page loaded': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [lacking('pageref')], inDoubt: 3 },
  'Chrome, sorted by URL': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [sortedByUrl], inDoubt: 3 },
  'Chrome, last first': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [lastFirst], inDoubt: 3 },
  'Chrome, without times': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [withoutTimes], inDoubt: 3 },
  'Chrome, without its own members': { creator: 'WebInspector', of: FROM_CHROMIUM, steps: [standardMembersOnly], inDoubt: 70 },
  'Chrome, without a creator': { creator: null, of: FROM_CHROMIUM, steps: [], inDoubt: 3 },
  'Firefox over HTTP/2': { creator: 'Firefox', of: FROM_FIREFOX, steps: [inLowerCase], inDoubt: 52 },
  'Firefox, without its own members': { creator: 'Firefox', of: FROM_FIREFOX, steps: [standardMembersOnly], inDoubt: 67 },
  'Firefox, without preflights': { creator: 'Firefox', of: FROM_FIREFOX, steps: [withoutPreflights], inDoubt: 161 },
  'Firefox, last first': { creator: 'Firefox', of: FROM_FIREFOX, steps: [lastFirst], inDoubt: 52 },
  'a fork of Firefox': { creator: 'Waterfox', browser: 'Waterfox', of: FROM_FIREFOX, steps: [], inDoubt: 52 },
  Playwright: {
    creator: 'Playwright',
    browser: 'chromium',
    of: FROM_CHROMIUM,
    steps: [withoutPreflights, FAILED_IN_PLAYWRIGHT, standardMembersOnlyBut('_failureText', '_resourceType'), absoluteRedirectUrl],
    inDoubt: 161,
  },
  'Playwright in Firefox': {
    creator: 'Playwright',
    browser: 'firefox',
    of: FROM_FIREFOX,
    steps: [withoutPreflights, joinedLines, onTheWire, standardMembersOnly, absoluteRedirectUrl],
    inDoubt: 97,
  },
  'chrome-har': { creator: 'chrome-har', of: FROM_CHROMIUM, steps: [...BY_PROTOCOL, doubledRequestHeaders], inDoubt: 16 },
  'chrome-har before types': { creator: 'chrome-har', of: FROM_CHROMIUM, steps: [withoutFailures, standardMembersOnly], inDoubt: 16 },
  'chrome-har-capturer': { creator: 'Chrome HAR Capturer', of: FROM_CHROMIUM, steps: BY_PROTOCOL, inDoubt: 16 },
  'the generator for Cypress': {
    creator: '@neuralegion/cypress-har-generator',
    of: FROM_CHROMIUM,
    steps: [refusedAsStatus0, typesInCapitals, lacking('_error', '_initiator')],
    inDoubt: 12,
  },
  'Firefox by BiDi': {
    creator: 'firefox',
    browser: 'firefox',
    of: FROM_FIREFOX,
    steps: [standardMembersOnly, onTheWire, redirectUrlAs(''), withContent({ compression: '' })],
    inDoubt: 60,
  },
  WebPageTest: { creator: 'WebPageTest', browser: 'Chrome', of: FROM_CHROMIUM, steps: WIRE, inDoubt: 60 },
  'HTTP Archive': { creator: 'HTTP Archive', of: FROM_CHROMIUM, steps: [...WIRE, inLowerCase], inDoubt: 60 },
  Firebug: { creator: 'Firebug', browser: 'Firefox', of: FROM_FIREFOX, steps: [standardMembersOnly, onTheWire], inDoubt: 62 },
  mitmproxy: { creator: 'mitmproxy', of: FROM_CHROMIUM, steps: WIRE, inDoubt: 60 },
  Charles: { creator: 'Charles Proxy', of: FROM_FIREFOX, steps: [...WIRE, redirectUrlAs(null)], inDoubt: 61 },
  'HTTP Toolkit': { creator: 'HTTP Toolkit', of: FROM_CHROMIUM, steps: [...WIRE, redirectUrlAs('')], inDoubt: 60 },
  'a tool that nobody knows': { creator: 'Our exporter', of: FROM_CHROMIUM, steps: [standardMembersOnly], inDoubt: 71 },
  'a tool that nobody knows, on the wire': {
    creator: 'Our exporter',
    of: FROM_FIREFOX,
    steps: [...WIRE, joinedLines, inLowerCase],
    inDoubt: 61,
  },
}

function withContent(content: object): Step {
  return (entries) => entries.map((entry) => ({ ...entry, response: { ...entry.response, content } }))
}

const keyOf = ({ request }: Pick<Written, 'request'>) => `${request.method} ${request.url}`

/** Did the recorder leave out the scenario's last request, which met its end? */
function isLeftOut(id: string, all: readonly Written[], kept: readonly Written[]): boolean {
  const last = all.findLast((entry) => scenarioOf(entry.request.url) === id && !isPreflight(entry))
  if (last === undefined) return false
  const count = (entries: readonly Written[]) => entries.filter((entry) => keyOf(entry) === keyOf(last)).length
  return count(kept) < count(all)
}

/** A failure that leaves no trace on the wire: what is said of its headers is all there is to say. */
const SILENT: readonly string[] = ['allowed', 'opaque', 'same-origin', 'depends']

describe.each(Object.entries(REWRITES))(
  'what the engine says of requests as written by %s',
  (_, { creator, browser: named, of, steps, inDoubt }) => {
    const recording = RECORDINGS.find(({ name }) => name === `${of}-cases`) as Recording
    const { har, truth } = recording
    const entries = rewritten(har.log.entries, ...steps)
    const written = readHar(
      {
        log: { ...(creator && { creator: { name: creator } }), ...(named && { browser: { name: named } }), pages: har.log.pages, entries },
      },
      'a.har',
    )
    const last = new Map<string | null, Diagnosis>()
    for (const each of diagnose(written).exchanges.toSorted((a, b) => a.startedDateTime.localeCompare(b.startedDateTime))) {
      last.set(scenarioOf(each.url), each)
    }

    /** null: not counted. */
    function outcomeOf(id: string, one: Truth): string | null {
      const own = har.log.entries.filter(({ request }) => scenarioOf(request.url) === id)
      const answer = rightVerdictOf(one, of, own)
      const exchange = last.get(id)
      if (answer === null || exchange === undefined || UNREACHABLE[`${recording.name} ${id}`] !== undefined) return null
      const leftOut = isLeftOut(id, rewritten(har.log.entries), entries)
      if (leftOut && exchange.hops.every(({ preflight }) => preflight.entry === null)) return null
      const right = written.browser === 'unknown' || steps.includes(joinedLines) ? { ...answer, error: null } : nameable(answer, exchange)
      const outcome = compare(exchange, right, of)
      return outcome.startsWith('wrong') && right.verdicts.includes('failed') && SILENT.includes(exchange.verdict) ? 'silent' : outcome
    }

    it('is never wrong', () => {
      const outcomes = Object.entries(truth).map(([id, one]) => ({ id, said: last.get(id)?.verdict, outcome: outcomeOf(id, one) }))
      expect(outcomes.filter(({ outcome }) => outcome?.startsWith('wrong'))).toEqual([])
      expect(outcomes.filter(({ outcome }) => outcome === 'silent').length).toBeLessThanOrEqual(4)
      expect(outcomes.filter(({ outcome }) => outcome === 'depends' || outcome === 'unknown').length).toBeLessThanOrEqual(inDoubt)
      expect(outcomes.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThan(90)
    })
  },
)
