import type { Platform } from './platform.ts'
import { cookie, FAILURE, header, LOCAL_HOST, localPort, OWN_SERVER, path, poweredBy, type Sign, serverHeader } from './sign.ts'

const layer = 'application'

/** helmet, Strapi and others send nosniff with plain text too, and more headers of the kind beside it. */
const HARDENING: readonly Sign[] = [header('x-dns-prefetch-control'), header('x-frame-options'), header('referrer-policy')]
/** Amazon Cognito is a Spring application. */
const COGNITO = header('x-amz-cognito-request-id')
/** Spring MVC names them in a line each, on every response of a handler that has CORS enabled. */
const SPRING_VARY: Sign = {
  header: 'vary',
  value: /^Access-Control-Request-Method(?=$|\n)/m,
  beside: { header: 'vary', value: /^Access-Control-Request-Headers(?=$|\n)/m },
}
/** WebSphere, WebLogic and WildFly. */
const JAVA_SERVER = poweredBy(/^(?:Servlet|Undertow|JSP)\/[\d.]+/)
const NO_CACHE_PRIVATE: Sign = { header: 'cache-control', value: /^no-cache, private$/ }
/** Heroku's router called itself so, too. */
const HEROKU: Sign = { header: 'via', value: /\bvegur\b/ }
/** Rails sends the same. */
const PLUG: Sign = { header: 'cache-control', value: /^max-age=0, private, must-revalidate$/ }
const NOT_OPTIONS = /^(?!OPTIONS$)/

/** Go, Java and Kotlin, .NET, PHP, Elixir, Rust and Haskell. */
export const COMPILED = {
  'rs-cors': {
    name: 'Go with rs/cors',
    layer,
    // Its other responses name Origin alone.
    signs: [
      {
        header: 'vary',
        value: /^Origin, Access-Control-Request-Method, Access-Control-Request-Headers$/,
        method: /^OPTIONS$/,
        status: /^204$/,
      },
    ],
  },
  fiber: {
    name: 'Fiber (Go)',
    layer,
    signs: [
      {
        header: 'vary',
        value: /^Access-Control-Request-Method, Access-Control-Request-Headers, Origin$/,
        method: /^OPTIONS$/,
      },
    ],
  },
  gin: {
    name: 'Gin (Go)',
    layer,
    signs: [
      { body: /^404 page not found$/, status: /^404$/, beside: { header: 'content-type', value: /^text\/plain$/ } },
      // Go's own page is a byte longer, and names a character set.
      { header: 'content-length', value: /^18$/, status: /^404$/, beside: { header: 'content-type', value: /^text\/plain$/ } },
    ],
  },
  echo: {
    name: 'Echo (Go)',
    layer,
    signs: [
      {
        body: /^\{"message":"(?:Not Found|Method Not Allowed|Unauthorized)"\}\n/,
        status: FAILURE,
        beside: { header: 'content-type', value: /^application\/json(?:; charset=UTF-8)?$/ },
      },
    ],
  },
  go: {
    name: 'a Go application',
    layer,
    // http.Error() writes its errors so.
    signs: [
      {
        header: 'content-type',
        value: /^text\/plain; charset=utf-8$/,
        status: FAILURE,
        beside: { header: 'x-content-type-options', value: /^nosniff$/ },
        // Go sends no Server header.
        without: [header('x-powered-by'), ...HARDENING, OWN_SERVER],
      },
      { body: /^cross-origin request detected(?: from Sec-Fetch-Site header|, and\/or browser is out of date)/, status: /^403$/ },
    ],
  },
  'spring-webflux': {
    name: 'Spring WebFlux or Spring Cloud Gateway',
    layer,
    signs: [{ body: /"requestId":"[\w-]+"/, beside: { body: /^\{"timestamp":/ }, status: FAILURE }],
  },
  spring: {
    name: 'Spring',
    layer,
    signs: [
      { body: /^Invalid CORS request$/, status: /^403$/ },
      { header: 'x-application-context', value: /^[^;\n]{1,80}/, without: COGNITO },
      { header: 'www-authenticate', value: /^Basic realm="Realm"/ },
      {
        header: 'cache-control',
        value: /^no-cache, no-store, max-age=0, must-revalidate$/,
        beside: { header: 'expires', value: /^0$/, beside: header('x-xss-protection') },
        without: COGNITO,
      },
      // Libraries of Go send the same lines with preflight responses, and refuse none with 403.
      { ...SPRING_VARY, method: NOT_OPTIONS, without: header('access-control-allow-methods') },
      { ...SPRING_VARY, status: /^403$/ },
      { body: /<h1>Whitelabel Error Page<\/h1>/, status: FAILURE },
      { body: /^\{"timestamp":"[^"]{10,40}","status":\d{3},"error":"[^"]{1,40}"/, status: FAILURE },
    ],
  },
  quarkus: {
    name: 'Quarkus',
    layer,
    signs: [
      // Vert.x writes one of its own into the body.
      { reason: /^CORS Rejected - Invalid \w+/, status: /^403$/ },
      { body: /<title>(?:Internal Server Error|404 - Resource Not Found)[^<]{0,80}Quarkus/, status: FAILURE },
    ],
  },
  micronaut: { name: 'Micronaut', layer, signs: [{ body: /^\{"_links":\{"self":.{0,300}"_embedded":\{"errors":/, status: FAILURE }] },
  ktor: { name: 'Ktor', layer, signs: [serverHeader(/^Ktor\/\S+/)] },
  tomcat: {
    name: 'Apache Tomcat',
    layer,
    signs: [
      serverHeader(/^Apache(?:-Coyote\/\S+| Tomcat\S*)/),
      // Its error page is in the language of the request, and says so.
      {
        header: 'content-language',
        value: /^[a-z]{2,3}(?:-\w+)?$/,
        status: FAILURE,
        beside: { header: 'content-type', value: /^text\/html;charset=utf-8$/i },
        without: [JAVA_SERVER, header('x-squid-error'), serverHeader(/^squid\b/)],
      },
    ],
  },
  pekko: { name: 'Pekko HTTP, Akka HTTP or Play', layer, signs: [serverHeader(/^(?:pekko|akka)-http\/\S+/)] },
  jetty: { name: 'Jetty', layer, signs: [{ ...serverHeader(/^Jetty\(\S{1,40}/), without: header('x-jenkins') }] },
  java: {
    name: 'a Java application',
    layer,
    signs: [serverHeader(/^(?:Jetty\(|WildFly|GlassFish|Undertow)/), JAVA_SERVER, cookie('JSESSIONID')],
  },
  'azure-functions-host': {
    name: 'Azure Functions',
    layer,
    // Elsewhere, that header is of Application Insights in any application.
    signs: [
      localPort(7071),
      { ...serverHeader(/^Kestrel$/), beside: { ...header('request-context'), beside: { ...path(/^\/api\//), beside: LOCAL_HOST } } },
    ],
  },
  'aspnet-core': { name: 'ASP.NET Core', layer, signs: [serverHeader(/^Kestrel$/), cookie('\\.AspNetCore\\.[\\w.-]+')] },
  'aspnet-framework': {
    name: 'ASP.NET (.NET Framework)',
    layer,
    signs: [
      { header: 'x-aspnet-version', value: /^[\d.]+/ },
      { header: 'x-aspnetmvc-version', value: /^[\d.]+/ },
      cookie('ASP\\.NET_SessionId'),
      cookie('\\.ASPXAUTH'),
    ],
  },
  wordpress: {
    name: 'WordPress',
    layer,
    signs: [
      { header: 'link', value: /rel="https:\/\/api\.w\.org\/"/ },
      { header: 'x-wp-total', value: /^\d+/ },
      path(/^\/(?:.*\/)?(?:wp-json|wp-admin\/admin-ajax\.php|wp-content)\b/),
      { body: /^\{"code":"rest_\w+"/, status: FAILURE },
    ],
  },
  drupal: {
    name: 'Drupal',
    layer,
    signs: [{ header: 'x-generator', value: /^Drupal \d+/ }, header('x-drupal-cache'), header('x-drupal-dynamic-cache')],
  },
  symfony: {
    name: 'Symfony',
    layer,
    signs: [
      { header: 'x-debug-token', value: /^\w+/ },
      { header: 'x-debug-token-link', value: /^.{0,60}/ },
      // How NelmioCorsBundle rejects a requested header: Laravel never responds to OPTIONS so.
      { ...NO_CACHE_PRIVATE, status: /^400$/, method: /^OPTIONS$/, beside: header('access-control-allow-methods') },
      { header: 'link', value: /rel="http:\/\/www\.w3\.org\/ns\/hydra\/core#apiDocumentation"/ },
    ],
  },
  laravel: {
    name: 'Laravel',
    layer,
    signs: [
      cookie('laravel[_-]session'),
      { ...cookie('XSRF-TOKEN'), beside: poweredBy(/^PHP\//) },
      { ...cookie('XSRF-TOKEN'), beside: NO_CACHE_PRIVATE },
    ],
  },
  codeigniter: { name: 'CodeIgniter', layer, signs: [cookie('ci_session')] },
  'http-foundation': { name: 'Laravel or Symfony', layer, signs: [{ ...NO_CACHE_PRIVATE, without: header('audit-id') }] },
  php: { name: 'PHP', layer, signs: [poweredBy(/^PHP\/\S+/), cookie('PHPSESSID')] },
  rabbitmq: { name: 'RabbitMQ', layer, signs: [{ url: 'port', value: /^15672$/, beside: path(/^\/api\//) }] },
  phoenix: {
    name: 'Phoenix or Plug (Elixir)',
    layer,
    signs: [cookie('_\\w+_key'), { ...serverHeader(/^(?:Cowboy|Bandit)\b/i), beside: PLUG, without: HEROKU }],
  },
  cowboy: { name: 'Cowboy (Erlang or Elixir)', layer, signs: [{ ...serverHeader(/^Cowboy$/i), without: HEROKU }] },
  rocket: { name: 'Rocket (Rust)', layer, signs: [serverHeader(/^Rocket$/)] },
  'tower-http': {
    name: 'tower-http (Rust)',
    layer,
    signs: [
      { header: 'vary', value: /^origin, access-control-request-method, access-control-request-headers$/ },
      // Before its version 0.5.
      {
        header: 'vary',
        value: /^access-control-request-method(?=$|\n)/m,
        beside: { header: 'vary', value: /^access-control-request-headers(?=$|\n)/m },
      },
    ],
  },
  actix: {
    name: 'Actix Web (Rust)',
    layer,
    // A preflight response with it may be one of rs/cors.
    signs: [
      {
        header: 'vary',
        value: /\bOrigin, Access-Control-Request-Method, Access-Control-Request-Headers$/,
        method: NOT_OPTIONS,
      },
    ],
  },
  vertx: { name: 'Eclipse Vert.x', layer, signs: [cookie('vertx-web\\.session')] },
  'haskell-warp': { name: 'Warp (Haskell)', layer, signs: [serverHeader(/^Warp\/[\d.]+/)] },
  couchdb: { name: 'CouchDB', layer, signs: [serverHeader(/^CouchDB\/\S+/)] },
} as const satisfies Record<string, Platform>
