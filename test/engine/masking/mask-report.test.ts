import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskHeaderValue } from '../../../src/engine/masking/mask-header-value.ts'
import { maskDiagnosis, maskReport } from '../../../src/engine/masking/mask-report.ts'
import { maskUrl } from '../../../src/engine/masking/mask-url.ts'
import type { Cause, Diagnosis } from '../../../src/engine/report/diagnosis.ts'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'

describe('URLs', () => {
  it.each([
    'https://api.example/items',
    'https://api.example/items?page=2&sort=name#top',
    'https://api.example/items?country_code=ch&monkeys=3',
    'https://api.example:8443/a%20b?q=%41%zz&&=;&x',
    'https://app.example/@someone?mail=a@b.example',
    'HTTP://API.example/a/../b?',
    'blob:https://app.example/2880bb41-88eb-4649',
    '/relative/@path?x=1',
    'data:text/plain,hello',
    '',
  ])('without a secret stay as they are: %s', (url) => {
    expect(maskUrl(url)).toBe(url)
  })

  it.each([
    ['user name and password', 'https://me:hunter2@api.example/', 'https://***:***@api.example/'],
    ['a password with an @', 'https://me:hunter@2@api.example/', 'https://***:***@api.example/'],
    ['a token for a user name', 'https://ghp_1234@api.example/x', 'https://***@api.example/x'],
    ['no scheme', '//me:hunter2@api.example/', '//***:***@api.example/'],
    ['backslashes, which browsers read as slashes', 'https:\\\\me:hunter2@api.example/', 'https:\\\\***:***@api.example/'],
    ['access_token', 'https://a.example/?access_token=abc&page=2', 'https://a.example/?access_token=***&page=2'],
    ['token', 'https://a.example/?page=2&token=abc', 'https://a.example/?page=2&token=***'],
    ['api_key', 'https://a.example/?api_key=abc', 'https://a.example/?api_key=***'],
    ['apiKey', 'https://a.example/?apiKey=abc', 'https://a.example/?apiKey=***'],
    ['key', 'https://a.example/?key=abc', 'https://a.example/?key=***'],
    ['sig', 'https://a.example/?sig=abc', 'https://a.example/?sig=***'],
    ['a signed URL', 'https://a.example/?X-Amz-Signature=abc&X-Amz-Date=2026', 'https://a.example/?X-Amz-Signature=***&X-Amz-Date=2026'],
    ['code', 'https://a.example/?code=abc&state=1', 'https://a.example/?code=***&state=***'],
    ['password', 'https://a.example/?password=abc', 'https://a.example/?password=***'],
    ['client_secret', 'https://a.example/?client_secret=abc', 'https://a.example/?client_secret=***'],
    ['jwt', 'https://a.example/?jwt=abc', 'https://a.example/?jwt=***'],
    ['session', 'https://a.example/?PHPSESSID=abc&session_id=abc', 'https://a.example/?PHPSESSID=***&session_id=***'],
    ['a bracketed name', 'https://a.example/?user[password]=abc', 'https://a.example/?user[password]=***'],
    ['an escaped name', 'https://a.example/?access%5Ftoken=abc', 'https://a.example/?access%5Ftoken=***'],
    ['any case', 'https://a.example/?TOKEN=abc', 'https://a.example/?TOKEN=***'],
    ['the fragment', 'https://a.example/cb#id_token=abc&state=1', 'https://a.example/cb#id_token=***&state=***'],
    ['a parameter of the path', 'https://a.example/x;jsessionid=abc?page=2', 'https://a.example/x;jsessionid=***?page=2'],
    ['a secret with ; and =', 'https://a.example/?token=a;b=c', 'https://a.example/?token=***'],
    ['after another one and ;', 'https://a.example/?a=1;token=b', 'https://a.example/?a=1;token=***'],
    ['a JSON web token in the path', `https://a.example/reset/${JWT}/now`, 'https://a.example/reset/***/now'],
    ['a JSON web token under any name', `https://a.example/?x=${JWT}`, 'https://a.example/?x=***'],
    [
      'a URL within the URL',
      `https://a.example/?next=${encodeURIComponent('https://b.example/?token=abc&x=1')}`,
      `https://a.example/?next=${encodeURIComponent('https://b.example/?token=***&x=1')}`,
    ],
    [
      'a URL within the URL as it is',
      'https://a.example/?next=https://me:hunter2@b.example/',
      'https://a.example/?next=https://***:***@b.example/',
    ],
    ['an empty secret, which is none', 'https://a.example/?token=', 'https://a.example/?token='],
  ])('%s', (_, url, masked) => {
    expect(maskUrl(url)).toBe(masked)
  })

  it('are masked the same when masked again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(maskUrl(maskUrl(url))).toBe(maskUrl(url))
      }),
    )
  })

  it('of a hostile length and shape take hardly any time', () => {
    const hostile = ['a-', ';a=1', '?', '&a=%3F', 'eyJ-', '//@', 'a:'].map((piece) => piece.repeat(100_000))
    for (const url of hostile) expect(maskUrl(maskHeaderValue('Link', url))).toBeTypeOf('string')
  })
})

describe('headers', () => {
  it.each([
    ['Cookie', 'sid=abc; theme=dark', 'sid=***; theme=***'],
    ['cookie', 'abc', '***'],
    ['Set-Cookie', 'sid=abc; Path=/; SameSite=None; Secure', 'sid=***; Path=/; SameSite=None; Secure'],
    ['Set-Cookie', 'sid=abc=; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly', 'sid=***; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly'],
    ['Set-Cookie', 'a=1; Path=/, b=secret; Path=/', 'a=***; Path=***; Path=/'],
    ['Set-Cookie', 'path=/secret', 'path=***'],
    ['Authorization', 'Bearer abc', 'Bearer ***'],
    ['authorization', 'Basic bWU6cHc=', 'Basic ***'],
    ['Authorization', 'abc', '***'],
    ['Authorization', 'Digest username="me", response="abc"', 'Digest ***'],
    ['Proxy-Authorization', 'Basic bWU6cHc=', 'Basic ***'],
    ['X-Api-Key', 'abc', '***'],
    ['apikey', 'abc', '***'],
    ['X-CSRF-Token', 'abc', '***'],
    ['X-Amz-Security-Token', 'abc', '***'],
    ['Location', '/cb?code=abc&x=1', '/cb?code=***&x=1'],
    ['Location', 'https://me:pw@a.example/', 'https://***:***@a.example/'],
    ['Referer', 'https://a.example/?token=abc', 'https://a.example/?token=***'],
    ['Link', '<https://a.example/?token=abc>; rel=next', '<https://a.example/?token=***>; rel=next'],
    ['X-Other', `id ${JWT}`, 'id ***'],
  ])('%s: %s', (name, value, masked) => {
    expect(maskHeaderValue(name, value)).toBe(masked)
  })

  it.each([
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Headers', 'authorization, x-api-key'],
    ['Access-Control-Request-Headers', 'authorization'],
    ['Access-Control-Allow-Origin', 'https://app.example'],
    ['WWW-Authenticate', 'Bearer realm="api"'],
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Vary', 'Cookie, Authorization'],
    ['Cookie', ''],
  ])('stay as they are where there is no secret: %s: %s', (name, value) => {
    expect(maskHeaderValue(name, value)).toBe(value)
  })
})

const CAUSE: Cause = {
  rule: 'some-rule',
  at: 'response',
  hop: 0,
  onlyIf: null,
  otherwise: null,
  title: 'The server allows another origin',
  explanation: 'It allows https://other.example.',
  remedy: 'Send the header.',
  responsible: 'server',
  evidence: [{ entry: 0, on: 'response', name: 'Access-Control-Allow-Origin', value: 'https://other.example' }],
  browserErrors: { chromium: 'AllowOriginMismatch', firefox: 'CORSAllowOriginNotMatchingOrigin', webkit: 'OriginNotAllowed' },
  spec: 'https://fetch.spec.whatwg.org/#cors-check',
  alternatives: [],
}

function diagnosisOf(url: string, cause: Partial<Cause> = {}, next: readonly Cause[] = []): Diagnosis {
  return {
    id: 'x0',
    startedDateTime: '2026-01-02T03:04:05Z',
    time: 1,
    url,
    method: 'GET',
    origin: 'https://app.example',
    kind: 'fetch',
    mode: 'cors',
    includesCredentials: null,
    hops: [
      {
        url,
        entry: 0,
        status: 200,
        alsoRecorded: [],
        preflight: { state: 'not-needed', entry: null, reasons: { method: false, headers: [], uploadListener: false }, cachedFrom: null },
      },
    ],
    verdict: 'blocked',
    cause: { ...CAUSE, ...cause },
    next,
    otherBrowsers: {},
    warnings: [],
    fix: null,
    unknownBecause: null,
    fixNote: null,
  }
}

describe('diagnoses', () => {
  it('without a secret stay as they are', () => {
    const diagnosis = diagnosisOf('https://api.example/items?page=2')
    expect(maskDiagnosis(diagnosis)).toEqual(diagnosis)
  })

  it('are masked in every URL and header, and wherever a text repeats one', () => {
    const url = 'https://api.example/items?token=s3cr3t-of-mine'
    const cookie = { entry: 0, on: 'request', name: 'Cookie', value: 'sid=abc123def' } as const
    const explanation = `The request to ${url} carried the cookie sid=abc123def, that is "abc123def", and s3cr3t-of-mine.`
    const cause = { explanation, evidence: [cookie, { entry: 0, on: 'url', name: '', value: url } as const] }
    const alternative = { ...CAUSE, title: 'Not allowed for s3cr3t-of-mine', alternatives: [] }
    const masked = maskDiagnosis(diagnosisOf(url, { ...cause, alternatives: [alternative] }, [{ ...CAUSE, explanation }]))
    expect(masked.cause?.explanation).toBe(
      'The request to https://api.example/items?token=*** carried the cookie sid=***, that is "***", and ***.',
    )
    expect(masked.cause?.evidence.map((line) => line.value)).toEqual(['sid=***', 'https://api.example/items?token=***'])
    expect(masked.hops[0]?.url).toBe('https://api.example/items?token=***')
    expect(JSON.stringify(masked)).not.toMatch(/s3cr3t-of-mine|abc123def/)
  })

  it('knows the secret of a later member when it reads an earlier text', () => {
    const evidence = [{ entry: 0, on: 'request', name: 'Authorization', value: 'Bearer abc123def' } as const]
    const masked = maskDiagnosis(diagnosisOf('https://api.example/', { explanation: 'It was sent with abc123def.', evidence }))
    expect(masked.cause?.explanation).toBe('It was sent with ***.')
  })

  it('keep their verdict, rule and wording, whatever a page’s secrets are', () => {
    for (const word of ['blocked', 'some-rule', 'response', 'AllowOriginMismatch', 'cors', 'fetch', 'true', 'a', 'The']) {
      const masked = maskDiagnosis(diagnosisOf(`https://api.example/?token=${word}`))
      const clean = maskDiagnosis(diagnosisOf('https://api.example/?token=***'))
      expect({ ...masked, cause: { ...masked.cause, title: '' } }).toEqual({ ...clean, cause: { ...clean.cause, title: '' } })
    }
  })

  it.each(['user:password', 'server:secret'])(
    'keep the words of an explanation that are also the user name or password in a URL: %s',
    (userinfo) => {
      const explanation = 'Leave the user name and password out of the Location header: the server sends no secret in a URL.'
      expect(maskDiagnosis(diagnosisOf(`https://${userinfo}@api.example/`, { explanation })).cause?.explanation).toBe(explanation)
    },
  )

  it('of a secret in a header with nothing recorded keep the absence', () => {
    const evidence = [{ entry: 0, on: 'request', name: 'Cookie', value: null } as const]
    expect(maskDiagnosis(diagnosisOf('https://api.example/', { evidence })).cause?.evidence).toEqual(evidence)
  })
})

describe('reports', () => {
  it('are masked in the reasons for which entries were skipped too', () => {
    const reason = 'log.entries[3].request.url: expected a URL, found "https://me:pw@:x/?token=abc"'
    const report = maskReport({
      version: 1,
      source: {
        browser: 'chromium',
        recorder: 'chromium-devtools',
        creator: null,
        limits: [],
        entries: 2,
        skipped: [{ entry: 3, reason }],
      },
      exchanges: [diagnosisOf('https://api.example/?token=abc')],
      warnings: [],
    })
    expect(report.source.skipped[0]?.reason).toBe('log.entries[3].request.url: expected a URL, found "https://***:***@:x/?token=***"')
    expect(report.exchanges[0]?.url).toBe('https://api.example/?token=***')
  })
})
