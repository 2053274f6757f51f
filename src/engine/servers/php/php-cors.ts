import { configured, lines } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { doubleQuoted, listed, phpQuoted as quoted } from '../string-literals.ts'

const laravel: Server = {
  id: 'laravel',
  name: 'Laravel',
  group: 'application',
  platforms: ['laravel', 'http-foundation'],
  configure: configured((policy, { isCrossSite }) => [
    {
      place: 'config/cors.php (php artisan config:publish cors)',
      language: 'php',
      text: lines(
        '<?php',
        '',
        'return [',
        "    'paths' => ['*'], // or only ['api/*', 'sanctum/csrf-cookie']",
        `    'allowed_origins' => [${listed(originsOf(policy), quoted)}],${policy.origins === '*' ? ' // for public data only' : ''}`,
        "    'allowed_origins_patterns' => [],",
        `    'allowed_methods' => [${listed(policy.methods, quoted)}],`,
        `    'allowed_headers' => [${listed(policy.requestHeaders, quoted)}],`,
        `    'exposed_headers' => [${listed(policy.exposedHeaders, quoted)}],`,
        // 0 would be sent, and forbid caching.
        `    'max_age' => ${policy.maxAge ?? 'null'},`,
        `    'supports_credentials' => ${policy.credentials},`,
        '];',
      ),
    },
    ...(policy.credentials && isCrossSite
      ? [
          {
            place: '.env: the page is on another site (needs https)',
            language: 'ini' as const,
            text: 'SESSION_SAME_SITE=none\nSESSION_SECURE_COOKIE=true\n',
          },
        ]
      : []),
  ]),
  pitfalls: [
    'Once you have run php artisan config:cache, changes have no effect until you run it again.',
    "Paths that aren’t in 'paths' get no headers: login and logout are often outside api/*.",
    'Responses from dd(), dump() and fatal errors have no CORS headers.',
    'Sanctum with cookies also needs SANCTUM_STATEFUL_DOMAINS, SESSION_DOMAIN and requests with credentials.',
  ],
}

const symfony: Server = {
  id: 'symfony',
  name: 'Symfony or API Platform with NelmioCorsBundle',
  group: 'application',
  platforms: ['symfony', 'http-foundation'],
  configure: configured((policy) => {
    const list = (name: string, values: readonly string[]) => `        ${name}: [${listed(values, doubleQuoted)}]`
    return [
      {
        place: 'config/packages/nelmio_cors.yaml (composer require cors)',
        language: 'yaml',
        text: lines(
          'nelmio_cors:',
          '    defaults:',
          '        origin_regex: false',
          list('allow_origin', originsOf(policy)),
          list('allow_methods', policy.methods),
          list('allow_headers', policy.requestHeaders),
          list('expose_headers', policy.exposedHeaders),
          `        allow_credentials: ${policy.credentials}`,
          policy.maxAge !== null && `        max_age: ${policy.maxAge}`,
          '    paths:',
          "        '^/': ~",
        ),
      },
    ]
  }),
  pitfalls: [
    'Without an entry in paths the defaults apply nowhere.',
    'CORS_ALLOW_ORIGIN in .env is a regular expression if origin_regex is true: escape its dots.',
    'In production, run php bin/console cache:clear, or the old configuration stays in effect.',
  ],
}

const codeigniter: Server = {
  id: 'codeigniter',
  name: 'CodeIgniter 4',
  group: 'application',
  platforms: ['codeigniter'],
  configure: configured((policy) => [
    {
      place: 'app/Config/Cors.php, from version 4.5 on',
      language: 'php',
      text: lines(
        '<?php',
        '',
        'namespace Config;',
        '',
        'use CodeIgniter\\Config\\BaseConfig;',
        '',
        'class Cors extends BaseConfig',
        '{',
        '    public array $default = [',
        `        'allowedOrigins' => [${listed(originsOf(policy), quoted)}],`,
        "        'allowedOriginsPatterns' => [],",
        `        'supportsCredentials' => ${policy.credentials},`,
        `        'allowedHeaders' => [${listed(policy.requestHeaders, quoted)}],`,
        `        'exposedHeaders' => [${listed(policy.exposedHeaders, quoted)}],`,
        `        'allowedMethods' => [${listed(policy.methods, quoted)}],`,
        `        'maxAge' => ${policy.maxAge ?? 0},`,
        '    ];',
        '}',
      ),
    },
    {
      place: 'app/Config/Routes.php: the filter, and a route for the preflight requests',
      language: 'php',
      text: lines(
        '<?php',
        '',
        "$routes->group('', ['filter' => 'cors'], static function ($routes) {",
        "    $routes->options('(:any)', static fn () => service('response')->setStatusCode(204));",
        '    // Your routes go here.',
        '});',
      ),
    },
  ]),
  pitfalls: [
    'Filters run only for existing routes: without one for OPTIONS, preflight requests get 404.',
    'Before version 4.5 there is no CORS filter.',
  ],
}

const drupal: Server = {
  id: 'drupal',
  name: 'Drupal',
  group: 'application',
  platforms: ['drupal'],
  configure: configured((policy) => {
    const list = (name: string, values: readonly string[]) => `    ${name}: [${listed(values, doubleQuoted)}]`
    return [
      {
        place: 'sites/default/services.yml; then rebuild the caches',
        language: 'yaml',
        text: lines(
          'parameters:',
          '  cors.config:',
          '    enabled: true',
          list('allowedOrigins', originsOf(policy)),
          list('allowedMethods', policy.methods),
          list('allowedHeaders', policy.requestHeaders),
          `    exposedHeaders: ${policy.exposedHeaders.length > 0 ? `[${listed(policy.exposedHeaders, doubleQuoted)}]` : 'false'}`,
          `    maxAge: ${policy.maxAge ?? 'false'}`,
          `    supportsCredentials: ${policy.credentials}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'services.yml is read only if settings.php lists it, and only after drush cache:rebuild.',
    'A module that adds the headers too gives each twice.',
  ],
}

/** They share the options of one library, each by names of its own. */
export const PHP_CORS: readonly Server[] = [laravel, symfony, codeigniter, drupal]
