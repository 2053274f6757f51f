import { configured, lines } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { rubyQuoted as elixirQuoted, listed, phpQuoted as perlQuoted, doubleQuoted as quoted } from '../string-literals.ts'

const towerHttp: Server = {
  id: 'tower-http',
  name: 'axum or another Rust server with tower-http',
  group: 'application',
  platforms: ['tower-http'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const names = (values: readonly string[]) => `[${listed(values, quoted)}].map(|name| name.parse::<HeaderName>().unwrap())`
    return [
      {
        place: 'Where the router is created (cargo add tower-http --features cors; cargo add http)',
        language: 'rust',
        text: lines(
          'use http::{HeaderName, HeaderValue, Method};',
          'use tower_http::cors::CorsLayer;',
          '',
          'let cors = CorsLayer::new()',
          origins === '*'
            ? '    .allow_origin(tower_http::cors::Any) // for public data only'
            : `    .allow_origin([${listed(origins, quoted)}].map(HeaderValue::from_static))`,
          `    .allow_methods([${listed(methods, quoted)}].map(|method| method.parse::<Method>().unwrap()))`,
          requestHeaders.length > 0 && `    .allow_headers(${names(requestHeaders)})`,
          exposedHeaders.length > 0 && `    .expose_headers(${names(exposedHeaders)})`,
          credentials && '    .allow_credentials(true)',
          maxAge !== null && `    .max_age(std::time::Duration::from_secs(${maxAge}))`,
          '    .vary([http::header::ORIGIN]);',
          '// The last .layer() is the outermost: authentication and routes are behind it.',
          'let app = app.layer(cors);',
        ),
      },
    ]
  }),
  pitfalls: [
    'Any together with allow_credentials(true) panics.',
    'Router::layer covers only the routes above it, and not the fallback of an outer router.',
    'CorsLayer::permissive() allows every origin, and very_permissive() even with credentials.',
  ],
}

const actix: Server = {
  id: 'actix',
  name: 'Actix Web with actix-cors',
  group: 'application',
  platforms: ['actix'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'In the closure of HttpServer::new(); then App::new().wrap(cors) (cargo add actix-cors)',
      language: 'rust',
      text: lines(
        'let cors = actix_cors::Cors::default()',
        ...(origins === '*'
          ? ['    .send_wildcard()', '    .allow_any_origin() // for public data only']
          : origins.map((origin) => `    .allowed_origin(${quoted(origin)})`)),
        `    .allowed_methods([${listed(methods, quoted)}])`,
        ...requestHeaders.map((name) => `    .allowed_header(${quoted(name)})`),
        exposedHeaders.length > 0 && `    .expose_headers([${listed(exposedHeaders, quoted)}])`,
        credentials && '    .supports_credentials()',
        maxAge === null ? '    .max_age(None);' : `    .max_age(${maxAge});`,
      ),
    },
  ]),
  pitfalls: [
    'The middleware that is wrapped last runs first: put wrap(cors) below the others.',
    'Cors::permissive() allows everything, with credentials.',
  ],
}

const phoenix: Server = {
  id: 'phoenix',
  name: 'Phoenix with cors_plug (Elixir)',
  group: 'application',
  platforms: ['phoenix'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'lib/APP_web/endpoint.ex, above plug Plug.Session and plug APPWeb.Router ({:cors_plug, "~> 3.0"} in mix.exs)',
      language: 'elixir',
      text: lines(
        '# In the endpoint: no pipeline of the router sees an OPTIONS request.',
        'plug CORSPlug,',
        origins === '*' ? '  origin: "*", # for public data only' : `  origin: [${listed(origins, elixirQuoted)}],`,
        `  methods: [${listed(methods, elixirQuoted)}],`,
        `  headers: [${listed(requestHeaders, elixirQuoted)}],`,
        `  expose: [${listed(exposedHeaders, elixirQuoted)}],`,
        maxAge !== null && `  max_age: ${maxAge},`,
        `  credentials: ${credentials}`,
      ),
    },
  ]),
  pitfalls: [
    'In a router pipeline, it never sees preflight requests, because no route matches them.',
    'If headers lists none, it allows its own list; ["*"] allows any requested header.',
    'Responses to other origins have no Vary: Origin: behind a cache, add it in a plug above this one.',
    'The check_origin option of sockets is something else.',
  ],
}

const plack: Server = {
  id: 'plack',
  name: 'Plack (Dancer, Mojolicious and other Perl)',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) => `    ${name} => [${listed(values, perlQuoted)}],`
    return [
      {
        place: 'app.psgi, at the end; $app is the application',
        language: 'perl',
        text: lines(
          'use Plack::Builder;  # cpanm Plack::Middleware::CrossOrigin',
          '',
          'builder {',
          "  enable 'CrossOrigin',",
          list('origins', originsOf({ origins })),
          list('methods', methods),
          list('headers', requestHeaders),
          exposedHeaders.length > 0 && list('expose_headers', exposedHeaders),
          `    credentials => ${credentials ? 1 : 0},`,
          maxAge !== null && `    max_age => ${maxAge},`,
          '    continue_on_failure => 1;',
          '  $app;',
          '};',
        ),
      },
    ]
  }),
  pitfalls: [
    'Without continue_on_failure, requests from other origins get 403, even those without CORS.',
    'What is enabled above it responds without the headers.',
  ],
}

export const OTHER_LANGUAGES: readonly Server[] = [towerHttp, actix, phoenix, plack]
