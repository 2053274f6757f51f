import type { Hop, PageSetting, RecordedBrowser, Scenario, ScenarioRequest, ScriptedResponse, Setup } from '../scenario.ts'
import { at } from './lines.ts'

/** A line of a table: what differs from a plain `fetch(url)` from a page on localhost to an API on another port. */
export interface Line {
  readonly id: string
  readonly says: string
  readonly setup?: Setup
  readonly page?: Partial<PageSetting>
  readonly request?: Partial<ScenarioRequest>
  /** The API's response to the request, and to its preflight. */
  readonly response?: ScriptedResponse
  readonly preflight?: ScriptedResponse
  /** Instead of these two: where the request goes and is redirected to. */
  readonly hops?: Scenario['hops']
  readonly expect: Scenario['expect']
  /** The rule that must be the cause, in both browsers or in each. */
  readonly rule?: string | Partial<Record<RecordedBrowser, string>>
  /** The rule that this nearly is, or several. */
  readonly near?: string | readonly string[]
  /** The warning that must be made, or must not although it nearly fits. */
  readonly warning?: string
  readonly nearWarning?: string
}

const PAGE: PageSetting = { site: 'localhost', headers: [], cookie: false, serviceWorker: null }

const REQUEST: ScenarioRequest = {
  kind: 'fetch',
  method: 'GET',
  headers: {},
  body: null,
  credentials: null,
  mode: null,
  redirect: null,
  uploadListener: false,
  reads: null,
  times: 1,
  concurrent: false,
  numbered: false,
  before: null,
  abortAfter: null,
  keepalive: false,
  streams: false,
  offline: false,
}

const PLAIN: ScriptedResponse = { status: 200, lines: [], body: null, delay: 0, holds: 0, breaks: null }

/** Completes the lines of one table; `usual` is what most of its lines share. */
export function group(name: string, usual: Partial<Line>, lines: readonly Line[]): readonly Scenario[] {
  return lines.map((line) => {
    const hop: Hop = at('api', line.response ?? usual.response ?? PLAIN, line.preflight ?? usual.preflight)
    return {
      id: line.id,
      group: name,
      says: line.says,
      setup: line.setup ?? usual.setup ?? 'usual',
      page: { ...PAGE, ...usual.page, ...line.page },
      request: { ...REQUEST, ...usual.request, ...line.request },
      hops: line.hops ?? usual.hops ?? [hop],
      expect: line.expect,
      rule: typeof line.rule === 'string' ? { chromium: line.rule, firefox: line.rule } : { chromium: null, firefox: null, ...line.rule },
      near: [line.near ?? []].flat(),
      warning: line.warning ?? null,
      nearWarning: line.nearWarning ?? null,
    }
  })
}
