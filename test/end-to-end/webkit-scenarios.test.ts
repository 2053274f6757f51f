import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchWebKit, type WebKit } from '../../scripts/browsers/webkit.ts'
import { findWebKit } from '../../scripts/browsers.mjs'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import { recordInWebKit, runsInWebKit, type WebKitTruth, webkitContradictions } from '../lab/record-webkit.ts'
import { sample, size } from './sample.ts'

const recorded = JSON.parse(readFileSync('test/recordings/own-webkit.truth.json', 'utf8')) as Readonly<Record<string, WebKitTruth>>
const programs = findWebKit()
const runnable = SCENARIOS.filter(runsInWebKit)
const scenarios = sample(runnable, size)

describe('what was recorded of WebKit', () => {
  it('covers every scenario that it can run, and no other', () => {
    expect(Object.keys(recorded).toSorted()).toEqual(runnable.map(({ id }) => id).toSorted())
  })

  it('is what the scenarios expect of it', () => {
    const contradicted = runnable.flatMap((one) => {
      const truth = recorded[one.id]
      return truth === undefined ? [] : webkitContradictions(one, truth).map((what) => `${one.id}: ${what}`)
    })
    expect(contradicted).toEqual([])
  })
})

describe.skipIf(programs === null)('WebKit', () => {
  let server: TestServer
  let browser: WebKit
  let truths: ReadonlyMap<string, WebKitTruth>

  beforeAll(async () => {
    if (programs === null) return
    server = await startTestServer(scenarios)
    browser = await launchWebKit(programs, `${server.demoUrl}page`)
    truths = await recordInWebKit(browser, server, scenarios)
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it.each(scenarios)('$id: prints the same as recorded, and the page gets the same', ({ id }) => {
    expect(truths.get(id)).toEqual(recorded[id])
  })
})
