import type { Cause, DiagnosedExchange, Diagnosis, Report, Verdict } from '../../src/engine/index.ts'

/** What differs; that verdict and cause go together is up to the test. */
export type Parts = Partial<DiagnosedExchange> & { readonly verdict?: Verdict; readonly cause?: Cause | null }

/** An exchange that is well, and what differs from it. */
export function exchangeOf(differing: Parts = {}): Diagnosis {
  const url = differing.url ?? 'https://api.example/items'
  return {
    id: 'x0',
    startedDateTime: '2026-01-02T03:04:05Z',
    time: 12.5,
    url,
    method: 'GET',
    origin: 'https://app.example',
    kind: 'fetch',
    mode: 'cors',
    includesCredentials: null,
    hops: [
      {
        url,
        entry: 4,
        status: 200,
        alsoRecorded: [],
        preflight: { state: 'not-needed', entry: null, reasons: { method: false, headers: [], uploadListener: false }, cachedFrom: null },
      },
    ],
    verdict: 'allowed',
    cause: null,
    next: [],
    otherBrowsers: {},
    warnings: [],
    fix: null,
    unknownBecause: null,
    fixNote: null,
    ...differing,
  } as Diagnosis
}

export function causeOf(differing: Partial<Cause> = {}): Cause {
  return {
    rule: 'allow-origin-missing',
    at: 'response',
    hop: 0,
    onlyIf: null,
    otherwise: null,
    title: 'The response lacks Access-Control-Allow-Origin',
    explanation: 'The server did not say that https://app.example may read the response.',
    remedy: 'Send the header.',
    responsible: 'server',
    evidence: [
      { entry: 4, on: 'request', name: 'Origin', value: 'https://app.example' },
      { entry: 4, on: 'response', name: 'Access-Control-Allow-Origin', value: null },
    ],
    browserErrors: { chromium: 'MissingAllowOriginHeader', firefox: 'CORSMissingAllowOrigin2', webkit: 'OriginNotAllowed' },
    spec: 'https://fetch.spec.whatwg.org/#cors-check',
    alternatives: [],
    ...differing,
  }
}

export function reportOf(exchanges: readonly Diagnosis[], skipped: Report['source']['skipped'] = []): Report {
  return {
    version: 1,
    source: {
      browser: 'chromium',
      recorder: 'chromium-devtools',
      creator: 'WebInspector 537.36',
      limits: [],
      entries: exchanges.length + skipped.length,
      skipped,
    },
    exchanges,
    warnings: [],
  }
}
