import { configured, lines } from '../configured.ts'
import { headersOrAccept, methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { jsonList as list, doubleQuoted as quoted } from '../string-literals.ts'
import { type Field, joined, yaml } from './yaml.ts'

const ingressNginx: Server = {
  id: 'ingress-nginx',
  name: 'Kubernetes: ingress-nginx',
  group: 'gateway',
  platforms: ['ingress-nginx', 'nginx'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const annotation = (name: string, value: string): Field => [`nginx.ingress.kubernetes.io/${name}`, value]
    return [
      {
        place: 'The annotations of the Ingress',
        language: 'yaml',
        text: lines(
          'metadata:',
          '  annotations:',
          ...yaml('    ', [
            annotation('enable-cors', '"true"'),
            annotation('cors-allow-origin', joined(originsOf(policy))),
            annotation('cors-allow-methods', joined(methods)),
            annotation('cors-allow-headers', joined(headersOrAccept(requestHeaders))),
            exposedHeaders.length > 0 && annotation('cors-expose-headers', joined(exposedHeaders)),
            annotation('cors-allow-credentials', `"${credentials}"`),
            maxAge !== null && annotation('cors-max-age', `"${maxAge}"`),
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'Without enable-cors, the other annotations do nothing. cors-allow-credentials defaults to true.',
    'It replaces the application’s headers, but adds no Vary: Origin: behind a cache, let the application send that.',
    'ingress-nginx was retired in March 2026. The Gateway API has a CORS filter, and Traefik reads these annotations.',
  ],
}

/** The only methods that the filter's schema has. */
const GATEWAY_API_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']

const gatewayApi: Server = {
  id: 'gateway-api',
  name: 'Kubernetes: Gateway API',
  group: 'gateway',
  platforms: ['envoy', 'istio'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: 'The HTTPRoute: a filter of the rule',
        language: 'yaml',
        text: lines(
          'spec:',
          '  rules:',
          '    - filters:',
          '        - type: CORS',
          '          cors:',
          ...yaml('            ', [
            ['allowOrigins', list(originsOf(policy))],
            ['allowMethods', list(methodsAmong(GATEWAY_API_METHODS, methods))],
            ['allowHeaders', list(requestHeaders)],
            exposedHeaders.length > 0 && ['exposeHeaders', list(exposedHeaders)],
            ['allowCredentials', String(credentials)],
            maxAge !== null && maxAge > 0 && ['maxAge', String(maxAge)],
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'The filter has been in the standard channel since Gateway API 1.5, with “extended” support: check whether your implementation has it.',
    'A rule that matches by method must match OPTIONS too.',
    'The schema takes only origins with http or https and a host name, not capacitor:// or an IPv6 address.',
    'If the origin of a preflight request isn’t listed, the gateway responds with 200, 204 or 403, without the headers.',
    'Without maxAge, browsers keep a preflight response for only 5 seconds.',
  ],
}

const istio: Server = {
  id: 'istio',
  name: 'Istio',
  group: 'gateway',
  platforms: ['istio'],
  configure: configured((policy) => {
    const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: 'The VirtualService: beside route of the http entry',
        language: 'yaml',
        text: lines(
          'corsPolicy:',
          '  allowOrigins:',
          ...(origins === '*' ? ['    - regex: ".*" # for public data only'] : origins.map((origin) => `    - exact: ${quoted(origin)}`)),
          ...yaml('  ', [
            ['allowMethods', list(methods)],
            ['allowHeaders', list(requestHeaders)],
            exposedHeaders.length > 0 && ['exposeHeaders', list(exposedHeaders)],
            ['allowCredentials', String(credentials)],
            maxAge !== null && ['maxAge', `${maxAge}s`],
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'An AuthorizationPolicy is checked first: allow the method OPTIONS in it, or preflight requests get 403 “RBAC: access denied”. A RequestAuthentication alone lets them through.',
    'Responses to refused tokens (401, 403) have no CORS headers: they end before the CORS filter.',
    'Preflight requests from origins that don’t match go on to the service, unless unmatchedPreflights is IGNORE.',
  ],
}

const envoy: Server = {
  id: 'envoy',
  name: 'Envoy',
  group: 'gateway',
  platforms: ['envoy'],
  configure: configured((policy) => {
    const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: 'The virtual host of the route configuration',
        language: 'yaml',
        text: lines(
          'typed_per_filter_config:',
          '  envoy.filters.http.cors:',
          '    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy',
          '    allow_origin_string_match:',
          ...(origins === '*'
            ? ['      - safe_regex: { regex: ".*" } # for public data only']
            : origins.map((origin) => `      - exact: ${quoted(origin)}`)),
          ...yaml('    ', [
            ['allow_methods', joined(methods)],
            ['allow_headers', joined(requestHeaders)],
            exposedHeaders.length > 0 && ['expose_headers', joined(exposedHeaders)],
            ['allow_credentials', String(credentials)],
            maxAge !== null && ['max_age', `"${maxAge}"`],
          ]),
        ),
      },
      {
        place: 'http_filters, before authentication and the router',
        language: 'yaml',
        text: lines(
          '- name: envoy.filters.http.cors',
          '  typed_config:',
          '    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors',
        ),
      },
    ]
  }),
  pitfalls: [
    'Without the filter in http_filters the policy does nothing.',
    'Envoy’s own errors, such as “no healthy upstream”, have the headers only if the filter has seen the request.',
  ],
}

const contour: Server = {
  id: 'contour',
  name: 'Contour',
  group: 'gateway',
  platforms: ['envoy'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: 'The HTTPProxy',
        language: 'yaml',
        text: lines(
          'spec:',
          '  virtualhost:',
          '    corsPolicy:',
          ...yaml('      ', [
            ['allowOrigin', list(originsOf(policy))],
            ['allowMethods', list(methods)],
            requestHeaders.length > 0 && ['allowHeaders', list(requestHeaders)],
            exposedHeaders.length > 0 && ['exposeHeaders', list(exposedHeaders)],
            ['allowCredentials', String(credentials)],
            maxAge !== null && ['maxAge', maxAge === 0 ? '"0"' : `"${maxAge}s"`],
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'It applies to the whole virtual host: only the root HTTPProxy has it, not one that is included.',
    'An entry that isn’t exactly scheme://host[:port] is a regular expression, so *.app.example matches something else, or nothing.',
    'If the service behind it sends the headers too, use only one of the two.',
    'External authorization comes after it: preflight requests of allowed origins never get there.',
  ],
}

export const MESHES: readonly Server[] = [ingressNginx, gatewayApi, istio, envoy, contour]
