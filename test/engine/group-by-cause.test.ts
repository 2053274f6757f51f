import { describe, expect, it } from 'vitest'
import { groupByCause } from '../../src/engine/group-by-cause.ts'
import type { Cause, Diagnosis } from '../../src/engine/report/diagnosis.ts'
import { causeOf, exchangeOf } from '../cli/reports.ts'

function blocked(cause: Partial<Cause> = {}, exchange: Partial<Diagnosis> = {}): Diagnosis {
  return exchangeOf({ verdict: 'blocked', cause: causeOf(cause), ...exchange })
}

function headersRequested(requested: string, allowed: string | null, exchange: Partial<Diagnosis> = {}): Diagnosis {
  const evidence = [
    { entry: 3, on: 'response', name: 'Access-Control-Allow-Headers', value: allowed },
    { entry: 3, on: 'request', name: 'Access-Control-Request-Headers', value: requested },
  ] as const
  return blocked({ rule: 'header-not-allowed', at: 'preflight', evidence }, exchange)
}

/** Its status failed it, whatever it allows. */
function preflightRejected(requested: string): Diagnosis {
  const evidence = [
    { entry: 3, on: 'status', name: '', value: '403 Forbidden' },
    { entry: 3, on: 'response', name: 'Access-Control-Allow-Origin', value: null },
    { entry: 3, on: 'request', name: 'Access-Control-Request-Headers', value: requested },
  ] as const
  return blocked({ rule: 'preflight-rejected-by-cors-settings', at: 'preflight', evidence })
}

function methodRequested(method: string): Diagnosis {
  const evidence = [
    { entry: 3, on: 'response', name: 'Access-Control-Allow-Methods', value: 'GET' },
    { entry: 3, on: 'request', name: 'Access-Control-Request-Method', value: method },
  ] as const
  return blocked({ rule: 'method-not-allowed', at: 'preflight', evidence }, { method })
}

function redirectedTo(host: string): Diagnosis {
  const { hops } = exchangeOf()
  return blocked({ hop: 1 }, { hops: [...hops, ...hops.map((hop) => ({ ...hop, url: `https://${host}/` }))] })
}

describe('grouping by cause', () => {
  it('joins what one fix solves', () => {
    const groups = groupByCause([blocked(), blocked({}, { url: 'https://api.example/other', method: 'POST' })])
    expect(groups.map(({ verdict, host, members }) => [verdict, host, members.length])).toEqual([['blocked', 'api.example', 2]])
  })

  it.each([
    ['the rule', blocked({ rule: 'allow-origin-mismatch' })],
    ['the place', blocked({ at: 'preflight' })],
    ['the server', blocked({}, exchangeOf({ verdict: 'blocked', url: 'https://other.example/', cause: causeOf() }))],
    ['the server that a redirect led to', redirectedTo('cdn.example')],
    ['the verdict', exchangeOf({ ...blocked(), verdict: 'failed' })],
    ['what holds otherwise', blocked({ otherwise: 'failed' })],
  ])('separates by %s', (_, other) => {
    expect(groupByCause([blocked(), other])).toHaveLength(2)
  })

  it('separates what the browser said of responses that are not in the recording', () => {
    const told = (title: string) => blocked({ rule: 'preflight-not-recorded', at: 'preflight', title })
    const groups = groupByCause([told('The preflight response doesn’t allow the method'), told('No 2xx'), told('No 2xx')])
    expect(groups.map(({ members }) => members.length)).toEqual([1, 2])
  })

  it.each([
    [headersRequested('x-api-key', null), ['x-api-key']],
    [headersRequested('content-type, X-Api-Key', 'Content-Type'), ['x-api-key']],
    [headersRequested('x-a,x-b', ''), ['x-a', 'x-b']],
    [headersRequested('authorization,x-a', '*', { includesCredentials: false }), ['authorization']],
    [headersRequested('authorization,x-a', '*', { includesCredentials: true }), ['authorization', 'x-a']],
    [methodRequested('PATCH'), ['PATCH']],
    [blocked(), []],
    [preflightRejected('content-type'), []],
  ])('names the method or the headers that are not allowed', (diagnosis, disallowed) => {
    expect(groupByCause([diagnosis])[0]?.disallowed).toEqual(disallowed)
  })

  it('separates headers that are not allowed: each has to be added', () => {
    const groups = groupByCause([
      headersRequested('x-api-key', null),
      headersRequested('x-tenant', null),
      headersRequested('content-type,x-api-key', 'content-type'),
      headersRequested('x-tenant,x-api-key', null),
      headersRequested('x-api-key,x-tenant', null),
    ])
    expect(groups.map(({ disallowed, members }) => [disallowed.join(), members.length])).toEqual([
      ['x-api-key', 2],
      ['x-tenant', 1],
      ['x-tenant,x-api-key', 2],
    ])
  })

  it('lists groups by urgency, then by their first member', () => {
    const verdicts = ['same-origin', 'opaque', 'allowed', 'unknown', 'depends', 'failed', 'blocked'] as const
    const all = verdicts.map((verdict) => exchangeOf({ verdict }))
    const groups = groupByCause([...all, blocked({ rule: 'b' }), blocked({ rule: 'a' })])
    expect(groups.map(({ verdict, cause }) => cause?.rule ?? verdict)).toEqual([
      'blocked',
      'b',
      'a',
      'failed',
      'depends',
      'unknown',
      'allowed',
      'opaque',
      'same-origin',
    ])
  })

  it('separates servers if the cause is unknown, and not if nothing is wrong', () => {
    const at = (verdict: Diagnosis['verdict'], host: string) => exchangeOf({ verdict, url: `https://${host}/` })
    const groups = groupByCause([
      at('unknown', 'a.example'),
      at('unknown', 'b.example'),
      at('allowed', 'a.example'),
      at('allowed', 'b.example'),
    ])
    expect(groups.map(({ verdict, host, members }) => [verdict, host, members.length])).toEqual([
      ['unknown', 'a.example', 1],
      ['unknown', 'b.example', 1],
      ['allowed', null, 2],
    ])
  })
})
