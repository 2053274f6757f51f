import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

/** Statuses with which nginx itself responds, before or instead of the application, and what is to be done about the first of them. */
const OWN_ERRORS: readonly number[] = [413, 414, 429, 494, 499, 502, 503, 504]

export const nginx: Server = {
  id: 'nginx',
  name: 'nginx',
  group: 'gateway',
  platforms: ['nginx', 'openresty'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders, bareErrors }) => {
    const lists = [methods, requestHeaders, exposedHeaders].map((names) => names.join(', '))
    const [methodList = '', headerList = '', exposedList = ''] = lists
    const named = origins !== '*'
    const toAllowed = (name: string, value: string) => named && [`map $cors_origin $${name} {`, '    "" "";', `    default ${value};`, '}']
    const preflight = (name: string, value: string) => [`map $cors_preflight $${name} {`, `    1 ${value};`, '}']
    const hidden = hiddenHeaders(sentHeaders, bareErrors)
    return [
      {
        place: 'nginx.conf, in the http block (or a file in conf.d)',
        language: 'nginx',
        text: lines(
          // The default of 64 bytes is too short for an origin of 47 characters: nginx would not start.
          named && origins.some((origin) => origin.length >= 40) && 'map_hash_bucket_size 256; # for long origins; once in the http block',
          '# add_header leaves out a header whose value is empty.',
          lists.some((list) => list.includes('$')) && 'geo $cors_dollar {\n    default "$";\n}',
          ...(named
            ? ['map $http_origin $cors_origin {', '    default "";', ...origins.map((origin) => `    ${key(origin)} $http_origin;`), '}']
            : []),
          ...((credentials && toAllowed('cors_credentials', 'true')) || []),
          'map "$request_method:$http_access_control_request_method" $cors_preflight {',
          '    "~^OPTIONS:." 1;',
          '}',
          ...preflight('cors_methods', quoted(methodList)),
          ...(headerList === '' ? [] : preflight('cors_headers', quoted(headerList))),
          ...(maxAge === null ? [] : preflight('cors_max_age', String(maxAge))),
        ),
      },
      {
        place: 'nginx.conf, in the server block; and again in each location that has an add_header of its own',
        language: 'nginx',
        text: lines(
          bareErrors.includes(413) && '# 413: the request body was larger than this. Choose what your uploads need.',
          bareErrors.includes(413) && 'client_max_body_size 50m;',
          hidden.length > 0 && '# nginx sends the headers, on its own errors too, so those of the application behind proxy_pass must go.',
          ...hidden.map((name) => `proxy_hide_header ${name};`),
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
          '# nginx responds to preflight requests: they carry no credentials, and the application may not know OPTIONS.',
          'if ($cors_preflight) {',
          '    return 204;',
          '}',
        ),
      },
    ]
  }),
  configureEmbedding: () => [
    {
      place: 'nginx.conf, in the location of what other sites may embed',
      language: 'nginx',
      text: lines(
        '# That of the application goes, and this is the only one.',
        'proxy_hide_header Cross-Origin-Resource-Policy;',
        'add_header Cross-Origin-Resource-Policy "cross-origin" always;',
      ),
    },
  ],
  pitfalls: [
    'Without always, the headers are missing on 401, 404, 500 and 502, and the page gets a CORS error instead of the status.',
    'A block inherits add_header only if it has none of its own: a single add_header in a location drops all those of the server block. From 1.29.3 on, add_header_inherit merge; keeps them.',
    'If the application behind proxy_pass sends CORS headers too, the page gets both: proxy_hide_header Access-Control-Allow-Origin (and the others; fastcgi_hide_header for PHP), or leave it to the application.',
    'An add_header in an if block drops all others; an if with only a return is safe.',
    '“could not build map_hash” at startup: an origin is longer than map_hash_bucket_size allows.',
  ],
}

/** The headers of the application behind that nginx must keep back: those that were seen, or where nginx fails by itself, all that matter. */
function hiddenHeaders(sentHeaders: readonly string[], bareErrors: readonly number[]): readonly string[] {
  if (!bareErrors.some((status) => OWN_ERRORS.includes(status))) return sentHeaders.map(asWritten)
  return [...new Set(['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', ...sentHeaders.map(asWritten)])]
}

/** Access-Control-Allow-Origin, of a name in lower case. */
function asWritten(name: string): string {
  return name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase())
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
