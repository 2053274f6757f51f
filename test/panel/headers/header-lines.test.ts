import { describe, expect, it } from 'vitest'
import { headerLines } from '../../../src/panel/headers/header-lines.ts'

const header = (name: string, value = '') => ({ name, value })

describe('the headers of a step', () => {
  const response = [
    header('Date', 'today'),
    header('Vary', 'Origin'),
    header('access-control-allow-origin', '*'),
    header('Server', 'nginx'),
  ]

  it('show those that CORS uses first', () => {
    const { relevant, rest } = headerLines('response', response, [])
    expect(relevant.map(({ name }) => name)).toEqual(['Vary', 'access-control-allow-origin'])
    expect(rest.map(({ name }) => name)).toEqual(['Date', 'Server'])
  })

  it('start with the evidence, marked', () => {
    const evidence = [{ entry: 1, on: 'response', name: 'Access-Control-Allow-Origin', value: '*' }] as const
    const { relevant } = headerLines('response', response, evidence)
    expect(relevant[0]).toEqual({ name: 'access-control-allow-origin', value: '*', evidence: true })
  })

  it('say which header is absent', () => {
    const evidence = [{ entry: 1, on: 'response', name: 'Access-Control-Allow-Credentials', value: null }] as const
    const { relevant } = headerLines('response', response, evidence)
    expect(relevant[0]).toEqual({ name: 'Access-Control-Allow-Credentials', value: null, evidence: true })
  })

  it('mark only the line with that value if a header was sent twice', () => {
    const twice = [header('Access-Control-Allow-Origin', '*'), header('Access-Control-Allow-Origin', 'null')]
    const evidence = [{ entry: 1, on: 'response', name: 'Access-Control-Allow-Origin', value: 'null' }] as const
    const { relevant } = headerLines('response', twice, evidence)
    expect(relevant).toEqual([
      { name: 'Access-Control-Allow-Origin', value: 'null', evidence: true, repeated: { nth: 2, count: 2 } },
      { name: 'Access-Control-Allow-Origin', value: '*', evidence: false, repeated: { nth: 1, count: 2 } },
    ])
  })

  it('take evidence of any name out of the folded rest, and none of the other side', () => {
    const evidence = [
      { entry: 1, on: 'response', name: 'Server', value: 'nginx' },
      { entry: 1, on: 'request', name: 'Date', value: 'today' },
    ] as const
    const { relevant, rest } = headerLines('response', response, evidence)
    expect(relevant.map(({ name }) => name)).toEqual(['Server', 'Vary', 'access-control-allow-origin'])
    expect(rest.map(({ name }) => name)).toEqual(['Date'])
  })

  it('of a request show what made the preflight necessary', () => {
    const request = [header('Accept', '*/*'), header('Origin', 'https://app.example'), header('X-Token', '1')]
    const { relevant, rest } = headerLines('request', request, [], ['x-token'])
    expect(relevant.map(({ name }) => name)).toEqual(['Origin', 'X-Token'])
    expect(rest.map(({ name }) => name)).toEqual(['Accept'])
  })
})
