import { fileURLToPath } from 'node:url'
import { type Outcome, pageUrl } from '../../scripts/test-server/page-request.ts'
import type { Case, ScenarioRequest, Setup } from '../../scripts/test-server/scenario.ts'
import { hopUrl } from '../../scripts/test-server/server/places.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { burstObserver, contradictions, type LabBrowser, type Observed, reasonOf } from './observe.ts'

/** The extension that a browser must carry to be recorded. */
export const RECORDER = fileURLToPath(new URL('recorder', import.meta.url))

/** A driver's browser that was started with RECORDER. */
export interface RecordingBrowser extends LabBrowser {
  readonly panel: { evaluate(expression: string): Promise<unknown> }
}

export interface RecordedEntry {
  readonly startedDateTime: string
  readonly pageref?: string
  readonly request: { readonly method: string; readonly url: string }
  readonly [name: string]: unknown
}

interface HarPage {
  readonly id: string
  readonly [name: string]: unknown
}

export interface HarLog {
  readonly version: string
  readonly creator: { readonly name: string; readonly version: string }
  readonly pages: readonly HarPage[]
  readonly entries: readonly RecordedEntry[]
}

/** What the page and the browser themselves said of a scenario. */
export interface Truth
  extends Pick<ScenarioRequest, 'kind' | 'method' | 'credentials' | 'mode' | 'redirect'>,
    Pick<Outcome, 'result' | 'type' | 'status' | 'responseStatus'> {
  readonly group: string
  readonly page: string
  readonly url: string
  /** One existed before the request. */
  readonly cookies: boolean
  /** How often it was requested. */
  readonly steps: number
  /** The browser's own name of the CORS failure. */
  readonly error: string | null
  /** Chromium: the value at fault. */
  readonly parameter?: string
  /** What else it said: network errors, blocked reasons, other console categories. */
  readonly others: readonly string[]
  /** How many entries the HAR has of it. */
  readonly entries: number
  /** Indexes of entries that the event never delivered; left out where there is none. */
  readonly notDelivered?: readonly number[]
}

export interface Recording {
  readonly har: { readonly log: HarLog }
  /** By scenario id. */
  readonly truth: Readonly<Record<string, Truth>>
  /** What the live path gets: entries as the event delivered them, in that order, stale ones included. */
  readonly delivered: readonly RecordedEntry[]
  /** Where the browser, or the driver's hearing, contradicts the tables: such a recording is no truth. */
  readonly contradicted: readonly string[]
}

/** Milliseconds. Firefox loses what happens while a HAR is built, and delivers an event up to 260 ms late: only in quiet. */
const QUIET_MS = 1500

interface Pace {
  /** How long the browser rests before its HAR is read, in milliseconds. */
  readonly quiet?: number
  /** How many cases of a page run at a time. */
  readonly atOnce?: number
}

/** A case's run, and who ran it. */
export interface Run {
  readonly case: Case
  readonly observed: Observed
  readonly browser: LabBrowser
}

/** What one browser gave, from its start to its end. */
interface Session {
  readonly runs: readonly Run[]
  /** One for each page. */
  readonly logs: readonly HarLog[]
  readonly delivered: readonly RecordedEntry[]
}

/** Runs cases in one browser and returns what DevTools recorded of them, beside what the page and the browser said. */
export async function record(browser: RecordingBrowser, lab: TestServer, cases: readonly Case[], pace: Pace = {}): Promise<Recording> {
  return recordingOf([await run(browser, lab, cases, pace)], lab)
}

/**
 * The same of cases of several setups.
 *
 * @param open starts the browser for the cases of one setup; it is closed before the next one
 */
export async function recordSetups(
  open: (setup: Setup) => Promise<RecordingBrowser & { close(): Promise<void> }>,
  lab: TestServer,
  cases: readonly Case[],
  pace: Pace = {},
): Promise<Recording> {
  const sessions: Session[] = []
  for (const setup of new Set(cases.map((one) => one.setup))) {
    const ofSetup = cases.filter((one) => one.setup === setup)
    const browser = await open(setup)
    try {
      sessions.push(await run(browser, lab, ofSetup, pace))
    } finally {
      await browser.close()
    }
  }
  return recordingOf(sessions, lab)
}

async function run(
  browser: RecordingBrowser,
  lab: TestServer,
  cases: readonly Case[],
  { quiet = QUIET_MS, atOnce = 1 }: Pace,
): Promise<Session> {
  const observe = burstObserver(browser, lab)
  const runs: Run[] = []
  const logs: HarLog[] = []
  // A HAR ends with its page: read it before the next one.
  const addresses = new Set(cases.map((one) => pageUrl(one, lab.ports)))
  for (const address of addresses) {
    for (const burst of inBursts(cases, atOnce, (one) => pageUrl(one, lab.ports) === address)) {
      const observed = await observe(burst)
      for (const [i, one] of burst.entries()) runs.push({ case: one, observed: observed[i] as Observed, browser })
    }
    logs.push(await readLog(browser, quiet))
  }
  return { runs, logs, delivered: (await browser.panel.evaluate('delivered')) as RecordedEntry[] }
}

function recordingOf(sessions: readonly Session[], lab: TestServer): Recording {
  const runs = sessions.flatMap((session) => session.runs)
  const delivered = sessions.flatMap((session) => session.delivered)
  const log = joined(sessions.flatMap(({ logs }) => logs))
  const known = new Set(delivered.map(keyOf))
  const truth = Object.fromEntries(runs.map((run) => [run.case.id, truthOf(run, lab, log, known)]))
  const contradicted = runs.flatMap(({ case: one, observed, browser }) =>
    contradictions(one, browser, observed).map((what) => `${one.id}: ${what}`),
  )
  return { har: { log }, truth, delivered, contradicted }
}

/** The cases that match, `size` at a time; those that are sent offline are apart. */
function inBursts(cases: readonly Case[], size: number, matches: (one: Case) => boolean): [Case, ...Case[]][] {
  const bursts: [Case, ...Case[]][] = []
  for (const one of cases.filter(matches)) {
    const last = bursts.at(-1)
    if (last === undefined || last.length >= size || last[0].request.offline !== one.request.offline) bursts.push([one])
    else last.push(one)
  }
  return bursts
}

async function readLog(browser: RecordingBrowser, quiet: number): Promise<HarLog> {
  await new Promise((resolve) => setTimeout(resolve, quiet))
  const har = (await browser.panel.evaluate('getHar()')) as HarLog | { readonly log: HarLog }
  return 'log' in har ? har.log : har
}

/** One log; page ids are made unique, since each reading may count from one. */
function joined(logs: readonly HarLog[]): HarLog {
  const first = logs[0]
  if (first === undefined) throw new Error('no scenario was recorded')
  const unique = (id: string, index: number): string => `${id}_${index + 1}`
  return {
    ...first,
    pages: logs.flatMap((log, i) => log.pages.map((page) => ({ ...page, id: unique(page.id, i) }))),
    entries: logs.flatMap((log, i) =>
      log.entries.map((entry) => (entry.pageref === undefined ? entry : { ...entry, pageref: unique(entry.pageref, i) })),
    ),
  }
}

/** The same request in the HAR and in an event. */
export const keyOf = ({ startedDateTime, request }: RecordedEntry): string => `${startedDateTime} ${request.method} ${request.url}`

/**
 * What the page and the browser said of a case, as a truth file has it.
 *
 * @param log where its entries are
 * @param delivered the keys of the entries that an event delivered
 */
export function truthOf({ case: one, observed, browser }: Run, lab: TestServer, log: HarLog, delivered: ReadonlySet<string>): Truth {
  const { id, group, page, request, hops } = one
  const mine = [...log.entries.entries()].filter(([, entry]) => entry.request.url.includes(`/s/${id}/`))
  const notDelivered = mine.flatMap(([index, entry]) => (delivered.has(keyOf(entry)) ? [] : [index]))
  const error = reasonOf(observed)
  const { result, type, status, responseStatus } = observed.outcome
  const said = observed.errors.find((named) => named.error === error)
  return {
    group,
    page: pageUrl(one, lab.ports),
    kind: request.kind,
    method: request.method,
    url: hopUrl(one, 0, hops[0], lab.ports),
    credentials: request.credentials,
    mode: request.mode,
    redirect: request.redirect,
    cookies: page.cookie,
    steps: request.times,
    result,
    type,
    status,
    responseStatus,
    error,
    ...(browser.name === 'chromium' && said !== undefined ? { parameter: said.parameter } : {}),
    others: observed.others.map((other) => other.error),
    entries: mine.length,
    ...(notDelivered.length > 0 ? { notDelivered } : {}),
  }
}
