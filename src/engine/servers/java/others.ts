import { configured, lines } from '../configured.ts'
import { headersOrAccept, methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { kotlinQuoted, listed, doubleQuoted as quoted } from '../string-literals.ts'

const quarkus: Server = {
  id: 'quarkus',
  name: 'Quarkus',
  group: 'application',
  platforms: ['quarkus'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'src/main/resources/application.properties',
      language: 'ini',
      text: lines(
        '# Up to Quarkus 3.15 the first property is quarkus.http.cors=true.',
        'quarkus.http.cors.enabled=true',
        origins === '*' ? 'quarkus.http.cors.origins=*' : `quarkus.http.cors.origins=${origins.join(',')}`,
        `quarkus.http.cors.methods=${methods.join(',')}`,
        // Left out, every header would be allowed.
        `quarkus.http.cors.headers=${headersOrAccept(requestHeaders).join(',')}`,
        exposedHeaders.length > 0 && `quarkus.http.cors.exposed-headers=${exposedHeaders.join(',')}`,
        `quarkus.http.cors.access-control-allow-credentials=${credentials}`,
        maxAge !== null && `quarkus.http.cors.access-control-max-age=${maxAge}`,
      ),
    },
  ]),
  pitfalls: [
    'An origin between slashes is a regular expression: escape its dots.',
    'A request of an origin that isn’t listed gets 403.',
    'A development proxy in front passes on Origin: http://localhost and gets that 403: make it send the API’s origin.',
  ],
}

const micronaut: Server = {
  id: 'micronaut',
  name: 'Micronaut',
  group: 'application',
  platforms: ['micronaut'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) => `          ${name}: [${listed(values, quoted)}]`
    return [
      {
        place: 'src/main/resources/application.yml',
        language: 'yaml',
        text: lines(
          'micronaut:',
          '  server:',
          '    cors:',
          '      enabled: true',
          '      configurations:',
          '        web:',
          // In the list, "*" is compared like any other origin.
          origins === '*' ? '          allowed-origins-regex: ".*" # for public data only' : list('allowed-origins', origins),
          list('allowed-methods', methods),
          list('allowed-headers', headersOrAccept(requestHeaders)),
          exposedHeaders.length > 0 && list('exposed-headers', exposedHeaders),
          `          allow-credentials: ${credentials}`,
          maxAge !== null && `          max-age: ${maxAge}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'enabled: true without configurations allows every origin.',
    'allow-credentials is true when left out.',
    '“*” in allowed-origins allows no origin.',
    'At localhost, Micronaut responds with 403 to pages of other hosts that the configuration doesn’t allow by name or by a regular expression.',
  ],
}

const ktor: Server = {
  id: 'ktor',
  name: 'Ktor',
  group: 'application',
  platforms: ['ktor'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place:
        'In the module function of the application, above install(Authentication) and routing (implementation of io.ktor:ktor-server-cors)',
      language: 'kotlin',
      text: lines(
        'install(io.ktor.server.plugins.cors.routing.CORS) {',
        origins === '*'
          ? '    anyHost() // for public data only'
          : `    allowOrigins { origin -> origin in setOf(${listed(origins, kotlinQuoted)}) }`,
        ...methods.map((method) => `    allowMethod(io.ktor.http.HttpMethod(${kotlinQuoted(method)}))`),
        ...requestHeaders.map((name) => `    allowHeader(${kotlinQuoted(name)})`),
        ...exposedHeaders.map((name) => `    exposeHeader(${kotlinQuoted(name)})`),
        credentials && '    allowCredentials = true',
        maxAge !== null && `    maxAgeInSeconds = ${maxAge}`,
        '}',
      ),
    },
  ]),
  pitfalls: [
    'Installed in a route instead of the application, it doesn’t see preflight requests unless the route handles OPTIONS.',
    'A request of an origin that isn’t allowed gets 403.',
    'For JSON, allow the header Content-Type, or set allowNonSimpleContentTypes = true.',
  ],
}

/** HOCON, of which the two have the same lists by other names. */
const list = (name: string, values: readonly string[]) => `  ${name} = [${listed(values, quoted)}]`

const play: Server = {
  id: 'play',
  name: 'Play Framework',
  group: 'application',
  platforms: ['pekko'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'conf/application.conf',
      language: 'text',
      text: lines(
        '# First: the CSRF filter trusts only origins that the CORS filter has seen before it.',
        `play.filters.enabled = ["play.filters.cors.CORSFilter"] \${play.filters.enabled}`,
        'play.filters.cors {',
        // In the list, "*" is compared like any other origin.
        origins === '*' ? '  allowedOrigins = null # every origin, for public data only' : list('allowedOrigins', origins),
        list('allowedHttpMethods', methods),
        list('allowedHttpHeaders', requestHeaders),
        list('exposedHeaders', exposedHeaders),
        `  supportsCredentials = ${credentials}`,
        maxAge !== null && `  preflightMaxAge = ${maxAge} seconds`,
        '}',
      ),
    },
  ]),
  pitfalls: [
    'A request from an origin that isn’t listed gets 403, unless serveForbiddenOrigins is true.',
    'allowedOrigins, allowedHttpMethods and allowedHttpHeaders allow everything when they are left out, and credentials are allowed too.',
    'With play.filters.enabled += the filter is the last: what the CSRF and host filters reject has no CORS headers.',
    'play.filters.hosts.allowed is something else: it lists your own host names.',
  ],
}

const pekko: Server = {
  id: 'pekko-http',
  name: 'Pekko HTTP or Akka HTTP',
  group: 'application',
  platforms: ['pekko'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'application.conf; then cors() { ... } around all routes (import org.apache.pekko.http.cors.scaladsl.CorsDirectives.cors)',
      language: 'text',
      text: lines(
        '# The module pekko-http-cors; for Akka HTTP ch.megard akka-http-cors, and akka-http-cors instead of pekko.http.cors.',
        'pekko.http.cors {',
        list('allowed-origins', originsOf({ origins })),
        list('allowed-methods', methods),
        list('allowed-headers', requestHeaders),
        list('exposed-headers', exposedHeaders),
        `  allow-credentials = ${credentials}`,
        maxAge !== null && `  max-age = ${maxAge} seconds`,
        '}',
      ),
    },
  ]),
  pitfalls: [
    'Rejections that are handled outside cors(), such as 401 and 404, have no CORS headers: put handleRejections() and handleExceptions() inside it.',
    'Credentials are allowed when allow-credentials is left out, and so is every origin.',
    'An origin that isn’t listed gets 400.',
  ],
}

const http4s: Server = {
  id: 'http4s',
  name: 'http4s',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const names = (values: readonly string[]) => `Set(${listed(values, quoted)}).map(CIString(_))`
    return [
      {
        place: 'Where the routes become an app; then cors.httpApp(routes.orNotFound)',
        language: 'scala',
        text: lines(
          'import org.http4s.Method',
          'import org.http4s.server.middleware.CORS',
          'import org.typelevel.ci.CIString',
          'import scala.concurrent.duration._',
          '',
          'val cors = CORS.policy',
          origins === '*' ? '  .withAllowOriginAll // for public data only' : `  .withAllowOriginHostCi(${names(origins)})`,
          `  .withAllowMethodsIn(Set(${listed(methods, quoted)}).flatMap(Method.fromString(_).toOption))`,
          `  .withAllowHeadersIn(${names(headersOrAccept(requestHeaders))})`,
          exposedHeaders.length > 0 && `  .withExposeHeadersIn(${names(exposedHeaders)})`,
          maxAge !== null && `  .withMaxAge(FiniteDuration(${maxAge}, SECONDS))`,
          `  .withAllowCredentials(${credentials})`,
        ),
      },
    ]
  }),
  pitfalls: [
    'Around the routes instead of the app, responses to paths without a route have no headers.',
    'An exception that nothing handles ends in a bare 500: put ErrorHandling.httpApp() inside.',
    'A request whose origin or method isn’t allowed reaches your route all the same, and its response has no CORS headers.',
    'CORS(routes, CORSConfig…) of old versions allowed too much and is deprecated.',
  ],
}

/** The only methods that http4k knows. */
const HTTP4K_METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PURGE', 'HEAD']

const http4k: Server = {
  id: 'http4k',
  name: 'http4k',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (values: readonly string[]) => `listOf(${listed(values, kotlinQuoted)})`
    return [
      {
        place: 'Where the app is served; then cors.then(app), before every other filter',
        language: 'kotlin',
        text: lines(
          'import org.http4k.core.Method',
          origins === '*' ? 'import org.http4k.filter.AllowAll' : 'import org.http4k.filter.AnyOf',
          'import org.http4k.filter.CorsPolicy',
          'import org.http4k.filter.OriginPolicy',
          'import org.http4k.filter.ServerFilters',
          '',
          'val cors = ServerFilters.Cors(',
          '    CorsPolicy(',
          origins === '*' ? '        OriginPolicy.AllowAll(), // for public data only' : `        OriginPolicy.AnyOf(${list(origins)}),`,
          `        headers = ${list(requestHeaders)},`,
          `        methods = listOf(${methodsAmong(HTTP4K_METHODS, methods)
            .map((method) => `Method.${method}`)
            .join(', ')}),`,
          `        credentials = ${credentials},`,
          exposedHeaders.length > 0 && `        exposedHeaders = ${list(exposedHeaders)},`,
          maxAge !== null && `        maxAge = ${maxAge},`,
          '    ),',
          ')',
        ),
      },
    ]
  }),
  pitfalls: [
    'It responds to every OPTIONS request with 200, whether or not it is a preflight request.',
    'An exception that nothing catches ends in a bare 500: cors.then(ServerFilters.CatchAll()).then(app).',
    'CorsPolicy.UnsafeGlobalPermissive allows every origin with credentials.',
  ],
}

export const OTHER_JVM: readonly Server[] = [quarkus, micronaut, ktor, play, pekko, http4s, http4k]
