import { configured, lines } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { rubyQuoted as elixirQuoted, listed, phpQuoted as perlQuoted } from '../string-literals.ts'

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

const corsica: Server = {
  id: 'corsica',
  name: 'Phoenix or Plug with Corsica (Elixir)',
  group: 'application',
  platforms: ['phoenix'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'lib/APP_web/endpoint.ex, above plug Plug.Static and plug APPWeb.Router ({:corsica, "~> 2.1"} in mix.exs)',
      language: 'elixir',
      text: lines(
        '# In the endpoint: no pipeline of the router sees an OPTIONS request.',
        'plug Corsica,',
        origins === '*' ? '  origins: "*", # for public data only' : `  origins: [${listed(origins, elixirQuoted)}],`,
        `  allow_methods: [${listed(methods, elixirQuoted)}],`,
        `  allow_headers: [${listed(requestHeaders, elixirQuoted)}],`,
        exposedHeaders.length > 0 && `  expose_headers: [${listed(exposedHeaders, elixirQuoted)}],`,
        maxAge !== null && `  max_age: ${maxAge},`,
        `  allow_credentials: ${credentials}`,
      ),
    },
  ]),
  pitfalls: [
    'If the origin, the method or a header of a preflight request isn’t allowed, Corsica responds with 200 and no CORS headers at all.',
    'In a router pipeline, it never sees preflight requests, because no route matches them.',
    'A regular expression matches any part of an origin: begin it with ^ and end it with $.',
    'origins: "*" together with allow_credentials: true allows every origin.',
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

export const OTHER_LANGUAGES: readonly Server[] = [phoenix, corsica, plack]
