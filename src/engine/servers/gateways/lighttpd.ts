import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

export const lighttpd: Server = {
  id: 'lighttpd',
  name: 'lighttpd',
  group: 'gateway',
  platforms: ['lighttpd'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const headers = (origin: string, preflight: boolean, indent: string) =>
      [
        ['Allow-Origin', origin],
        credentials ? ['Allow-Credentials', 'true'] : null,
        exposedHeaders.length > 0 && !preflight ? ['Expose-Headers', exposedHeaders.join(', ')] : null,
        preflight ? ['Allow-Methods', methods.join(', ')] : null,
        preflight && requestHeaders.length > 0 ? ['Allow-Headers', requestHeaders.join(', ')] : null,
        preflight && maxAge !== null ? ['Max-Age', String(maxAge)] : null,
      ]
        .filter((header) => header !== null)
        .map(([name = '', value = '']) => `${indent}    "Access-Control-${name}" => ${quoted(value)},`)
    const block = (origin: string, indent: string) => [
      `${indent}setenv.set-response-header = (`,
      ...headers(origin, false, indent),
      `${indent})`,
      `${indent}$HTTP["request-method"] == "OPTIONS" {`,
      `${indent}    setenv.set-response-header = (`,
      ...headers(origin, true, `${indent}    `),
      `${indent}    )`,
      `${indent}}`,
    ]
    return [
      {
        place: 'lighttpd.conf, at the end',
        language: 'lighttpd',
        text: lines(
          '# First in the list: what responds before them (mod_auth, mod_proxy) responds to the preflight request.',
          'server.modules := ( "mod_setenv", "mod_redirect" ) + server.modules',
          origins !== '*' && 'setenv.add-response-header = ( "Vary" => "Origin" )',
          ...(sentHeaders.length > 0 && origins !== '*'
            ? [
                '# An empty value takes away what the application behind sends; the lists below replace this one.',
                `setenv.set-response-header = ( ${sentHeaders.map((name) => `${quoted(name)} => ""`).join(', ')} )`,
              ]
            : []),
          ...(origins === '*'
            ? block('*', '')
            : origins.flatMap((origin) => [`$REQUEST_HEADER["Origin"] == ${quoted(origin)} {`, ...block(origin, '    '), '}'])),
          '# A redirect with status 204 is none: so lighttpd responds without a backend.',
          '$HTTP["request-method"] == "OPTIONS" {',
          '    $REQUEST_HEADER["Access-Control-Request-Method"] =~ "." {',
          '        url.redirect = ( "" => "/" )',
          '        url.redirect-code = 204',
          '    }',
          '}',
        ),
      },
    ]
  }),
  pitfalls: [
    'set-response-header in a later condition replaces the list of an earlier one; it doesn’t add to it.',
    'A condition on Origin needs the exact value; =~ needs ^, $ and escaped dots, or look-alike hosts are allowed.',
    'With += the modules come last, and mod_auth responds to the preflight request with 401.',
  ],
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
