import { launch } from '../../scripts/browsers/launch.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { contradictions, type LabBrowser, observer } from './observe.ts'
import { openChromium } from './plain-chromium.ts'
import { RECORDER } from './record.ts'

/**
 * Asks a real browser whether the scenario tables are true, and prints where it contradicts them:
 * `node scripts/run.mjs test/lab/truth.ts [chromium | firefox] [BEGINNING OF IDS]`.
 */
const [name = 'chromium', beginning = ''] = process.argv.slice(2)

const lab = await startTestServer()
const browser = await open(name)
try {
  const observe = observer(browser, lab)
  const scenarios = SCENARIOS.filter(({ id, setup }) => id.startsWith(beginning) && setup === 'usual')
  let contradicted = 0
  for (const scenario of scenarios) {
    const found = contradictions(scenario, browser, await observe(scenario))
    if (found.length > 0) console.log(`${scenario.id}: ${found.join('; ')}`)
    contradicted += Math.min(found.length, 1)
  }
  console.log(`${browser.name}: ${scenarios.length} scenarios, ${contradicted} contradicted`)
  process.exitCode = contradicted === 0 ? 0 : 1
} finally {
  await browser.close()
  await lab.close()
}

function open(wanted: string): Promise<LabBrowser & { close(): Promise<void> }> {
  if (wanted === 'chromium') return openChromium(ensureBrowser('chromium').path, lab)
  if (wanted !== 'firefox') throw new Error(`no browser is called ${wanted}: chromium or firefox`)
  return launch('firefox', {
    program: ensureBrowser('firefox').path,
    extension: RECORDER,
    url: lab.demoUrl,
    headless: true,
    hosts: lab.hostNames,
    defaultPorts: lab.defaultPorts,
    trusted: lab.trusted,
  })
}
