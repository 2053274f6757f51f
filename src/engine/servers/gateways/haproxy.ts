import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

export const haproxy: Server = {
  id: 'haproxy',
  name: 'HAProxy',
  group: 'gateway',
  platforms: ['haproxy'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const allowed = origins === '*' ? '' : ' if { var(txn.cors_origin) -m found }'
    const header = (name: string, value: string, when = allowed) => `http-after-response set-header Access-Control-${name} ${value}${when}`
    const preflight =
      origins === '*'
        ? ' if { var(txn.cors_preflight) -m bool }'
        : ' if { var(txn.cors_preflight) -m bool } { var(txn.cors_origin) -m found }'
    return [
      {
        place: 'haproxy.cfg, in the frontend (HAProxy 2.2 or later)',
        language: 'haproxy',
        text: lines(
          origins !== '*' &&
            `http-request set-var(txn.cors_origin) req.hdr(Origin) if { req.hdr(Origin) -m str ${origins.map(quoted).join(' ')} }`,
          'http-request set-var(txn.cors_preflight) bool(true) if METH_OPTIONS { req.hdr(Access-Control-Request-Method) -m found }',
          '# HAProxy responds to preflight requests: they carry no credentials, and the application may not know OPTIONS.',
          'http-request return status 204 if { var(txn.cors_preflight) -m bool }',
          sentHeaders.length > 0 && '# The application sends these too; one of each must go.',
          ...sentHeaders.map((name) => `http-response del-header ${quoted(name)}`),
          '# after-response: on responses of HAProxy itself too, such as 503.',
          origins === '*' ? header('Allow-Origin', '"*"') : header('Allow-Origin', '%[var(txn.cors_origin)]'),
          credentials && header('Allow-Credentials', 'true'),
          exposedHeaders.length > 0 && header('Expose-Headers', format(exposedHeaders)),
          header('Allow-Methods', format(methods), preflight),
          requestHeaders.length > 0 && header('Allow-Headers', format(requestHeaders), preflight),
          maxAge !== null && header('Max-Age', String(maxAge), preflight),
          origins !== '*' && 'http-after-response add-header Vary Origin',
        ),
      },
    ]
  }),
  pitfalls: [
    'http-response doesn’t apply to responses from HAProxy itself (401 from http-request auth, 503); http-after-response does.',
    'Rules run in the order of the file: put these above http-request auth and deny, or preflight requests get 401 or 403.',
    'Response rules can’t see the request: keep its Origin in a txn variable.',
  ],
}

/** Between double quotes the shell's rules hold. */
function quoted(value: string): string {
  return `"${value.replace(/["\\$]/g, '\\$&')}"`
}

/** A log format: % begins an item. */
function format(names: readonly string[]): string {
  return quoted(names.join(', ').replaceAll('%', '%%'))
}
