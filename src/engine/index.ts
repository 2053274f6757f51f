/** The engine's public face: what the panel, the devtools page and the command line may name. */

export { type CheckedStep, checklist } from './checklist/checklist.ts'
export type { Compared, ComparedValue } from './checklist/compared-values.ts'
export { type Change, type ComparedExchange, changes, compareLogs } from './compare-logs.ts'
export { consoleText } from './console-messages/error-names.ts'
export { type ExplainedMessage, explainConsoleMessage } from './console-messages/explain-console-message.ts'
export type { PossibleCause } from './console-messages/possible-causes.ts'
export { explainSymptom } from './console-messages/symptoms.ts'
export { CORS_RESPONSE_HEADERS, isCorsHeader, isRelevantToCors } from './exchange/cors-headers.ts'
export type { RecordedEntries } from './exchange/recorded-entries.ts'
export { normalizeMethod } from './fetch/method.ts'
export { originOf } from './fetch/origin.ts'
export { needsPreflight } from './fetch/preflight-needed.ts'
export { packingOf } from './files/unpack.ts'
export { type DiffLine, responseDiff } from './fix/response-diff.ts'
export { type CauseGroup, groupByCause, VERDICT_PRIORITY } from './group-by-cause.ts'
export type { Slice } from './har/bytes.ts'
export type { Browser, Entry, Header, SourcePosition } from './har/entry.ts'
export { HarError } from './har/har-error.ts'
export type { Har } from './har/log.ts'
export type { Progress } from './har/parse-in-slices.ts'
export { createLog, type DiagnosedPart, diagnose, diagnoseInParts, type Log } from './log.ts'
export type { LogChange } from './log-change.ts'
export { maskHar, withoutResponseBody } from './masking/mask-har.ts'
export { maskHeaderValue } from './masking/mask-header-value.ts'
export { maskDiagnosis, maskEntries, maskReport } from './masking/mask-report.ts'
export { maskPaths, maskUrl } from './masking/mask-url.ts'
export { OrderedDiagnoses } from './ordered-diagnoses.ts'
export { type RecognizedPlatform, recognizePlatforms } from './platforms/recognize.ts'
export { seenResponse, withoutResponse } from './platforms/sign.ts'
export { blockedEmbedding } from './policy/blocked-embedding.ts'
export { ObservedTraffic, observedPolicies } from './policy/observed-traffic.ts'
export type { Policy } from './policy/policy.ts'
export type { Need, ServerPolicy } from './policy/server-policy.ts'
export type { Target } from './policy/target.ts'
export { readRecording } from './read-recording.ts'
export { readHar } from './recorders/read-har.ts'
export { isAllowedUnlessCredentials } from './report/allowed-unless-credentials.ts'
export { BROWSER_NAMES, type BrowserName } from './report/browser-name.ts'
export type {
  Cause,
  DiagnosedExchange,
  Diagnosis,
  Evidence,
  HopReport,
  Kind,
  PreflightReasons,
  Report,
  UnknownReason,
  Verdict,
} from './report/diagnosis.ts'
export type { Alternative, Fix, HopFix, RequestChange, ResponseChange } from './report/fix.ts'
export { headerFieldsInText } from './report/header-fields-in-text.ts'
export { otherVerdictSentence, otherVerdicts } from './report/other-verdicts.ts'
export { verdictSentence } from './report/verdict-sentence.ts'
export type { Category, LogWarning, Warning } from './report/warning.ts'
export { hostOf, remedySteps } from './report/wording.ts'
export { type RuleGuidance, ruleGuidance } from './rules/rule-guidance.ts'
export { type RuleText, ruleText, ruleTexts } from './rules/rule-texts.ts'
export { whoCanFix } from './rules/who-can-fix.ts'
export type { Configuration, Language, Server } from './servers/server.ts'
export { type RecognizedServer, recognizeServers, type ServersOfGroup, server, serverGroups, servers } from './servers/table.ts'
export { applyFix } from './simulation/apply-fix.ts'
export { type Simulation, simulate, whatIfOf } from './simulation/simulate.ts'
export { PLAIN_RESPONSES, type StatusAndHeaders, type WhatIf } from './simulation/what-if.ts'
export { hidesResponse } from './verdict/hop-report.ts'
export { warningGuidance } from './warnings/warning-guidance.ts'
export { type WarningText, warningTexts } from './warnings/warning-texts.ts'
