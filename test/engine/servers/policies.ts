import fc from 'fast-check'
import type { Policy } from '../../../src/engine/policy/policy.ts'
import type { Target } from '../../../src/engine/policy/target.ts'

export const POLICY: Policy = {
  origins: ['https://app.example'],
  methods: ['GET', 'PUT'],
  requestHeaders: ['content-type', 'x-api-key'],
  exposedHeaders: ['x-total'],
  credentials: true,
  maxAge: 600,
}

export const TARGET: Target = {
  origin: 'https://api.example',
  paths: ['/api/items'],
  sentHeaders: [],
  bareErrors: [],
  isCrossSite: false,
}

/** Servers that take no policy: they allow everyone, or no configuration changes what they allow. */
export const WITHOUT_POLICY: readonly string[] = [
  ...['third-party-api', 'appsync', 'google-api', 'login-page', 'github-pages', 'company-proxy', 'airplay'],
  ...['google-cloud-run', 'http-server', 'serve', 'json-server'],
  ...['vite-proxy', 'webpack-proxy', 'create-react-app-proxy', 'vue-cli-proxy', 'angular-proxy', 'next-proxy'],
]

/** Servers whose headers are constants, or that take one origin. */
export const ONE_ORIGIN: readonly string[] = [
  ...['headers-file', 'netlify-toml', 'firebase-hosting', 'azure-static-web-apps', 'render-static', 'cloudflare'],
  ...['aws-alb', 'aws-sam', 'comfyui'],
]

/** Pieces of which each means something in some configuration's syntax. */
const PIECES = [
  ...[
    '"',
    "'",
    '\\',
    '`',
    '$',
    `\${HOME}`,
    '$(id)',
    '#',
    '#{1}',
    '%',
    '%[src]',
    '%{HTTP:Cookie}e',
    '{',
    '}',
    '{env.HOME}',
    '<',
    '>',
    '</script>',
    '&',
    '&amp;',
  ],
  ...[
    '\n',
    '\r',
    '\t',
    '\0',
    '\u0085',
    '\u2028',
    'é',
    '𝒳',
    '\ud800',
    ' ',
    ',',
    ';',
    '*',
    '?',
    '(',
    ')',
    '[',
    ']',
    '|',
    '^',
    '~',
    '--',
    '//',
    '/*',
    '\\u0022',
    "'''",
  ],
  ...['a', 'example', '.', '-', ':8080', '@', '!', '=', '+', '_'],
]

const soup = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))

/** Half of them as no browser sends them, half as one might. */
const hostileOrigin = fc.oneof(
  soup.map((text) => `https://${text}`),
  fc
    .array(fc.constantFrom("'", '$', '$1', '&', '(', ')', ';', '=', '+', '!', '~', '_', '.', '-', 'a', 'b1'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((text) => `http://a${text.join('')}`),
  fc.constantFrom(
    'null',
    '*',
    '',
    'https://app.example',
    'https://[::1]:8443',
    'moz-extension://2f6c-11',
    'http://a,http://evil.example',
    'http://*.example',
  ),
)
const hostileToken = fc.oneof(
  soup,
  fc.array(fc.constantFrom(..."!#$%&'+-.^_`|~aZ09"), { minLength: 1, maxLength: 8 }).map((text) => text.join('')),
  fc.constantFrom('GET', 'PATCH', 'x-a', '*', '', '$host', '%d', `\${x}`, '#{x}', "it's", '\\', '--'),
)

export const hostilePolicy: fc.Arbitrary<Policy> = fc.record({
  origins: fc.array(hostileOrigin, { minLength: 1, maxLength: 4 }).map(([first = '', ...rest]): [string, ...string[]] => [first, ...rest]),
  methods: fc.array(hostileToken, { maxLength: 3 }),
  requestHeaders: fc.array(hostileToken, { maxLength: 4 }),
  exposedHeaders: fc.array(hostileToken, { maxLength: 3 }),
  credentials: fc.boolean(),
  maxAge: fc.constantFrom(null, 0, 600, -1, 1.5, Number.NaN),
})

export const hostilePath: fc.Arbitrary<string> = fc.oneof(
  soup.map((text) => `/${text}`),
  soup.map((text) => `/${text}/items`),
  fc.constantFrom('/', '/api', '/api/', '/v1/items'),
)
