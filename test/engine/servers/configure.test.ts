import { describe, expect, it } from 'vitest'
import { server, servers } from '../../../src/engine/servers/table.ts'
import { lex } from './lexer.ts'
import { POLICY } from './policies.ts'

const TARGET = { url: 'https://api.example/api/items?page=1' }
const PERMITTING = servers().filter(({ id }) => !id.endsWith('-proxy'))
const named = PERMITTING.map((one) => [one.name, one] as const)

/** The code without its comments. */
function codeOf(id: string, policy = POLICY): string {
  return (server(id)?.configure(policy, TARGET) ?? [])
    .map(({ text, language }) => Object.values(lex(text, language)).flat().join('\n'))
    .join('\n')
}

describe('django', () => {
  it('is configured at the end of settings.py', () => {
    expect(server('django')?.configure({ ...POLICY, methods: ['GET', 'PUT'] }, TARGET)).toEqual([
      {
        place: 'settings.py, at the end',
        language: 'python',
        text: `# pip install django-cors-headers
INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]  # unless it is there: listed twice, Django does not start
# First, above CommonMiddleware: what answers before it (a redirect, an error) answers without the headers.
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]

CORS_ALLOWED_ORIGINS = ["https://app.example"]  # no slash at the end; patterns go to CORS_ALLOWED_ORIGIN_REGEXES
CORS_ALLOW_METHODS = ["GET", "PUT"]
CORS_ALLOW_HEADERS = ["content-type", "x-api-key"]
CORS_EXPOSE_HEADERS = ["x-total"]
CORS_ALLOW_CREDENTIALS = True
CORS_PREFLIGHT_MAX_AGE = 600
# To keep it to these paths: CORS_URLS_REGEX = r"^/api/.*$"

# With cookies, Django checks where a request that changes something comes from. Add these to the list if there is one.
CSRF_TRUSTED_ORIGINS = ["https://app.example"]
# Only if the page is on another site, not just on another subdomain (needs https):
# SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "None"
# SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
`,
      },
    ])
  })

  it('trusts no origin for changes where no cookies are used or nothing is changed', () => {
    expect(codeOf('django', { ...POLICY, credentials: false })).not.toContain('CSRF')
    expect(codeOf('django', { ...POLICY, methods: ['GET'] })).not.toContain('CSRF')
  })
})

describe('flask', () => {
  it('names Origin in Vary on every answer, unless everybody is permitted', () => {
    expect(codeOf('flask')).toContain('response.vary.add')
    expect(codeOf('flask', { ...POLICY, origins: '*' })).not.toContain('vary')
  })
})

describe('aws-api-gateway', () => {
  it('names in the constants of a REST API the first origin that they can hold, and never another one', () => {
    const pieces = (...origins: [string, ...string[]]) => server('aws-api-gateway')?.configure({ ...POLICY, origins }, TARGET) ?? []
    expect(pieces("https://it's.example", 'https://app.example')[1]?.text).toContain(`Allow-Origin: "'https://app.example'"`)
    expect(pieces("https://it's.example")).toHaveLength(1)
  })
})

describe.each(named)('%s', (_, { id, configure, traps }) => {
  it('names the origins and never null', () => {
    const several = codeOf(id, { ...POLICY, origins: ['https://app.example', 'null', 'https://admin.example'] })
    for (const origin of ['https://app.example', 'https://admin.example']) expect(several).toContain(origin)
    expect(several).not.toMatch(/(^|['",: ])null(['",]|$)/m)
  })

  it('permits every origin only where the policy does', () => {
    const wildcards = (code: string) => code.match(/\*|ALLOW_ALL|AllowAnyOrigin/g)?.length ?? 0
    // Some of them name every path with a star.
    expect(wildcards(codeOf(id, { ...POLICY, origins: '*' }))).toBeGreaterThan(wildcards(codeOf(id)))
  })

  it('never joins credentials with every origin', () => {
    expect(codeOf(id, { ...POLICY, origins: '*', credentials: true })).not.toMatch(/credentials(\W+Access-Control-\S+)?\W+(true|enable)/i)
  })

  it('is nothing where nobody is left to permit', () => {
    expect(configure({ ...POLICY, origins: ['null'] }, TARGET)).toEqual([])
  })

  it('says where each piece goes, ends each with one line feed, and knows its traps', () => {
    for (const { place, text } of configure(POLICY, TARGET)) {
      expect(place).not.toBe('')
      expect(text).toMatch(/[^\n]\n$/)
    }
    expect(traps.length).toBeGreaterThan(0)
  })
})

describe('a development proxy', () => {
  it.each([
    ['vite-proxy', "'/api': { target: 'https://api.example', changeOrigin: true }"],
    ['webpack-proxy', "context: ['/api'], target: 'https://api.example'"],
    ['angular-proxy', '"/api": { "target": "https://api.example"'],
    ['next-proxy', "source: '/api/:path*', destination: 'https://api.example/api/:path*'"],
  ])('%s passes on the path of the URL', (id, code) => {
    const one = server(id)
    expect(one?.configure(POLICY, TARGET)[0]?.text).toContain(code)
  })

  it.each(servers().filter(({ id }) => id.endsWith('-proxy')))('$id says that it is no repair', ({ name, developmentOnly, traps }) => {
    expect(name).toContain('(development only)')
    expect(developmentOnly).toBe(true)
    expect(traps[0]).toContain('repairs nothing')
  })

  it.each(['file:///etc/passwd', 'https://user@api.example/', 'nonsense'])('is not configured for %s', (url) => {
    expect(server('vite-proxy')?.configure(POLICY, { url })).toEqual([])
  })
})
