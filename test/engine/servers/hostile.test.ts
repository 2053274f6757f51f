import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/engine/policy/policy.ts'
import type { Configuration, Server } from '../../../src/engine/servers/server.ts'
import { soundPolicy } from '../../../src/engine/servers/sound-policy.ts'
import { servers } from '../../../src/engine/servers/table.ts'
import { lex } from './lexer.ts'
import { hostilePath, hostilePolicy, ONE_ORIGIN, POLICY, TARGET, WITHOUT_POLICY } from './policies.ts'

const RUNS = { numRuns: 150 }

type Writing = Readonly<Record<string, (value: string) => string>>

/** Flask-Cors takes a value with one of these characters for a regular expression. */
const asPattern = (value: string) => (/[*\\\]?$^[()]/.test(value) ? `^${escaped(value)}$` : value)
const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const doubledPercent = (value: string) => value.replaceAll('%', '%%')
/** Kong takes more of them for one. */
const asKongPattern = (value: string) => (/^[A-Za-z0-9.:/-]*$/.test(value) ? value : `^${escaped(value)}$`)

/** rocket_cors compares http and https origins, and takes others for patterns. */
const asRocketPattern = (value: string) => (/^https?:/i.test(value) ? value : `^${escaped(value)}$`)
/** Appwrite takes host names. */
const asHost = (value: string) => value.replace(/^[^:]*:\/\//, '').replace(/:\d+$/, '')

/** What a value looks like in a string of a syntax that gives some characters a meaning within strings. */
const ORIGINS: Writing = { flask: asPattern, kong: asKongPattern, rocket: asRocketPattern, appwrite: asHost }
const HEADERS: Writing = {
  flask: asPattern,
  nginx: (value) => value.replaceAll('$', () => `\${cors_dollar}`),
  apache: doubledPercent,
  htaccess: doubledPercent,
  haproxy: doubledPercent,
}

const lowerCase = (value: string) => value.toLowerCase()
const METHODS: Writing = { rails: lowerCase, sinatra: lowerCase }
/** Flask-Cors takes neither methods nor exposed headers for patterns. */
const PLAIN: Writing = { ...HEADERS, flask: (value) => value }

/** They choose origins alone. */
const ORIGINS_ONLY = [
  ...['azure-app-service', 'azure-functions', 'azure-signalr', 'keycloak', 'auth0', 'ollama', 'minio', 'grafana-alloy', 'jupyter'],
  ...['rabbitmq', 'hasura', 'postgrest', 'pocketbase', 'okta', 'appwrite', 'ethereum-node', 'stable-diffusion-webui', 'comfyui'],
  ...['home-assistant', 'localstack', 'authelia'],
]
const NO_EXPOSED_HEADERS = [...ORIGINS_ONLY, 'local-llm', 'payload', 'aws-sam', 'gitea', 'geoserver']
/** Some know no methods but the usual, some every method, and one those of its routes. */
const OWN_METHODS = [
  ...ORIGINS_ONLY,
  ...[
    'aws-s3',
    'aws-cloudfront',
    'cloudflare-r2',
    'backblaze-b2',
    'wasabi',
    'digitalocean-spaces',
    'ceph',
    'azure-blob',
    'aws-lambda-url',
    'kong',
    'gateway-api',
  ],
  ...['hapi', 'opentelemetry-collector', 'payload', 'rocket', 'http4k'],
]
/** Their constants stand between single quotes, and cannot hold one. */
const WITHOUT_QUOTES = ['aws-api-gateway', 'aws-sam']

function occursIn(strings: readonly string[], value: string, written: (value: string) => string = (value) => value): boolean {
  return strings.some((text) => text.includes(written(value)))
}

/** The same number of values of the same kinds, all harmless: what is written must differ in nothing but the strings. */
function tamed(policy: Policy): Policy {
  const names = [...new Set([...policy.requestHeaders, ...policy.exposedHeaders])]
  const header = (name: string) => `x-${names.indexOf(name)}`
  const method = (name: string, index: number) => (/^[a-z]+$/i.test(name) ? name : `M-${index}`)
  const origin = (one: string, index: number) => `${/^https?:/i.test(one) ? 'https' : 'app'}://a${index}.example`
  return {
    ...policy,
    origins: policy.origins === '*' ? '*' : (policy.origins.map(origin) as [string, ...string[]]),
    methods: policy.methods.map(method),
    requestHeaders: policy.requestHeaders.map(header),
    exposedHeaders: policy.exposedHeaders.map(header),
  }
}

function withoutQuotes(policy: Policy): Policy {
  const clean = (values: readonly string[]) => values.map((value) => value.replaceAll("'", ''))
  return {
    ...policy,
    origins: policy.origins === '*' ? '*' : (clean(policy.origins) as [string, ...string[]]),
    methods: clean(policy.methods),
    requestHeaders: clean(policy.requestHeaders),
    exposedHeaders: clean(policy.exposedHeaders),
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
const TAKING = servers().filter(({ id }) => !WITHOUT_POLICY.includes(id))
const INDEPENDENT = servers().filter(({ id, group }) => id.endsWith('-proxy') && group === 'development')

function everyPolicy(id: string, check: (policy: Policy, sound: Policy | null) => void): void {
  const policies = WITHOUT_QUOTES.includes(id) ? hostilePolicy.map(withoutQuotes) : hostilePolicy
  fc.assert(
    fc.property(policies, (policy) => {
      check(policy, soundPolicy(policy))
    }),
    RUNS,
  )
}

describe('whatever the values are, the configuration', () => {
  it.each(named(TAKING))('of %s has the same structure', (_, { id, configure }) => {
    everyPolicy(id, (policy, sound) => {
      const pieces = configure(policy, TARGET)
      expect(pieces.length > 0).toBe(sound !== null)
      if (sound !== null) expect(skeletonOf(pieces)).toBe(skeletonOf(configure(tamed(sound), TARGET)))
    })
  })

  it.each(named(TAKING))('of %s contains exactly the origins', (_, { id, configure }) => {
    everyPolicy(id, (policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      const origins = sound === null || sound.origins === '*' ? [] : ONE_ORIGIN.includes(id) ? sound.origins.slice(0, 1) : sound.origins
      expect(origins.filter((origin) => !occursIn(strings, origin, ORIGINS[id]))).toEqual([])
    })
  })

  it.each(named(TAKING.filter(({ id }) => !ORIGINS_ONLY.includes(id))))('of %s contains exactly the headers', (_, { id, configure }) => {
    everyPolicy(id, (policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      expect(sound?.requestHeaders.filter((name) => !occursIn(strings, name, HEADERS[id])) ?? []).toEqual([])
      const exposed = NO_EXPOSED_HEADERS.includes(id) ? [] : (sound?.exposedHeaders ?? [])
      expect(exposed.filter((name) => !occursIn(strings, name, PLAIN[id]))).toEqual([])
    })
  })

  it.each(named(TAKING.filter(({ id }) => !OWN_METHODS.includes(id))))('of %s contains exactly the methods', (_, { id, configure }) => {
    everyPolicy(id, (policy, sound) => {
      const strings = stringsOf(configure(policy, TARGET))
      // Ruby names what is nothing but letters without a string.
      const methods = sound?.methods.filter((name) => !(id in METHODS) || !/^[a-z]+$/i.test(name)) ?? []
      expect(methods.filter((name) => !occursIn(strings, name, METHODS[id] ?? PLAIN[id]))).toEqual([])
    })
  })

  it.each(named(INDEPENDENT))('of %s does not depend on them', (_, { id, configure }) => {
    everyPolicy(id, (policy) => expect(configure(policy, TARGET)).toEqual(configure(POLICY, TARGET)))
  })
})

describe('whatever the path is, the configuration', () => {
  it.each(named(servers()))('of %s has one of few structures', (_, { configure }) => {
    const shapes = new Set<string>()
    fc.assert(
      fc.property(hostilePath, (path) => {
        shapes.add(skeletonOf(configure(POLICY, { ...TARGET, paths: [path] })))
      }),
      RUNS,
    )
    // With and without a prefix to take away, and with and without a trailing slash.
    expect(shapes.size).toBeLessThanOrEqual(4)
  })
})
