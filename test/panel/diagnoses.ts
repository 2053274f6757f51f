import type { Cause, DiagnosedExchange, Diagnosis, HopReport, PreflightReasons, Verdict } from '../../src/engine/index.ts'

/** What differs; that verdict and cause go together is up to the test. */
export type Parts = Partial<DiagnosedExchange> & { readonly verdict?: Verdict; readonly cause?: Cause | null }

/** Handmade answers of the engine: the panel is tested without it. Entry `2n` is the preflight and `2n + 1` the request of exchange `n`. */
export function diagnosis(n: number, parts: Parts = {}): Diagnosis {
  const url = parts.url ?? `https://api.example/items/${n}`
  return {
    id: `x${n}`,
    startedDateTime: '2026-11-23T10:00:00.000Z',
    time: 42,
    url,
    method: 'GET',
    origin: 'https://app.example',
    kind: 'fetch',
    mode: 'cors',
    includesCredentials: false,
    hops: [hop(n, { url })],
    verdict: 'allowed',
    cause: null,
    next: [],
    otherBrowsers: {},
    warnings: [],
    fix: null,
    unknownBecause: null,
    fixNote: null,
    ...parts,
  } as Diagnosis
}

export function hop(n: number, parts: Partial<HopReport> = {}): HopReport {
  return { url: `https://api.example/items/${n}`, entry: 2 * n + 1, status: 200, alsoRecorded: [], preflight: notNeeded, ...parts }
}

const noReasons: PreflightReasons = { method: false, headers: [], uploadListener: false }

export const notNeeded: HopReport['preflight'] = { state: 'not-needed', entry: null, reasons: noReasons, cachedFrom: null }

export function preflightSent(n: number, reasons: Partial<PreflightReasons>): HopReport['preflight'] {
  return { state: 'sent', entry: 2 * n, reasons: { ...noReasons, ...reasons }, cachedFrom: null }
}

export function cause(parts: Partial<Cause> = {}): Cause {
  return {
    rule: 'allow-origin-missing',
    at: 'response',
    hop: 0,
    onlyIf: null,
    otherwise: null,
    title: 'The response has no Access-Control-Allow-Origin',
    explanation:
      'https://api.example answered 200, but without an Access-Control-Allow-Origin header. So the browser does not let a page of https://app.example read the response.',
    remedy: 'Send the header.',
    responsible: 'server',
    evidence: [],
    browserErrors: { chromium: 'MissingAllowOriginHeader', firefox: 'CORSMissingAllowOrigin', webkit: 'OriginNotAllowed' },
    spec: 'https://fetch.spec.whatwg.org/#cors-check',
    alternatives: [],
    ...parts,
  }
}

export const missingAllowOrigin = (n: number): Diagnosis =>
  diagnosis(n, {
    verdict: 'blocked',
    cause: cause({
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [
        { entry: 2 * n + 1, on: 'response', name: 'Access-Control-Allow-Origin', value: null },
        { entry: 2 * n + 1, on: 'request', name: 'Origin', value: 'https://app.example' },
      ],
    }),
  })

export const headerNotAllowed = (n: number): Diagnosis =>
  diagnosis(n, {
    method: 'PUT',
    url: `https://api.example/v2/customers/4711/orders?expand=lines&page=${n}`,
    verdict: 'blocked',
    includesCredentials: true,
    hops: [
      hop(n, {
        url: `https://api.example/v2/customers/4711/orders?expand=lines&page=${n}`,
        status: 0,
        entry: 2 * n + 1,
        preflight: preflightSent(n, { method: true, headers: ['authorization', 'content-type'] }),
      }),
    ],
    cause: cause({
      rule: 'header-not-allowed',
      at: 'preflight',
      title: 'The preflight does not allow the header authorization',
      explanation:
        'The request carries the header authorization, and the preflight’s Access-Control-Allow-Headers names only "content-type". So the browser did not send the request.',
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [
        { entry: 2 * n, on: 'response', name: 'Access-Control-Allow-Headers', value: 'content-type' },
        { entry: 2 * n, on: 'request', name: 'Access-Control-Request-Headers', value: 'authorization,content-type' },
      ],
      browserErrors: {
        chromium: 'HeaderDisallowedByPreflightResponse',
        firefox: 'CORSMissingAllowHeaderFromPreflight',
        webkit: 'HeaderNotAllowed',
      },
      spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
    }),
    next: [
      cause({
        rule: 'wildcard-with-credentials',
        title: 'With credentials, * allows no origin',
        explanation: 'The request includes credentials. Then Access-Control-Allow-Origin must name https://app.example itself.',
        remedy: 'Send the header.',
        responsible: 'server',
        evidence: [{ entry: 2 * n, on: 'response', name: 'Access-Control-Allow-Origin', value: '*' }],
        browserErrors: { chromium: 'WildcardOriginNotAllowed', firefox: 'CORSNotSupportingCredentials', webkit: 'WildcardWithCredentials' },
      }),
    ],
  })

export const dependsOnCredentials = (n: number): Diagnosis =>
  diagnosis(n, {
    url: 'https://cdn.example/config.json',
    verdict: 'depends',
    includesCredentials: null,
    hops: [hop(n, { url: 'https://cdn.example/config.json' })],
    cause: cause({
      rule: 'wildcard-with-credentials',
      onlyIf: 'credentials',
      otherwise: 'allowed',
      title: 'With credentials, * allows no origin',
      explanation: 'Access-Control-Allow-Origin is "*". With credentials that is not a wildcard but a text that equals no origin.',
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [{ entry: 2 * n + 1, on: 'response', name: 'Access-Control-Allow-Origin', value: '*' }],
      browserErrors: { chromium: 'WildcardOriginNotAllowed', firefox: 'CORSNotSupportingCredentials', webkit: 'WildcardWithCredentials' },
    }),
  })

export const oneOfSeveral = (n: number): Diagnosis =>
  diagnosis(n, {
    verdict: 'failed',
    url: 'http://localhost:8080/health',
    mode: null,
    hops: [hop(n, { url: 'http://localhost:8080/health', status: 0 })],
    cause: cause({
      rule: 'never-sent',
      title: 'The request was never sent',
      explanation: 'No byte of this request left the browser, and the record does not say why.',
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [{ entry: 2 * n + 1, on: 'status', name: '', value: '0' }],
      browserErrors: { chromium: null, firefox: null, webkit: null },
      spec: null,
      alternatives: [
        cause({
          rule: 'csp',
          title: 'The page’s Content-Security-Policy forbids it',
          explanation: 'Its connect-src does not list the host.',
          spec: null,
        }),
        cause({
          rule: 'mixed-content',
          title: 'A secure page may not ask an insecure address',
          explanation: 'Mixed content is blocked.',
          spec: null,
        }),
      ],
    }),
  })

export const redirectedAway = (n: number): Diagnosis =>
  diagnosis(n, {
    url: 'https://api.example/session',
    verdict: 'blocked',
    hops: [
      hop(n, { url: 'https://api.example/session', status: 302 }),
      hop(n + 1000, {
        url: 'https://login.example/authorize?client_id=web&redirect_uri=https%3A%2F%2Fapi.example%2Fcallback',
        status: 200,
      }),
    ],
    cause: cause({
      rule: 'login-redirect',
      hop: 1,
      title: 'The login page responded instead of the API',
      explanation:
        'https://api.example/session redirected to https://login.example, and the response there has no Access-Control-Allow-Origin.\n\nThe session has probably expired: an API should answer 401 instead.',
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [
        { entry: 2 * n + 1, on: 'response', name: 'Location', value: 'https://login.example/authorize?client_id=web' },
        { entry: 2 * (n + 1000) + 1, on: 'response', name: 'Access-Control-Allow-Origin', value: null },
      ],
    }),
    otherBrowsers: { firefox: { verdict: 'allowed', rule: null, error: null } },
  })

export const hostile = (n: number): Diagnosis =>
  diagnosis(n, {
    url: 'https://evil.example/<img src=x onerror=alert(1)>?\u202Egpj.exe\u001b[31m&long=' + 'a'.repeat(600),
    method: '<B>\u0000',
    verdict: 'blocked',
    cause: cause({
      title: 'Access-Control-Allow-Origin is "<script>alert(1)</script>\u200b"',
      explanation: 'The value has an invisible character: "https://app.example\u200b". العربية 🧑‍🚀 <b>bold</b>',
      remedy: 'Send the header.',
      responsible: 'server',
      evidence: [{ entry: 2 * n + 1, on: 'response', name: 'Access-Control-Allow-Origin', value: 'https://app.example\u200b' }],
      browserErrors: {
        chromium: ['InvalidAllowOriginValue', 'AllowOriginMismatch'],
        firefox: 'CORSAllowOriginNotMatchingOrigin',
        webkit: 'OriginNotAllowed',
      },
    }),
  })

export const plain = (n: number, verdict: Verdict): Diagnosis =>
  diagnosis(n, {
    verdict,
    ...(verdict === 'same-origin'
      ? {
          url: `https://app.example/assets/index-${n}.js`,
          kind: 'script',
          hops: [hop(n, { url: `https://app.example/assets/index-${n}.js` })],
        }
      : {}),
    ...(verdict === 'opaque' ? { url: 'https://stats.example/pixel.gif?u=1', kind: 'image', mode: 'no-cors' } : {}),
    ...(verdict === 'unknown' ? { time: null, hops: [hop(n, { status: 0 })] } : {}),
  })

/** A log as a page makes it: mostly fine, some of everything. */
export function mixed(length: number): Diagnosis[] {
  return Array.from({ length }, (_, n) => {
    switch (n % 12) {
      case 3:
        return missingAllowOrigin(n)
      case 5:
        return headerNotAllowed(n)
      case 6:
        return dependsOnCredentials(n)
      case 8:
        return n % 24 === 8 ? oneOfSeveral(n) : redirectedAway(n)
      case 9:
        return plain(n, 'opaque')
      case 10:
        return n % 24 === 10 ? plain(n, 'unknown') : plain(n, 'allowed')
      case 4:
        return diagnosis(n, { method: 'DELETE', hops: [hop(n, { preflight: preflightSent(n, { method: true }) })] })
      default:
        return plain(n, n % 3 === 1 ? 'allowed' : 'same-origin')
    }
  })
}
