import { until } from '../../scripts/browsers/until.ts'
import type { WebKit } from '../../scripts/browsers/webkit.ts'
import { type Outcome, pageRequest, pageUrl } from '../../scripts/test-server/page-request.ts'
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

/** Runs scenarios one after the other. The console names no URL: what it prints before the next one begins is the scenario's. */
export async function recordInWebKit(
  browser: WebKit,
  server: TestServer,
  scenarios: readonly Scenario[],
): Promise<ReadonlyMap<string, WebKitTruth>> {
  const truths = new Map<string, WebKitTruth>()
  for (const address of new Set(scenarios.map((one) => pageUrl(one, server.ports)))) {
    await browser.navigate(address)
    for (const one of scenarios.filter((each) => pageUrl(each, server.ports) === address)) {
      const before = browser.consoleLines().length
      const request = pageRequest(one, server.ports)
      const { result, status } = (await browser.evaluateInPage(`lab.send(${JSON.stringify(request)})`)) as Outcome
      const printed = () => browser.consoleLines().slice(before)
      const lines = result === 'error' || request.kind === 'beacon' ? await settled(printed, inWebKit(one).error) : printed()
      truths.set(one.id, { kind: request.kind, result, status, error: nameIn(lines), console: lines.map(comparable) })
    }
  }
  return truths
}

/** Milliseconds for the message that is expected; a busy computer prints it late. */
const TIMEOUT_MS = 2000

/** The lines once the expected message is among them and no other follows; without it, those that came while there was patience. */
async function settled(printed: () => readonly string[], expected: string | null): Promise<readonly string[]> {
  let count = -1
  const isSettled = () => {
    const lines = printed()
    const isComplete = lines.length === count && nameIn(lines) === expected
    count = lines.length
    return isComplete ? lines : null
  }
  return until('the console', isSettled, TIMEOUT_MS).catch(printed)
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
