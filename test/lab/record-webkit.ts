import type { WebKit } from '../../scripts/browsers/webkit.ts'
import { askOf, type Outcome, pageUrl } from '../../scripts/test-server/ask.ts'
import type { Case, Place, Scenario } from '../../scripts/test-server/scenario.ts'
import { inWebKit } from '../../scripts/test-server/scenarios/in-webkit.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { nameIn } from './webkit-console.ts'

/** What WebKit and a page in it said of a scenario. */
export interface WebKitTruth {
  readonly kind: string
  readonly result: Outcome['result']
  readonly status: number | null
  /** Our name of its message; null: it printed none. */
  readonly error: string | null
  /** What it printed, with `{port}` for every port. */
  readonly console: readonly string[]
}

const NOT_HERE: ReadonlySet<Place> = new Set(['unknown-host', 'proxied', 'wants-certificate', 'untrusted', 'no-tls'])

/**
 * The scenarios that WebKit can run here: names other than localhost lead nowhere in it, it trusts every certificate, has no offline switch, and neither
 * DevTools nor other extensions.
 */
export function runsInWebKit({ setup, page, request, hops }: Case): boolean {
  const isLocal = hops.every(({ at }) => !NOT_HERE.has(at))
  return setup === 'usual' && page.site === 'localhost' && page.serviceWorker === null && !request.offline && isLocal
}

/** Runs scenarios one after the other. The console names no URL: what it prints until the page has its response, and a moment longer, is the scenario's. */
export async function recordInWebKit(
  browser: WebKit,
  server: TestServer,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, WebKitTruth>> {
  const truths = new Map<string, WebKitTruth>()
  for (const address of new Set(cases.map((one) => pageUrl(one, server.ports)))) {
    await browser.navigate(address)
    for (const one of cases.filter((each) => pageUrl(each, server.ports) === address)) {
      const before = browser.consoleLines().length
      const ask = askOf(one, server.ports)
      const { result, status } = (await browser.evaluateInPage(`lab.ask(${JSON.stringify(ask)})`)) as Outcome
      await new Promise((resolve) => setTimeout(resolve, result === 'error' || ask.kind === 'beacon' ? 40 : 0))
      const lines = browser.consoleLines().slice(before)
      truths.set(one.id, { kind: ask.kind, result, status, error: nameIn(lines), console: lines.map(comparable) })
    }
  }
  return truths
}

/** How WebKit contradicts what is written down of it; empty where it agrees. */
export function webkitContradictions(scenario: Scenario, truth: WebKitTruth): readonly string[] {
  const expected = inWebKit(scenario)
  const members = ['result', 'error', 'status'] as const
  return members
    .filter((member) => expected[member] !== truth[member])
    .map((member) => `${member}: expected ${expected[member]}, seen ${truth[member]}`)
}

/** Ports differ from run to run, and so does what a connection that a server breaks is called. */
function comparable(line: string): string {
  return line
    .replaceAll(/(localhost|127\.0\.0\.1):\d+/g, '$1:{port}')
    .replace('Error receiving data: Connection reset by peer', 'Connection terminated unexpectedly')
}
