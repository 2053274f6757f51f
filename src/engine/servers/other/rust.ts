import { configured, lines } from '../configured.ts'
import { methodsAmong } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { listed, doubleQuoted as quoted } from '../string-literals.ts'

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

/** The only methods that Rocket knows. */
const ROCKET_METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'PATCH']

/** rocket_cors compares only http and https origins exactly: others, such as capacitor://localhost, must be regular expressions. */
function rocketOrigins(origins: readonly string[]): string {
  const isExact = (origin: string) => /^https?:/i.test(origin)
  const exact = origins.filter(isExact)
  const patterns = origins.filter((origin) => !isExact(origin)).map((origin) => `^${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
  if (patterns.length === 0) return `some_exact(&[${listed(exact, quoted)}])`
  if (exact.length === 0) return `some_regex(&[${listed(patterns, quoted)}])`
  return `some(&[${listed(exact, quoted)}], &[${listed(patterns, quoted)}])`
}

const rocket: Server = {
  id: 'rocket',
  name: 'Rocket with rocket_cors (Rust)',
  group: 'application',
  platforms: ['rocket'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'Where rocket::build() is; then rocket::build().attach(cors) (cargo add rocket_cors)',
      language: 'rust',
      text: lines(
        'let cors = rocket_cors::CorsOptions {',
        ...(origins === '*'
          ? ['    allowed_origins: rocket_cors::AllowedOrigins::all(), // for public data only', '    send_wildcard: true,']
          : [`    allowed_origins: rocket_cors::AllowedOrigins::${rocketOrigins(origins)},`]),
        `    allowed_methods: [${listed(methodsAmong(ROCKET_METHODS, methods), quoted)}].iter().map(|method| method.parse().unwrap()).collect(),`,
        `    allowed_headers: rocket_cors::AllowedHeaders::some(&[${listed(requestHeaders, quoted)}]),`,
        exposedHeaders.length > 0 && `    expose_headers: [${listed(exposedHeaders, quoted)}].map(String::from).into(),`,
        `    allow_credentials: ${credentials},`,
        maxAge !== null && `    max_age: Some(${maxAge}),`,
        '    ..Default::default()',
        '}',
        '.to_cors()',
        '.unwrap();',
      ),
    },
  ]),
  pitfalls: [
    'Rocket has no CORS of its own: its Shield sends other headers.',
    'A request whose origin isn’t allowed never reaches your route: it gets 403.',
    'CorsOptions::default() allows every origin.',
    'A regular expression matches any part of an origin: begin it with ^, end it with $, and escape the dots.',
  ],
}

const warp: Server = {
  id: 'warp',
  name: 'warp (Rust)',
  group: 'application',
  platforms: [],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'Where the routes are served',
      language: 'rust',
      text: lines(
        'let cors = warp::cors()',
        origins === '*'
          ? '    .allow_any_origin() // for public data only: it sends back the origin of the request'
          : `    .allow_origins([${listed(origins, quoted)}])`,
        `    .allow_methods([${listed(methods, quoted)}])`,
        requestHeaders.length > 0 && `    .allow_headers([${listed(requestHeaders, quoted)}])`,
        exposedHeaders.length > 0 && `    .expose_headers([${listed(exposedHeaders, quoted)}])`,
        maxAge !== null && `    .max_age(${maxAge}u32)`,
        `    .allow_credentials(${credentials});`,
        '// Around recover(): responses to rejections, such as 404 and 401, would have no headers otherwise.',
        'let routes = routes.recover(handle_rejection).with(cors);',
      ),
    },
  ]),
  pitfalls: [
    'handle_rejection is your function that makes a response of every rejection. What it leaves to warp responds without the headers.',
    'It sends no Vary: Origin: behind a cache, add it with warp::reply::with::header("vary", "origin").',
    'A request whose origin isn’t allowed gets 403 “CORS request forbidden”, and so does a preflight request for another method or header.',
    'allow_any_origin() with allow_credentials(true) allows every origin.',
  ],
}

export const RUST: readonly Server[] = [towerHttp, actix, rocket, warp]
