import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import type { Server } from '../server.ts'

/** In VCL nothing means anything between {" and "}, and no value has "}. */
function quoted(value: string): string {
  return `{"${value}"}`
}

/** What runs when a request arrives. @param respond the statement that ends a preflight request */
function received({ origins }: Policy, respond: string): readonly string[] {
  return [
    '    unset req.http.X-Cors-Origin;',
    ...(origins === '*'
      ? []
      : [
          `    if (${origins.map((origin) => `req.http.Origin == ${quoted(origin)}`).join(' || ')}) {`,
          '        set req.http.X-Cors-Origin = req.http.Origin;',
          '    }',
        ]),
    '    # The cache responds to preflight requests: they carry no credentials, and the application may not know OPTIONS.',
    '    if (req.method == "OPTIONS" && req.http.Access-Control-Request-Method) {',
    `        ${respond}`,
    '    }',
  ]
}

/** What sets the headers when a response leaves, so that the cache keeps none for another origin. */
function delivered(policy: Policy): readonly string[] {
  const named = policy.origins !== '*'
  const set = (fields: readonly (readonly [string, string])[], indent: string) =>
    fields.map(([name, value]) => `${indent}set resp.http.${name} = ${quoted(value)};`)
  const indent = named ? '        ' : '    '
  return [
    // Of the application behind.
    '    unset resp.http.Access-Control-Allow-Origin;',
    '    unset resp.http.Access-Control-Allow-Credentials;',
    ...(named
      ? [
          '    if (resp.http.Vary) {',
          '        set resp.http.Vary = resp.http.Vary + ", Origin";',
          '    } else {',
          '        set resp.http.Vary = "Origin";',
          '    }',
          '    if (req.http.X-Cors-Origin) {',
          '        set resp.http.Access-Control-Allow-Origin = req.http.X-Cors-Origin;',
        ]
      : ['    set resp.http.Access-Control-Allow-Origin = "*"; # for public data only']),
    ...set([...sharedFields(policy), ...exposingFields(policy)], indent),
    `${indent}if (req.method == "OPTIONS") {`,
    ...set(preflightFields(policy), `${indent}    `),
    `${indent}}`,
    ...(named ? ['    }'] : []),
  ]
}

const PITFALLS: readonly string[] = [
  'Headers from the application are cached with its response: remove them in the application, or on delivery as here.',
  'Hash or pass by Origin only if the application’s response depends on the origin.',
]

const varnish: Server = {
  id: 'varnish',
  name: 'Varnish',
  group: 'gateway',
  platforms: ['varnish'],
  configure: configured((policy) => [
    {
      place: 'default.vcl, below vcl 4.1; and above your own vcl_recv, vcl_deliver and vcl_synth',
      language: 'vcl',
      text: lines(
        'sub vcl_recv {',
        ...received(policy, 'return (synth(204));'),
        '}',
        '',
        'sub cors_deliver {',
        ...delivered(policy),
        '}',
        '',
        'sub vcl_deliver {',
        '    call cors_deliver;',
        '}',
        '',
        '# Errors of Varnish itself, and the preflight response.',
        'sub vcl_synth {',
        '    call cors_deliver;',
        '    if (resp.status == 204) {',
        '        return (deliver);',
        '    }',
        '}',
      ),
    },
  ]),
  pitfalls: PITFALLS,
}

const fastly: Server = {
  id: 'fastly',
  name: 'Fastly',
  group: 'gateway',
  platforms: ['fastly'],
  configure: configured((policy) => [
    { place: 'A VCL snippet of type recv', language: 'vcl', text: lines(...received(policy, 'error 604;').map((line) => line.slice(4))) },
    {
      place: 'A VCL snippet of type error',
      language: 'vcl',
      text: lines('if (obj.status == 604) {', '    set obj.status = 204;', '    synthetic {""};', '    return(deliver);', '}'),
    },
    {
      place: 'A VCL snippet of type deliver',
      language: 'vcl',
      text: lines(...delivered(policy).map((line) => line.slice(4).replace('resp.http.Vary + ", Origin"', 'resp.http.Vary ", Origin"'))),
    },
  ]),
  pitfalls: [...PITFALLS, 'With shielding, deliver runs twice: the headers are replaced, but Vary gets Origin twice.'],
}

export const VCL: readonly Server[] = [varnish, fastly]
