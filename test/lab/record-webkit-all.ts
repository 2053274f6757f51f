import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchWebKit } from '../../scripts/browsers/webkit.ts'
import { findWebKit, WEBKIT_PACKAGES } from '../../scripts/browsers.mjs'
import type { Scenario } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { recordInWebKit, runsInWebKit, type WebKitTruth, webkitContradictions } from './record-webkit.ts'

/**
 * Runs scenarios in WebKit and writes what it and the page said to `own-webkit.truth.json`: an object of truths by scenario id, one a line. What was
 * recorded of other scenarios stays, unless they are no more.
 *
 * @returns where WebKit contradicts what is written down of it
 */
export async function recordAllInWebKit(scenarios: readonly Scenario[], folder: string): Promise<readonly string[]> {
  const programs = findWebKit()
  if (programs === null) throw new Error(`WebKit is missing: apt-get install ${WEBKIT_PACKAGES.join(' ')}`)
  const file = join(folder, 'own-webkit.truth.json')
  const runnable = scenarios.filter(runsInWebKit)
  const server = await startTestServer(runnable)
  const browser = await launchWebKit(programs, `${server.demoUrl}page`)
  try {
    const truths = await recordInWebKit(browser, server, runnable)
    const known = new Set(SCENARIOS.filter(runsInWebKit).map(({ id }) => id))
    const older = Object.entries(readOlder(file)).filter(([id]) => known.has(id))
    const all = new Map([...older, ...truths])
    const lines = [...all].map(([id, truth]) => `${JSON.stringify(id)}:${JSON.stringify(truth)}`)
    writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
    console.log(`${browser.version}: ${truths.size} of ${scenarios.length} scenarios`)
    return runnable.flatMap((one) => {
      const truth = truths.get(one.id)
      return truth === undefined ? [] : webkitContradictions(one, truth).map((what) => `${one.id}: ${what}`)
    })
  } finally {
    await browser.close()
    await server.close()
  }
}

function readOlder(file: string): Readonly<Record<string, WebKitTruth>> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, WebKitTruth>) : {}
}
