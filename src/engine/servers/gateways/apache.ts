import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

const PITFALLS: readonly string[] = [
  'Header set without always leaves the headers off 401, 404 and 500 responses.',
  'Apache keeps “Header always set” headers and the application’s in separate tables and sends both: Header onsuccess unset removes the application’s.',
  'Limit and Require directives that name methods must let OPTIONS through.',
]

const apache: Server = {
  id: 'apache',
  name: 'Apache HTTP Server',
  group: 'gateway',
  platforms: ['apache'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const allowed = origins === '*' ? null : `"expr=\${cors_allowed}"`
    const isPreflight = "%{REQUEST_METHOD} == 'OPTIONS'"
    const preflight = origins === '*' ? `"expr=${isPreflight}"` : `"expr=${isPreflight} && \${cors_allowed}"`
    const header = (name: string, value: string, when: string | null) =>
      `Header always set Access-Control-${name} ${value}${when === null ? '' : ` ${when}`}`
    return [
      {
        place: 'The <VirtualHost> of the site',
        language: 'apache',
        text: lines(
          '# a2enmod headers rewrite',
          origins !== '*' && `Define cors_allowed "%{HTTP:Origin} in { ${origins.map(expressionString).join(', ')} }"`,
          ...unset(sentHeaders),
          '# always: on errors too.',
          origins === '*' ? `${header('Allow-Origin', '"*"', null)}` : header('Allow-Origin', '"expr=%{HTTP:Origin}"', allowed),
          credentials && header('Allow-Credentials', 'true', allowed),
          exposedHeaders.length > 0 && header('Expose-Headers', quoted(exposedHeaders), allowed),
          header('Allow-Methods', quoted(methods), preflight),
          requestHeaders.length > 0 && header('Allow-Headers', quoted(requestHeaders), preflight),
          maxAge !== null && header('Max-Age', String(maxAge), preflight),
          origins !== '*' && 'Header always merge Vary Origin',
          '',
          '# Apache responds to preflight requests, before authentication and the application.',
          ...PREFLIGHT_RULE,
        ),
      },
    ]
  }),
  configureEmbedding: () => [
    {
      place: 'The <Location> of what other sites may embed',
      language: 'apache',
      text: lines('Header onsuccess unset Cross-Origin-Resource-Policy', 'Header always set Cross-Origin-Resource-Policy "cross-origin"'),
    },
  ],
  pitfalls: [...PITFALLS, 'In .htaccess, Define isn’t allowed: see the entry for .htaccess.'],
}

const htaccess: Server = {
  id: 'htaccess',
  name: '.htaccess (Apache or LiteSpeed, shared hosting)',
  group: 'gateway',
  platforms: ['apache', 'litespeed'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const when = origins === '*' ? '' : ' env=CORS_ORIGIN'
    const preflight = origins === '*' ? ' env=CORS_PREFLIGHT' : " \"expr=-n reqenv('CORS_ORIGIN') && -n reqenv('CORS_PREFLIGHT')\""
    const header = (name: string, value: string, condition = when) => `Header always set Access-Control-${name} ${value}${condition}`
    return [
      {
        place: '.htaccess, at the beginning',
        language: 'apache',
        text: lines(
          ...(origins === '*' ? [] : origins.map((origin) => `SetEnvIf Origin "^${argument(regex(origin))}$" CORS_ORIGIN=$0`)),
          'SetEnvIf Request_Method "^OPTIONS$" CORS_PREFLIGHT=1',
          ...unset(sentHeaders),
          '# always: on errors too.',
          origins === '*' ? header('Allow-Origin', '"*"') : header('Allow-Origin', '"%{CORS_ORIGIN}e"'),
          credentials && header('Allow-Credentials', 'true'),
          exposedHeaders.length > 0 && header('Expose-Headers', quoted(exposedHeaders)),
          header('Allow-Methods', quoted(methods), preflight),
          requestHeaders.length > 0 && header('Allow-Headers', quoted(requestHeaders), preflight),
          maxAge !== null && header('Max-Age', String(maxAge), preflight),
          origins !== '*' && 'Header always merge Vary Origin',
          '',
          '# Preflight requests go no further. Above the other RewriteRules.',
          ...PREFLIGHT_RULE,
        ),
      },
    ]
  }),
  pitfalls: [
    ...PITFALLS,
    'Password protection (AuthType) runs before the rewrite: let OPTIONS through with <LimitExcept OPTIONS> around Require.',
    '.htaccess has an effect only if AllowOverride allows it, and it needs mod_headers. Without mod_headers, Apache responds with 500.',
    'If nginx in front of Apache serves the static files, .htaccess doesn’t apply to them.',
  ],
}

const PREFLIGHT_RULE: readonly string[] = [
  'RewriteEngine On',
  'RewriteCond %{REQUEST_METHOD} =OPTIONS',
  'RewriteCond %{HTTP:Access-Control-Request-Method} .',
  'RewriteRule ^ - [R=204,L]',
]

/** Takes away what the application behind sends. */
function unset(sentHeaders: readonly string[]): readonly string[] {
  return sentHeaders.length === 0
    ? []
    : ['# The application sends these too; one of each must go.', ...sentHeaders.map((name) => `Header onsuccess unset ${argument(name)}`)]
}

/** A string of an expression, within an argument between double quotes. `$1` would be a group of a regular expression. */
function expressionString(value: string): string {
  return `'${argument(value.replace(/['\\$]/g, '\\$&'))}'`
}

function regex(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A format of the Header directive: % begins an item. */
function quoted(names: readonly string[]): string {
  return `"${argument(names.join(', ').replaceAll('%', '%%'))}"`
}

/** What stands between double quotes. \${NAME} would be replaced, but braces are in no origin, method or header name. */
function argument(value: string): string {
  return value.replace(/"|\\(?=["\\]|$)/g, '\\$&')
}

export const APACHE: readonly Server[] = [apache, htaccess]
