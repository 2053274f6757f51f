import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

export const caddy: Server = {
  id: 'caddy',
  name: 'Caddy',
  group: 'gateway',
  platforms: ['caddy'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const each = origins === '*' ? [] : origins.map((origin) => `\t\theader Origin ${quoted(origin)}`)
    return [
      {
        place: 'Caddyfile, in the block of the site',
        language: 'caddyfile',
        text: lines(
          ...(each.length > 0 ? ['@cors {', ...each.map((line) => line.slice(1)), '}', 'header @cors {'] : ['header {']),
          origins === '*' ? '\tAccess-Control-Allow-Origin "*"' : '\tAccess-Control-Allow-Origin {http.request.header.Origin}',
          credentials && '\tAccess-Control-Allow-Credentials true',
          exposedHeaders.length > 0 && `\tAccess-Control-Expose-Headers ${quoted(exposedHeaders.join(', '))}`,
          '}',
          origins !== '*' && '# On every response, or caches give one origin what was meant for another.',
          origins !== '*' && 'header +Vary Origin',
          '@preflight {',
          '\tmethod OPTIONS',
          '\theader Access-Control-Request-Method *',
          ...each.map((line) => line.slice(1)),
          '}',
          'header @preflight {',
          `\tAccess-Control-Allow-Methods ${quoted(methods.join(', '))}`,
          requestHeaders.length > 0 && `\tAccess-Control-Allow-Headers ${quoted(requestHeaders.join(', '))}`,
          maxAge !== null && `\tAccess-Control-Max-Age ${maxAge}`,
          '}',
          'respond @preflight 204',
        ),
      },
      ...(sentHeaders.length > 0
        ? [
            {
              place: 'Caddyfile, in the block of reverse_proxy: the application sends these too, and one of each must go',
              language: 'caddyfile' as const,
              text: lines(...sentHeaders.map((name) => `header_down ${quoted(`-${name}`)}`)),
            },
          ]
        : []),
    ]
  }),
  configureEmbedding: () => [
    {
      place: 'Caddyfile, in the block of the site; /widget.js is what other sites may embed',
      language: 'caddyfile',
      text: 'header /widget.js >Cross-Origin-Resource-Policy cross-origin\n',
    },
  ],
  pitfalls: [
    'basic_auth and forward_auth run before respond, whatever the order in the file: give them a matcher with “not method OPTIONS”, or preflight requests get 401.',
    'If the application behind reverse_proxy sends CORS headers too, the page gets both. Remove the application’s with header_down -Access-Control-Allow-Origin in reverse_proxy.',
  ],
}

/** A token between double quotes. {NAME} would be replaced, but braces are in no origin, method or header name. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
