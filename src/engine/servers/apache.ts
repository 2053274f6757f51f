import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'

export const apache: Server = {
  id: 'apache',
  name: 'Apache HTTP Server',
  developmentOnly: false,
  platforms: ['apache', 'litespeed'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const allowed = origins === '*' ? null : `"expr=\${cors_allowed}"`
    const preflight =
      origins === '*' ? `"expr=%{REQUEST_METHOD} == 'OPTIONS'"` : `"expr=%{REQUEST_METHOD} == 'OPTIONS' && \${cors_allowed}"`
    const header = (name: string, value: string, when: string | null) =>
      `Header always set Access-Control-${name} ${value}${when === null ? '' : ` ${when}`}`
    return [
      {
        place: 'the <VirtualHost> of the site',
        language: 'apache',
        text: lines(
          '# a2enmod headers rewrite',
          origins !== '*' && `Define cors_allowed "%{HTTP:Origin} in { ${origins.map(expressionString).join(', ')} }"`,
          '# always: on errors too.',
          origins === '*' ? `${header('Allow-Origin', '"*"', null)}` : header('Allow-Origin', '"expr=%{HTTP:Origin}"', allowed),
          credentials && header('Allow-Credentials', 'true', allowed),
          exposedHeaders.length > 0 && header('Expose-Headers', quoted(exposedHeaders), allowed),
          header('Allow-Methods', quoted(methods), preflight),
          requestHeaders.length > 0 && header('Allow-Headers', quoted(requestHeaders), preflight),
          maxAge !== null && header('Max-Age', String(maxAge), preflight),
          origins !== '*' && 'Header always merge Vary Origin',
          '',
          '# Preflights are answered here, before authentication and the application.',
          'RewriteEngine On',
          'RewriteCond %{REQUEST_METHOD} =OPTIONS',
          'RewriteCond %{HTTP:Access-Control-Request-Method} .',
          'RewriteRule ^ - [R=204,L]',
        ),
      },
    ]
  }),
  traps: [
    'Header set without always leaves the headers off 401, 404 and 500.',
    'Header always set and a header that the application sends are kept in two tables, and both are sent: add Header onsuccess unset Access-Control-Allow-Origin, or leave it to the application.',
    'In .htaccess Define is not allowed and the rewrite runs after authentication: the lines belong into the <VirtualHost>.',
    'Limit and Require lines that name methods must let OPTIONS through.',
  ],
}

/** A string of an expression, within an argument between double quotes. `$1` would be a group of a regular expression. */
function expressionString(value: string): string {
  return `'${argument(value.replace(/['\\$]/g, '\\$&'))}'`
}

/** A format of the Header directive: % begins an item. */
function quoted(names: readonly string[]): string {
  return `"${argument(names.join(', ').replaceAll('%', '%%'))}"`
}

/** What stands between double quotes. \${NAME} would be replaced, but braces are in no origin, method or header name. */
function argument(value: string): string {
  return value.replace(/"|\\(?=["\\]|$)/g, '\\$&')
}
