import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'

export const nginx: Server = {
  id: 'nginx',
  name: 'nginx',
  developmentOnly: false,
  platforms: ['nginx', 'openresty'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const lists = [methods, requestHeaders, exposedHeaders].map((names) => names.join(', '))
    const [methodList = '', headerList = '', exposedList = ''] = lists
    const named = origins !== '*'
    const toAllowed = (name: string, value: string) => named && [`map $cors_origin $${name} {`, '    "" "";', `    default ${value};`, '}']
    const preflight = (name: string, value: string) => [`map $request_method $${name} {`, `    OPTIONS ${value};`, '}']
    return [
      {
        place: 'nginx.conf, in the http block (or a file in conf.d)',
        language: 'nginx',
        text: lines(
          '# add_header leaves out a header whose value is empty.',
          lists.some((list) => list.includes('$')) && 'geo $cors_dollar {\n    default "$";\n}',
          ...(named
            ? ['map $http_origin $cors_origin {', '    default "";', ...origins.map((origin) => `    ${key(origin)} $http_origin;`), '}']
            : []),
          ...((credentials && toAllowed('cors_credentials', 'true')) || []),
          ...preflight('cors_methods', quoted(methodList)),
          ...(headerList === '' ? [] : preflight('cors_headers', quoted(headerList))),
          ...(maxAge === null ? [] : preflight('cors_max_age', String(maxAge))),
        ),
      },
      {
        place: 'nginx.conf, in the server block; and again in each location that has an add_header of its own',
        language: 'nginx',
        text: lines(
          '# always: on errors too. An add_header in a location switches these off there.',
          named
            ? 'add_header Access-Control-Allow-Origin $cors_origin always;'
            : 'add_header Access-Control-Allow-Origin "*" always; # for public data only',
          credentials && 'add_header Access-Control-Allow-Credentials $cors_credentials always;',
          'add_header Access-Control-Allow-Methods $cors_methods always;',
          headerList !== '' && 'add_header Access-Control-Allow-Headers $cors_headers always;',
          exposedList !== '' && `add_header Access-Control-Expose-Headers ${quoted(exposedList)} always;`,
          maxAge !== null && 'add_header Access-Control-Max-Age $cors_max_age always;',
          named && 'add_header Vary Origin always;',
          '# Preflights are answered here: they carry no credentials, and the application may not know OPTIONS.',
          'if ($request_method = OPTIONS) {',
          '    return 204;',
          '}',
        ),
      },
    ]
  }),
  traps: [
    'Without always the headers are missing on 401, 404, 500 and 502, and the page sees a CORS error instead of the status.',
    'add_header is inherited only by a block that has none of its own: one line in a location drops all of the server block. From 1.29.3 on, add_header_inherit merge; keeps them.',
    'If the application behind proxy_pass sends CORS headers too, the page gets both: proxy_hide_header Access-Control-Allow-Origin (and the others), or leave it to the application.',
    'An if block with an add_header inside drops the others; an if with nothing but return is safe.',
    'Two values in one Access-Control-Allow-Origin are never valid: choose one with a map.',
  ],
}

/** A string that is no expression: `map` reads its left side without variables, but `\` first and `~` as regular expression. An origin starts with a letter. */
function key(origin: string): string {
  return `"${escaped(origin)}"`
}

/** Where variables are read, nothing escapes the dollar but a variable that holds it. */
function quoted(value: string): string {
  return `"${escaped(value).replaceAll('$', () => `\${cors_dollar}`)}"`
}

function escaped(value: string): string {
  return value.replace(/["\\]/g, '\\$&')
}
