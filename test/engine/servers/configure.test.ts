import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/engine/policy/policy.ts'
import type { Target } from '../../../src/engine/policy/target.ts'
import { server, serverGroups, servers } from '../../../src/engine/servers/table.ts'
import { lex } from './lexer.ts'
import { ONE_ORIGIN, POLICY, TARGET, WITHOUT_POLICY } from './policies.ts'

const TAKING = servers().filter(({ id }) => !WITHOUT_POLICY.includes(id))
const named = TAKING.map((one) => [one.name, one] as const)
const LONG_ORIGIN = 'https://shop-git-checkout-redesign-acme-industries.vercel.app'

/** The code without its comments. */
function codeOf(id: string, policy: Policy = POLICY, target: Partial<Target> = {}): string {
  return (server(id)?.configure(policy, { ...TARGET, ...target }) ?? [])
    .map(({ text, language }) => Object.values(lex(text, language)).flat().join('\n'))
    .join('\n')
}

function textOf(id: string, policy: Policy = POLICY, target: Partial<Target> = {}): string {
  return (server(id)?.configure(policy, { ...TARGET, ...target }) ?? []).map(({ text }) => text).join('\n')
}

describe('django', () => {
  it('is configured at the end of settings.py', () => {
    expect(server('django')?.configure({ ...POLICY, methods: ['GET', 'PUT'] }, TARGET)).toEqual([
      {
        place: 'settings.py, at the end',
        language: 'python',
        text: `# pip install django-cors-headers
INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]  # unless it is there: listed twice, Django does not start
# First, above CommonMiddleware: what responds before it (a redirect, an error) responds without the headers.
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]

CORS_ALLOWED_ORIGINS = ["https://app.example"]  # no trailing slash; patterns go to CORS_ALLOWED_ORIGIN_REGEXES
CORS_ALLOW_METHODS = ["GET", "PUT"]
CORS_ALLOW_HEADERS = ["content-type", "x-api-key"]
CORS_EXPOSE_HEADERS = ["x-total"]
CORS_ALLOW_CREDENTIALS = True
CORS_PREFLIGHT_MAX_AGE = 600
# To limit it to these paths: CORS_URLS_REGEX = r"^/api/.*$"

# With cookies, Django checks where a request that changes something comes from. Add these if you have such a list.
CSRF_TRUSTED_ORIGINS = ["https://app.example"]

# Only if the page is on another site, not just on another subdomain (needs https):
# SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "None"
# SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
`,
      },
    ])
  })

  it('trusts no origin for CSRF if no cookies are used or only safe methods', () => {
    expect(codeOf('django', { ...POLICY, credentials: false })).not.toContain('CSRF')
    expect(codeOf('django', { ...POLICY, methods: ['GET'] })).not.toContain('CSRF_TRUSTED')
  })
})

describe('a list with nothing in it', () => {
  it.each(named)('leaves no setting of %s without a value', (_name, { id }) => {
    expect(textOf(id, { ...POLICY, requestHeaders: [], exposedHeaders: [] })).not.toMatch(/^\s*[\w.-]+ ?= *$/m)
  })
})

describe('what the recording shows', () => {
  it.each(['django', 'flask', 'rails', 'laravel', 'spring', 'php'])('makes cookies of %s cross-site, only if needed', (id) => {
    const unneeded = codeOf(id).length
    expect(codeOf(id, POLICY, { isCrossSite: true }).length).toBeGreaterThan(unneeded)
    expect(codeOf(id, { ...POLICY, credentials: false }, { isCrossSite: true })).toBe(codeOf(id, { ...POLICY, credentials: false }))
  })

  it.each([
    ['nginx', 'proxy_hide_header Access-Control-Allow-Origin;'],
    ['apache', 'Header onsuccess unset access-control-allow-origin'],
    ['htaccess', 'Header onsuccess unset access-control-allow-origin'],
    ['caddy', 'header_down "-access-control-allow-origin"'],
    ['haproxy', 'http-response del-header "access-control-allow-origin"'],
    ['spring-cloud-gateway', 'DedupeResponseHeader'],
  ])('lets %s remove the headers of the application behind it', (id, line) => {
    expect(textOf(id)).not.toContain(line)
    expect(textOf(id, POLICY, { sentHeaders: ['access-control-allow-origin'] })).toContain(line)
  })

  it.each([413, 429, 502])('lets nginx hide them if nginx itself responds: %d', (status) => {
    expect(textOf('nginx', POLICY, { bareErrors: [status] })).toMatch(/^proxy_hide_header Access-Control-Allow-Origin;$/m)
  })

  it('raises the limit of nginx for a body that was too large', () => {
    expect(textOf('nginx', POLICY, { bareErrors: [413] })).toContain('client_max_body_size')
    expect(textOf('nginx', POLICY, { bareErrors: [404] })).not.toMatch(/client_max_body_size|proxy_hide/)
  })

  it('lets nginx start with a long origin', () => {
    expect(textOf('nginx')).not.toContain('map_hash_bucket_size')
    expect(textOf('nginx', { ...POLICY, origins: [LONG_ORIGIN] })).toContain('map_hash_bucket_size 256;')
  })

  it('keeps the slash that a URL ends with', () => {
    expect(textOf('nextjs', POLICY, { paths: ['/api/items/'] })).toContain('skipTrailingSlashRedirect: true')
    expect(textOf('next-proxy', POLICY, { paths: ['/api/items/'] })).toContain('skipTrailingSlashRedirect: true')
    expect(textOf('next-proxy')).not.toContain('skipTrailingSlashRedirect')
  })
})

describe('flask', () => {
  it('sends Vary: Origin with every response, unless every origin is allowed', () => {
    expect(codeOf('flask')).toContain('response.vary.add')
    expect(codeOf('flask', { ...POLICY, origins: '*' })).not.toContain('vary')
  })
})

describe('fastapi', () => {
  it('keeps the name of the app, which is what fastapi run starts', () => {
    expect(codeOf('fastapi')).not.toMatch(/^app = /m)
  })
})

describe('sanic', () => {
  it('compares whole origins, which Sanic Extensions up to 24.12 only does with patterns', () => {
    expect(textOf('sanic')).toContain('[re.compile(re.escape(origin) + "$") for origin in ["https://app.example"]]')
    expect(textOf('sanic', { ...POLICY, origins: '*' })).not.toContain('re.')
  })
})

describe('every origin', () => {
  const everyone = { ...POLICY, origins: '*' } as const

  it('is not written as an entry of a list in which “*” is compared like any other', () => {
    expect(textOf('micronaut', everyone)).toContain('allowed-origins-regex: ".*"')
    expect(textOf('play', everyone)).toContain('allowedOrigins = null')
    expect(textOf('auth0', everyone)).not.toContain('*')
    expect(textOf('okta', everyone)).not.toContain('*')
  })
})

describe('rocket', () => {
  it('takes origins of other schemes for patterns, which rocket_cors does not compare', () => {
    expect(textOf('rocket', { ...POLICY, origins: ['https://app.example', 'capacitor://localhost'] })).toContain(
      'some(&["https://app.example"], &["^capacitor://localhost$"])',
    )
    expect(textOf('rocket', { ...POLICY, origins: ['ionic://a.b'] })).toContain('some_regex(&["^ionic://a\\\\.b$"])')
    expect(textOf('rocket')).toContain('some_exact(&["https://app.example"])')
  })
})

describe('appwrite', () => {
  it('names each host once, without its port', () => {
    expect(textOf('appwrite', { ...POLICY, origins: ['https://app.example:8443', 'http://app.example', 'https://b.example'] })).toBe(
      'app.example\nb.example\n',
    )
  })
})

describe('google-cloud-run', () => {
  it('lets preflight requests reach the application', () => {
    expect(codeOf('google-cloud-run')).toContain('--no-invoker-iam-check')
  })
})

describe('elasticsearch', () => {
  it('says which line OpenSearch would not start with', () => {
    expect(textOf('elasticsearch')).toMatch(/# Elasticsearch only.*\nhttp\.cors\.expose-headers/)
    expect(textOf('elasticsearch', { ...POLICY, exposedHeaders: [] })).not.toContain('Elasticsearch only')
  })
})

describe('a server that takes an empty list for every header', () => {
  it('gets one that needs no permission', () => {
    const none = { ...POLICY, requestHeaders: [] }
    expect(textOf('strapi', none)).toContain("headers: ['accept']")
    expect(textOf('directus', none)).toMatch(/CORS_ALLOWED_HEADERS='?accept'?$/m)
  })
})

describe('strapi', () => {
  it('does without the max age of a year that is its default', () => {
    expect(textOf('strapi', { ...POLICY, maxAge: null })).toContain('maxAge: 0,')
    expect(textOf('strapi', { ...POLICY, maxAge: 600 })).not.toContain('maxAge: 0,')
  })
})

describe('adonisjs', () => {
  it('varies by origin where it allows some only', () => {
    expect(textOf('adonisjs')).toContain("response.vary('Origin')")
    expect(textOf('adonisjs', { ...POLICY, origins: '*' })).not.toContain('vary')
  })
})

describe('laravel', () => {
  it('leaves the max age out instead of disabling the cache', () => {
    expect(textOf('laravel', { ...POLICY, maxAge: null })).toContain("'max_age' => null")
  })
})

describe('a REST API', () => {
  it('names the first origin that its constants can hold, and chooses among several in the preflight response', () => {
    const origins = (...names: [string, ...string[]]) => textOf('aws-api-gateway', { ...POLICY, origins: names })
    expect(origins("https://it's.example", 'https://app.example')).toContain(`Allow-Origin: "'https://app.example'"`)
    expect(origins("https://it's.example", 'https://app.example')).not.toContain('responseOverride')
    expect(origins('https://a.example', 'https://b.example')).toContain("$origin == 'https://b.example'")
    expect(origins("https://it's.example")).toBe('')
  })
})

describe('what lets other sites embed a resource', () => {
  it.each(['express', 'nestjs', 'fastify', 'koa', 'hono', 'nginx', 'apache', 'caddy'])('is known for %s', (id) => {
    const pieces = server(id)?.configureEmbedding?.() ?? []
    expect(pieces.map(({ text }) => text).join('\n')).toMatch(
      /(?:crossOriginResourcePolicy|Cross-Origin-Resource-Policy)[^\n]*\bcross-origin\b/,
    )
  })
})

describe.each(named)('%s', (_, { id, configure, pitfalls }) => {
  it('names the origins and never null', () => {
    const several = codeOf(id, { ...POLICY, origins: ['https://app.example', 'null', 'https://admin.example'] })
    const expected = ONE_ORIGIN.includes(id) ? ['https://app.example'] : ['https://app.example', 'https://admin.example']
    for (const origin of expected) expect(several).toContain(id === 'appwrite' ? new URL(origin).host : origin)
    expect(several).not.toMatch(/(^|['",: ])null(['",]|$)(?! *\d)/m)
  })

  it('allows every origin only where the policy does', () => {
    const wildcards = (code: string) =>
      code.match(
        /\*|allowedOrigins = null|AllowOriginAll|AllowAll\(|AllowedOrigins::all|ALLOW_ALL|AllowAnyOrigin|anyHost|allow_any_origin|::Any\b|\bANY\b|\bignore\b/g,
      )?.length ?? 0
    // Some of them name every path with a star, Azure the entry to take away, and Go a pointer. Auth0 and Okta have no entry for all.
    const without = (policy: Policy) =>
      codeOf(id, { ...policy, credentials: false }).replace(/\*http\.|^\/\(\.\*\)$|^az \w+ cors remove.*$/gm, '')
    expect(wildcards(without({ ...POLICY, origins: '*' }))).toBeGreaterThan(
      wildcards(without(POLICY)) - (['azure-app-service', 'auth0', 'okta'].includes(id) ? 1 : 0),
    )
  })

  it('never combines credentials with every origin', () => {
    const code = codeOf(id, { ...POLICY, origins: '*', credentials: true })
    expect(code).not.toMatch(/credentials?(\W+Access-Control-\S+)?\W+(true|enable|1)\b/i)
  })

  it('is nothing if no origin is left to allow', () => {
    expect(configure({ ...POLICY, origins: ['null'] }, TARGET)).toEqual([])
  })

  it('says where each piece goes, ends each with one line feed, and has pitfalls', () => {
    for (const { place, text } of configure(POLICY, TARGET)) {
      // A file or a command is written as it is, everything else as a heading.
      expect(place).not.toMatch(/^(?!aws )[a-z]+(?: |$)/)
      expect(text).toMatch(/[^\n]\n$/)
    }
    expect(pitfalls.length).toBeGreaterThan(0)
  })
})

describe('a development proxy', () => {
  it.each([
    ['vite-proxy', "'^/api($|[/?])': { target: 'https://api.example', changeOrigin: true, headers: { Origin: 'https://api.example' } }"],
    ['webpack-proxy', "context: (path) => new RegExp('^/api($|[/?])').test(path), target: 'https://api.example'"],
    ['create-react-app-proxy', "({ pathFilter: (path) => new RegExp('^/api($|[/?])').test(path), target: 'https://api.example'"],
    ['vue-cli-proxy', "'^/api($|[/?])': { target: 'https://api.example'"],
    ['angular-proxy', '"^/api($|[/?])": { "target": "https://api.example"'],
    ['next-proxy', "source: '/api/:path*', destination: 'https://api.example/api/:path*'"],
  ])('%s passes on the path of the URL', (id, code) => {
    expect(textOf(id)).toContain(code)
  })

  it.each(servers().filter(({ id, group }) => id.endsWith('-proxy') && group === 'development'))(
    '$id says that it is not a fix',
    ({ name, group, pitfalls }) => {
      expect(name).toContain('(development only)')
      expect(group).toBe('development')
      expect(pitfalls[0]).toContain('fixes nothing')
    },
  )

  it.each(['vite-proxy', 'webpack-proxy', 'create-react-app-proxy', 'vue-cli-proxy', 'angular-proxy', 'next-proxy'])(
    '%s has an entry for each first segment that was requested, and for no other',
    (id) => {
      const text = textOf(id, POLICY, { paths: ['/v1/items', '/login', '/v1/users'] })
      expect(text.match(/\/v1(?![\w/])|\/v1\/:path/g)?.length).toBeGreaterThan(0)
      expect(text).toContain('/login')
      expect(text).not.toMatch(/[^/]\/api\b/)
    },
  )

  it.each(['vite-proxy', 'webpack-proxy', 'create-react-app-proxy', 'vue-cli-proxy', 'angular-proxy', 'next-proxy'])(
    '%s separates the page from an API at the root by a prefix, which it removes',
    (id) => {
      const text = textOf(id, POLICY, { paths: ['/', '/items'] })
      expect(text).toMatch(/[^/]\/api\b/)
      expect(text).not.toMatch(/["']\/["']/)
      expect(text).not.toContain("source: '/:path*'")
    },
  )

  it.each(['file:///etc', 'https://user@api.example', 'nonsense'])('is not configured for %s', (origin) => {
    expect(server('vite-proxy')?.configure(POLICY, { ...TARGET, origin })).toEqual([])
  })
})

describe('what cannot be configured', () => {
  it.each(['third-party-api', 'appsync', 'google-api', 'login-page', 'github-pages', 'company-proxy'])(
    '%s says so, and offers a request from a server of your own',
    (id) => {
      const [piece] = server(id)?.configure(POLICY, TARGET) ?? []
      expect(piece?.place).toContain('You cannot configure this server')
      expect(piece?.text).toContain("'https://api.example'")
    },
  )
})

describe('the groups', () => {
  it('have every server once', () => {
    const grouped = serverGroups().flatMap(({ servers }) => servers.map(({ id }) => id))
    expect([...grouped].sort()).toEqual(
      servers()
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('are more than a hundred', () => {
    expect(servers().length).toBeGreaterThanOrEqual(70)
  })
})
