import { render } from 'preact'
import type { Verdict } from '../../../src/engine/index.ts'
import { readHarFile } from '../../../src/panel/import/read-har-file.ts'
import { createOpenLogs } from '../../../src/panel/logs/open-logs.ts'
import { App } from '../../../src/panel/shell/app.tsx'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import {
  dependsOnCredentials,
  diagnosis,
  headerNotAllowed,
  hostile,
  missingAllowOrigin,
  mixed,
  oneOfSeveral,
  plain,
  redirectedAway,
} from '../diagnoses.ts'
import { type FakeRecorder, fakeRecorder } from '../fake-recorder.ts'

/** Every state of the panel under its name: `gallery/?state=…`, for pictures and for a look while working on it. */
const states: Record<string, () => FakeRecorder> = {
  mixed: () => fakeRecorder(mixed(60)),
  few: () => fakeRecorder(mixed(9)),
  many: () => fakeRecorder(mixed(100_000)),
  missing: () => fakeRecorder([plain(0, 'same-origin'), missingAllowOrigin(1)]),
  preflight: () => fakeRecorder([plain(0, 'same-origin'), headerNotAllowed(1), ...mixed(12).slice(2)]),
  depends: () => fakeRecorder([plain(0, 'same-origin'), dependsOnCredentials(1)]),
  redirect: () => fakeRecorder([plain(0, 'same-origin'), redirectedAway(1)]),
  alternatives: () => fakeRecorder([plain(0, 'same-origin'), oneOfSeveral(1)]),
  allowed: () => fakeRecorder([plain(0, 'same-origin'), diagnosis(1)]),
  hostile: () => fakeRecorder([plain(0, 'same-origin'), hostile(1), ...mixed(5).slice(2)]),
  empty: () => fakeRecorder(),
  firefox: () => fakeRecorder([], { browser: 'firefox' }),
  late: () => fakeRecorder([], { openedLate: true }),
  refused: () => fakeRecorder([], { browser: 'firefox', readingFailure: 'getHAR: the Network panel is being used' }),
  notices: () =>
    fakeRecorder(mixed(30), { openedLate: true, readingFailure: 'no answer', skipped: [{ entry: 12, reason: 'request.url is missing' }] }),
}

/** What the engine says of a recording of a real browser, such as `?recording=firefox-cases`. */
async function recorded(name: string): Promise<FakeRecorder> {
  const { diagnose, readHar } = await import('../../../src/engine/index.ts')
  const har = readHar(await (await fetch(`../../recordings/${name}.har`)).json(), name)
  return fakeRecorder(diagnose(har).exchanges, {}, (index) => har.entries.find((entry) => entry.index === index) ?? null)
}

const parameters = new URLSearchParams(location.search)
const recording = parameters.get('recording')
const recorder = recording ? await recorded(recording) : (states[parameters.get('state') ?? 'mixed'] ?? fakeRecorder)()
const state = createPanelState(recorder)
const opened = parameters.get('open')
if (opened) state.detail.open(state.log.diagnoses.value.find(({ id, url }) => id === opened || url.includes(opened))?.id ?? opened)
state.list.filterText.value = parameters.get('filter') ?? ''
const verdict = parameters.get('verdict')
if (verdict) state.list.verdicts.value = new Set(verdict.split(',') as Verdict[])
const grouping = parameters.get('group')
if (grouping === 'cause' || grouping === 'host') state.list.group(grouping)
Object.assign(window, { recorder, mixed })
render(<App logs={createOpenLogs(state, readHarFile, recorder.openFiles)} />, document.body)
