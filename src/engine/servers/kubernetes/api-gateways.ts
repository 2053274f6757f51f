import { configured, jsonPiece, lines } from '../configured.ts'
import { headersOrAccept, methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { jsonList as list, xmlText } from '../string-literals.ts'
import { yaml } from './yaml.ts'

const traefik: Server = {
  id: 'traefik',
  name: 'Traefik',
  group: 'gateway',
  platforms: ['traefik'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: 'A dynamic configuration file; then name the middleware cors@file first in the router, before authentication',
        language: 'yaml',
        text: lines(
          'http:',
          '  middlewares:',
          '    cors:',
          '      headers:',
          ...yaml('        ', [
            ['accessControlAllowOriginList', list(originsOf(policy))],
            ['accessControlAllowMethods', list(methods)],
            ['accessControlAllowHeaders', list(requestHeaders)],
            exposedHeaders.length > 0 && ['accessControlExposeHeaders', list(exposedHeaders)],
            ['accessControlAllowCredentials', String(credentials)],
            maxAge !== null && ['accessControlMaxAge', String(maxAge)],
            ['addVaryHeader', 'true'],
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'If the origin of a preflight request isn’t listed, it responds with an empty 200: check the entry’s scheme, host and port.',
    'accessControlAllowOriginListRegex matches any part of the origin: add ^ and $, and escape the dots.',
    'A router for Method(`GET`) doesn’t accept OPTIONS: preflight requests get 404 before the middleware runs.',
    'An invalid escape in the YAML drops the whole file, and only Traefik’s log says so.',
  ],
}

/** The only methods that Kong's schema has. */
const KONG_METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']

const kong: Server = {
  id: 'kong',
  name: 'Kong Gateway',
  group: 'gateway',
  platforms: ['kong'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const known = methodsAmong(KONG_METHODS, methods)
    return [
      {
        place: 'The declarative configuration (kong.yml), for every route or below one service',
        language: 'yaml',
        text: lines(
          'plugins:',
          '  - name: cors',
          '    config:',
          ...yaml('      ', [
            ['origins', list(originsOf(policy).map(kongOrigin))],
            ['methods', list(known)],
            ['headers', list(headersOrAccept(requestHeaders))],
            exposedHeaders.length > 0 && ['exposed_headers', list(exposedHeaders)],
            ['credentials', String(credentials)],
            maxAge !== null && ['max_age', String(maxAge)],
            ['preflight_continue', 'false'],
          ]),
        ),
      },
      {
        place: 'Each route that lists methods: OPTIONS too, or the preflight request gets 404 before the plugin',
        language: 'yaml',
        text: `methods: ${list([...new Set([...known, 'OPTIONS'])])}\n`,
      },
    ]
  }),
  pitfalls: [
    'If a preflight request gets 404 “no Route matched with those values”, no route for that path and host accepts OPTIONS.',
    'An origin with characters other than letters, digits, dots, colons, slashes and hyphens is a regular expression for the whole origin: escape its dots.',
    'origins: ["*"] with credentials: true allows every origin.',
    'If the service behind Kong sends the headers too, Kong replaces them, except Access-Control-Expose-Headers.',
  ],
}

/** Kong takes an origin with such characters for a regular expression, so it is given as one. */
function kongOrigin(origin: string): string {
  return origin === '*' || /^[A-Za-z0-9.:/-]*$/.test(origin) ? origin : `^${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`
}

const apisix: Server = {
  id: 'apisix',
  name: 'Apache APISIX',
  group: 'gateway',
  platforms: ['apisix'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const cors = {
      allow_origins: originsOf(policy).join(','),
      allow_methods: methods.join(','),
      allow_headers: headersOrAccept(requestHeaders).join(','),
      ...(exposedHeaders.length > 0 ? { expose_headers: exposedHeaders.join(',') } : {}),
      allow_credential: credentials,
      ...(maxAge === null ? {} : { max_age: maxAge }),
    }
    return [jsonPiece('The plugins of the route', { cors })]
  }),
  pitfalls: ['“**” as origin allows every origin with credentials.', 'A route that lists methods must list OPTIONS.'],
}

const krakend: Server = {
  id: 'krakend',
  name: 'KrakenD',
  group: 'gateway',
  platforms: ['krakend'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const cors = {
      allow_origins: originsOf(policy),
      allow_methods: methods,
      allow_headers: headersOrAccept(requestHeaders),
      expose_headers: exposedHeaders,
      allow_credentials: credentials,
      ...(maxAge === null ? {} : { max_age: `${maxAge}s` }),
    }
    return [jsonPiece('krakend.json: extra_config beside endpoints', { extra_config: { 'security/cors': cors } })]
  }),
  pitfalls: [
    'It must be in the extra_config of the whole gateway, not of an endpoint.',
    'Without allow_origins, every origin is allowed; “*” in an origin is a wildcard.',
    'max_age is a duration with a unit, such as 600s. A number without one stops KrakenD at startup.',
  ],
}

const tyk: Server = {
  id: 'tyk',
  name: 'Tyk',
  group: 'gateway',
  platforms: ['tyk'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const cors = {
      enable: true,
      allowed_origins: originsOf(policy),
      allowed_methods: methods,
      allowed_headers: headersOrAccept(requestHeaders),
      exposed_headers: exposedHeaders,
      allow_credentials: credentials,
      max_age: maxAge ?? 0,
      options_passthrough: false,
    }
    return [jsonPiece('The API definition', { CORS: cors })]
  }),
  pitfalls: [
    'With options_passthrough, preflight requests go to your API, which must then respond to them.',
    'If the API behind Tyk sends the headers too, the page gets each twice: use only one of the two.',
    'In an API definition in the OpenAPI format, the settings are below x-tyk-api-gateway, middleware, global, cors, in camel case.',
  ],
}

const apigee: Server = {
  id: 'apigee',
  name: 'Apigee',
  group: 'gateway',
  platforms: ['apigee'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const element = (name: string, values: readonly string[]) => `  <${name}>${xmlText(values.join(', '))}</${name}>`
    return [
      {
        place: 'A CORS policy: the first step in the request PreFlow of the proxy endpoint',
        language: 'xml',
        text: lines(
          '<CORS name="cors">',
          element('AllowOrigins', originsOf(policy)),
          element('AllowMethods', methods),
          element('AllowHeaders', headersOrAccept(requestHeaders)),
          exposedHeaders.length > 0 && element('ExposeHeaders', exposedHeaders),
          maxAge !== null && `  <MaxAge>${maxAge}</MaxAge>`,
          `  <AllowCredentials>${credentials}</AllowCredentials>`,
          '  <GeneratePreflightResponse>true</GeneratePreflightResponse>',
          '</CORS>',
        ),
      },
    ]
  }),
  pitfalls: [
    'After VerifyAPIKey, OAuthV2 or another policy that can fail, preflight requests get 401: it must come first.',
    '{request.header.origin} as AllowOrigins, the default in the console, allows every origin.',
    'Apigee Edge has no CORS policy: it needs a flow for OPTIONS and an AssignMessage policy.',
    '“Unable to identify proxy for host” (404) means that no proxy has that base path, also for OPTIONS.',
  ],
}

export const API_GATEWAYS: readonly Server[] = [traefik, kong, apisix, krakend, tyk, apigee]
