/** The engine's public face: what the panel, the devtools page and the command line may name. */
export type { BrowserName, Cause, Diagnosis, Evidence, HopReport, Kind, Mode, Place, Report, Verdict } from './diagnosis.ts'
export type { Entry, Header } from './har/entry.ts'
export { HarError } from './har/har-error.ts'
export type { Har, Recorder, Skipped } from './har/log.ts'
export { readHar } from './har/read-har.ts'
export { createLog, diagnose, type Log, type LogChange } from './log.ts'
