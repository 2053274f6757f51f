import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Example } from '../../../src/engine/rules/examples/example.ts'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'
import type { Step } from '../../../src/engine/rules/rule.ts'
import { explain, RULES } from '../../../src/engine/rules/table.ts'
import { failingSteps } from './failure-from-example.ts'

const ALLOW_ORIGIN = [
  null,
  '',
  '*',
  'null',
  'https://app.example',
  'https://app.example/',
  'https://APP.example',
  'http://app.example',
  'https://app.example:443',
  'https://app.example, https://b.example',
  '*, *',
  '*.example',
  '"https://app.example"',
  '^https://.*$',
  '$http_origin',
  'app.example',
  'https://app.example\u200b',
  'https://b.example/path?x#y',
  'http://[',
  ',',
]
const ALLOW_CREDENTIALS = [null, '', 'true', 'True', 'true, true', 'false']
const LISTS = [null, '', '*', 'PUT', 'put', 'PUT; GET', '"PUT"', '@', 'x-a', 'x_a', ',,', 'x-a: 1']
const STATUSES = [100, 200, 204, 301, 304, 400, 401, 403, 404, 405, 418, 429, 500, 502]
const PLACES = ['preflight', 'response'] as const

/** At each failing step exactly one rule is the cause: the first that explains; whatever it says is fit to be shown. Here is what is not. */
function problemsOf(example: Example): readonly string[] {
  return failingSteps(example).flatMap((step) => {
    const { rule, explanation } = explain(failureOfSketch(example, step))
    const { length } = explanation.explanation
    const remedy = explanation.remedy ?? rule.remedy
    const isFit = RULES[step].includes(rule) && length > 20 && length <= 450 && remedy.length <= 500 && explanation.evidence.length > 0
    return isFit ? [] : [`${step}: ${rule.id}: ${explanation.explanation} ${remedy}`]
  })
}

function example(parts: {
  at: 'preflight' | 'response'
  status: number
  origin: string | null
  credentials: string | null
  methods?: string | null
  names?: string | null
  more?: readonly (readonly [string, string])[]
}): Example {
  const lines: (readonly [string, string | null | undefined])[] = [
    ['Access-Control-Allow-Origin', parts.origin],
    ['Access-Control-Allow-Credentials', parts.credentials],
    ['Access-Control-Allow-Methods', parts.methods],
    ['Access-Control-Allow-Headers', parts.names],
    ...(parts.more ?? []),
  ]
  const responseHeaders = lines.flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]))
  return { caption: '', at: parts.at, status: parts.status, method: 'PUT', unsafeHeaderNames: ['x-a', 'content-type'], responseHeaders }
}

describe('every failing step has exactly one cause', () => {
  it.each(PLACES)('for every odd origin, credentials and status, at the %s', (at) => {
    const problems: string[] = []
    for (const origin of ALLOW_ORIGIN)
      for (const credentials of ALLOW_CREDENTIALS)
        for (const status of STATUSES)
          for (const includesCredentials of [false, true])
            for (const more of [[], [['Location', '/login']], [['Vary', 'Origin']]] as const)
              problems.push(...problemsOf({ ...example({ at, status, origin, credentials, more }), includesCredentials }))
    expect(problems).toEqual([])
  })

  it('for every odd pair of lists', () => {
    const allowed = { at: 'preflight', status: 204, origin: 'https://app.example', credentials: 'true' } as const
    const problems = LISTS.flatMap((methods) =>
      LISTS.flatMap((names) =>
        [false, true].flatMap((includesCredentials) => problemsOf({ ...example({ ...allowed, methods, names }), includesCredentials })),
      ),
    )
    expect(problems).toEqual([])
  })

  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...ALLOW_ORIGIN.map(String)),
  )
  const value = fc.option(text, { nil: null })
  const hostile = fc.record({
    at: fc.constantFrom(...PLACES),
    status: fc.constantFrom(...STATUSES),
    origin: value,
    credentials: value,
    methods: value,
    names: value,
    more: fc.array(
      fc.tuple(fc.oneof(text, fc.constantFrom('Location', 'Server', 'Via', 'Vary', 'Allow', 'Origin', 'WWW-Authenticate')), text),
      { maxLength: 4 },
    ),
  })

  it('for hostile values, without throwing', () => {
    fc.assert(
      fc.property(
        hostile,
        text,
        fc.array(text, { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom('https://app.example', 'null', 'http://localhost:3000'),
        (parts, method, names, includesCredentials, origin) => {
          expect(
            problemsOf({
              ...example(parts),
              method,
              unsafeHeaderNames: names.map((name) => name.toLowerCase()),
              includesCredentials,
              origin,
            }),
          ).toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })

  it.each(['', 'not a url', `https://${'a'.repeat(100_000)}.example/${'b'.repeat(100_000)}`, 'https://[::1/', '\u0000'])(
    'for a hostile URL %#',
    (url) => {
      for (const at of PLACES)
        for (const step of Object.keys(RULES) as Step[]) {
          const { explanation } = explain(
            failureOfSketch({ at, url, status: 302, responseHeaders: [['Location', url]], error: `net::ERR_${'X'.repeat(1000)}` }, step),
          )
          expect(explanation.explanation.length).toBeLessThanOrEqual(450)
        }
    },
  )

  it('quickly for a hundred thousand headers', () => {
    const responseHeaders = Array.from({ length: 100_000 }, (_, line) => [`Access-Control-Allow-Origim-${line}`, '*'] as const)
    expect(problemsOf({ caption: '', responseHeaders })).toEqual([])
    expect(problemsOf({ caption: '', responseHeaders: [['Access-Control-Allow-Origin', 'a '.repeat(100_000)]] })).toEqual([])
    expect(
      problemsOf({ caption: '', responseHeaders: [['Access-Control-Allow-Origin', `${'('.repeat(50_000)}${'<'.repeat(50_000)}`]] }),
    ).toEqual([])
    expect(problemsOf({ caption: '', responseHeaders: [['Access-Control-Allow-Origin', `https://${'a.'.repeat(50_000)}`]] })).toEqual([])
  })
})
