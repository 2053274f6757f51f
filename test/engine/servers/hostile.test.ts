import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/engine/policy/policy.ts'
import type { Configuration, Server, ServerId } from '../../../src/engine/servers/server.ts'
import { soundPolicy } from '../../../src/engine/servers/sound-policy.ts'
import { servers } from '../../../src/engine/servers/table.ts'
import { lex } from './lexer.ts'
import { hostilePolicy, hostileUrl, POLICY } from './policies.ts'

const TARGET = { url: 'https://api.example/items/1' }
const RUNS = { numRuns: 300 }

type Writing = Partial<Record<ServerId, (value: string) => string>>

/** Flask-Cors takes a value with one of these characters for a regular expression. */
const asPattern = (value: string) => (/[*\\\]?$^[()]/.test(value) ? `^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : value)
const doubledPercent = (value: string) => value.replaceAll('%', '%%')

/** What a value looks like in a string of a syntax that gives some characters a meaning within strings. */
const ORIGINS: Writing = { flask: asPattern }
const HEADERS: Writing = {
  flask: asPattern,
  nginx: (value) => value.replaceAll('$', () => `\${cors_dollar}`),
  apache: doubledPercent,
  haproxy: doubledPercent,
}

const lowerCase = (value: string) => value.toLowerCase()
const METHODS: Writing = { rails: lowerCase, sinatra: lowerCase }
/** Flask-Cors takes neither methods nor exposed headers for patterns. */
const PLAIN: Writing = { ...HEADERS, flask: (value) => value }

function occursIn(strings: readonly string[], value: string, written: (value: string) => string = (value) => value): boolean {
  return strings.some((text) => text.includes(written(value)))
}

/** The same number of values of the same kinds, all harmless: what is written must differ in nothing but the strings. */
function tamed(policy: Policy): Policy {
  const names = [...new Set([...policy.requestHeaders, ...policy.exposedHeaders])]
  const header = (name: string) => `x-${names.indexOf(name)}`
  const method = (name: string, index: number) => (/^[a-z]+$/i.test(name) ? name : `M-${index}`)
  return {
    ...policy,
    origins: policy.origins === '*' ? '*' : (policy.origins.map((_, index) => `https://a${index}.example`) as [string, ...string[]]),
    methods: policy.methods.map(method),
    requestHeaders: policy.requestHeaders.map(header),
    exposedHeaders: policy.exposedHeaders.map(header),
  }
}

/** Without blank lines. nginx needs a variable for a dollar; without one it has no such block. */
function skeletonOf(pieces: readonly Configuration[]): string {
  const skeletons = pieces.map(
    ({ text, language }) => lex(text.replace('geo $cors_dollar {\n    default "$";\n}\n', ''), language).skeleton,
  )
  return skeletons.join('\n').replace(/\n+/g, '\n')
}

/** In Apache's expressions a string stands within a string. */
function stringsOf(pieces: readonly Configuration[]): readonly string[] {
  return pieces
    .flatMap(({ text, language }) => lex(text, language).strings)
    .map((value) => (value.startsWith('%{HTTP:Origin} in {') ? value.replace(/\\(.)/g, '$1') : value))
}

const named = (list: readonly Server[]) => list.map((one) => [one.name, one] as const)
const isProxy = ({ id }: Server) => id.endsWith('-proxy')
const PROXIES = servers().filter(isProxy)
const PERMITTING = servers().filter((one) => !isProxy(one))

function everyPolicy(check: (policy: Policy, sound: Policy | null) => void): void {
  fc.assert(
    fc.property(hostilePolicy, (policy) => {
      check(policy, soundPolicy(policy))
    }),
    RUNS,
  )
}

describe('whatever the values are, the configuration', () => {
  it.each(named(PERMITTING))('of %s is written in the same shape', (_, { configure }) => {
    everyPolicy((policy, sound) => {
      const pieces = configure(policy, TARGET)
      expect(pieces.length > 0).toBe(sound !== null)
      // API Gateway has a second piece only for an origin that a constant of its can hold.
      if (sound !== null) expect(skeletonOf(pieces)).toBe(skeletonOf(configure(tamed(sound), TARGET).slice(0, pieces.length)))
    })
  })

  it.each(named(PERMITTING))('of %s says exactly the origins', (_, { id, configure }) => {
    everyPolicy((policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      const origins = sound === null || sound.origins === '*' ? [] : sound.origins
      expect(origins.filter((origin) => !occursIn(strings, origin, ORIGINS[id]))).toEqual([])
    })
  })

  // Azure permits every header, and its configuration names none.
  it.each(named(PERMITTING.filter(({ id }) => id !== 'azure-functions')))('of %s says exactly the headers', (_, { id, configure }) => {
    everyPolicy((policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      expect(sound?.requestHeaders.filter((name) => !occursIn(strings, name, HEADERS[id])) ?? []).toEqual([])
      expect(sound?.exposedHeaders.filter((name) => !occursIn(strings, name, PLAIN[id])) ?? []).toEqual([])
    })
  })

  // Azure permits every method, S3 and CloudFront know no others than the usual.
  const OWN_METHODS: readonly ServerId[] = ['azure-functions', 'aws-s3', 'aws-cloudfront']
  it.each(named(PERMITTING.filter(({ id }) => !OWN_METHODS.includes(id))))('of %s says exactly the methods', (_, { id, configure }) => {
    everyPolicy((policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      // Ruby names what is nothing but letters without a string.
      const methods = sound?.methods.filter((name) => !(id in METHODS) || !/^[a-z]+$/i.test(name)) ?? []
      expect(methods.filter((name) => !occursIn(strings, name, METHODS[id] ?? PLAIN[id]))).toEqual([])
    })
  })

  it.each(named(PROXIES))('of %s does not depend on them', (_, { configure }) => {
    everyPolicy((policy) => expect(configure(policy, TARGET)).toEqual(configure(POLICY, TARGET)))
  })
})

describe('whatever the URL is, the configuration', () => {
  it.each(named(PERMITTING))('of %s has the same shape', (_, { configure }) => {
    fc.assert(
      fc.property(hostileUrl, (url) => {
        expect(skeletonOf(configure(POLICY, { url }))).toBe(skeletonOf(configure(POLICY, TARGET)))
      }),
      RUNS,
    )
  })

  it.each(named(PROXIES))('of %s has the same shape, or there is none', (_, { configure }) => {
    fc.assert(
      fc.property(hostileUrl, (url) => {
        const pieces = configure(POLICY, { url })
        if (pieces.length > 0) expect(skeletonOf(pieces)).toBe(skeletonOf(configure(POLICY, TARGET)))
        else expect(url).not.toMatch(/^https:\/\/api\.example\//)
      }),
      RUNS,
    )
  })
})
