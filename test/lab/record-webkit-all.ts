import { readFileSync, writeFileSync } from 'node:fs'
import { findWebKit, launchWebKit } from '../../scripts/browsers/webkit.ts'
import type { Scenario } from '../../scripts/test-server/scenario.ts'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { recordInWebKit, runsInWebKit, type WebKitTruth, webkitContradictions } from './record-webkit.ts'

/** Where the recording is: an object of truths by scenario id, one a line. */
export const WEBKIT_TRUTH = new URL('../recordings/own-webkit.truth.json', import.meta.url)

/**
 * Runs scenarios in WebKit and writes what it and the page said; what was recorded of others stays.
 *
 * @returns where WebKit contradicts what is written down of it
 */
export async function recordAllInWebKit(cases: readonly Scenario[]): Promise<readonly string[]> {
  const programs = findWebKit()
  if (programs === null) throw new Error('WebKit is not here: apt-get install libwebkit2gtk-4.1-0 xvfb')
  const runnable = cases.filter(runsInWebKit)
  const server = await startTestServer(runnable)
  const browser = await launchWebKit(programs, `${server.demoUrl}page`)
  try {
    const truths = await recordInWebKit(browser, server, runnable)
    const all = new Map([...Object.entries(readOlder()), ...truths])
    const lines = [...all].map(([id, truth]) => `${JSON.stringify(id)}:${JSON.stringify(truth)}`)
    writeFileSync(WEBKIT_TRUTH, `{\n${lines.join(',\n')}\n}\n`)
    console.log(`${browser.version}: ${truths.size} of ${cases.length} cases`)
    return runnable.flatMap((one) => {
      const truth = truths.get(one.id)
      return truth === undefined ? [] : webkitContradictions(one, truth).map((what) => `${one.id}: ${what}`)
    })
  } finally {
    await browser.close()
    await server.close()
  }
}

function readOlder(): Readonly<Record<string, WebKitTruth>> {
  try {
    return JSON.parse(readFileSync(WEBKIT_TRUTH, 'utf8')) as Record<string, WebKitTruth>
  } catch {
    return {}
  }
}
